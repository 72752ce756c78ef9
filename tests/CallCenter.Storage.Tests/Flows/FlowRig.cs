using CallCenter.Core.CodeEntry;
using CallCenter.Engine.Flows;
using CallCenter.Engine.Flows.Publishing;
using CallCenter.Engine.Flows.Trying;
using CallCenter.Flows.Files;
using CallCenter.Storage.Flows;
using CallCenter.Storage.Migrations;
using CallCenter.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CallCenter.Storage.Tests.Flows;

/// <summary>The storage of flows on a database of its own, and files to publish.</summary>
internal sealed class FlowRig : IAsyncDisposable
{
    public const string Flow = "customer-care";
    public static readonly FlowReading Reading = new(Flow, CodeShape.Widest, "general");

    private FlowRig(string connectionString)
    {
        ConnectionString = connectionString;
        Database = StoreConnections.Postgres(connectionString, null);
        var flows = new FlowDatabase(Database);
        (Store, Drafts, Recordings) = (new FlowStore(flows), new FlowDrafts(flows), new RecordingStore(flows));
    }

    public string ConnectionString { get; }

    public NpgsqlDataSource Database { get; }

    public FlowStore Store { get; }

    public FlowDrafts Drafts { get; }

    public RecordingStore Recordings { get; }

    public static Task<FlowRig> StartAsync() => StartAsync(TestStores.PostgresAsync());

    public static async Task<FlowRig> StartAsync(Task<string> connectionString)
    {
        var rig = new FlowRig(await connectionString);
        Assert.That(await new DatabaseMigrator(rig.Database, NullLogger<DatabaseMigrator>.Instance).MigrateAsync(default), Is.TypeOf<MigrationOutcome.Migrated>());
        return rig;
    }

    /// <summary>The plain flow with another greeting.</summary>
    public static FlowFileSet Files(string greeting)
    {
        var files = FlowFiles.ReadFolder(RepositoryFolder.PlainFlows, []);
        return files.With("prompts/en.yaml", files.Texts["prompts/en.yaml"].Replace("Welcome", $"Welcome {greeting}", StringComparison.Ordinal));
    }

    public Task<FlowResult<Published>> PublishAsync(FlowFileSet files, int? share = null, string author = "ada") => new PublishFlow(Store).RunAsync(
        files, Reading, new ChangedBy(author, "a change"), new PublishingManner(share, StepBackPolicy.Usual, null), CancellationToken.None);

    public async Task<Published> PublishedAsync(string greeting, int? share = null) => Value(await PublishAsync(Files(greeting), share));

    public Task<FlowResult<AliasMove>> MoveAsync(AliasChange change, string alias = FlowAlias.Live) =>
        Store.MoveAsync(Flow, alias, change, new ChangedBy("besa", "because"), CancellationToken.None);

    public async Task<FlowRoutes> RoutesAsync() => Value(await Store.RoutesAsync(Flow, CancellationToken.None));

    public async Task<List<string>> EventsAsync()
    {
        await using var command = Database.CreateCommand(
            "select concat_ws(' | ', who, what, coalesce(from_text, '-'), coalesce(to_text, '-'), reason) from flow_events order by id");
        await using var reader = await command.ExecuteReaderAsync();
        var events = new List<string>();
        while (await reader.ReadAsync())
        {
            events.Add(reader.GetString(0));
        }

        return events;
    }

    public static T Value<T>(FlowResult<T> result) => result is FlowResult<T>.Done done
        ? done.Value
        : throw new AssertionException($"It is not done: {result}");

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
