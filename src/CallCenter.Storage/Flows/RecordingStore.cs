using CallCenter.Engine.Flows.Publishing;
using CallCenter.Engine.Prompts;
using CallCenter.Flows.Files;
using CallCenter.Flows.Prompts;
using Dapper;
using Npgsql;

namespace CallCenter.Storage.Flows;

/// <summary>Studio recordings in PostgreSQL.</summary>
internal sealed class RecordingStore(FlowDatabase database) : IRecordingStore
{
    private const string FindSql = "select wav from recordings where hash = @hash";

    private const string MissingSql = "select asked from unnest(@hashes) asked where not exists (select from recordings r where r.hash = asked)";

    private const string KeepSql = "insert into recordings (hash, wav) values (@hash, @wav) on conflict (hash) do nothing";

    // A caller waits, and the words can be spoken instead.
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    /// <inheritdoc />
    public async Task<FlowResult<ReadOnlyMemory<byte>>> FindAsync(string hash, CancellationToken cancellationToken)
    {
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        budget.CancelAfter(Budget);
        try
        {
            return await database.AskAsync<ReadOnlyMemory<byte>>(
                async connection => await connection.ExecuteScalarAsync<byte[]?>(FlowDatabase.Command(FindSql, new { hash }, budget.Token)) is { } wav
                    ? new FlowResult<ReadOnlyMemory<byte>>.Done(wav)
                    : new FlowResult<ReadOnlyMemory<byte>>.NotFound($"There is no recording of the hash {hash}."),
                budget.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FlowResult<ReadOnlyMemory<byte>>.Unavailable("PostgreSQL did not answer in time.");
        }
        catch (PostgresException e)
        {
            // Whatever it refuses, a caller hears the words instead.
            return new FlowResult<ReadOnlyMemory<byte>>.Unavailable($"PostgreSQL does not give recordings: {e.MessageText}");
        }
    }

    /// <inheritdoc />
    public Task<FlowResult<IReadOnlyList<string>>> MissingAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken) =>
        database.AskAsync<IReadOnlyList<string>>(
            async connection => new FlowResult<IReadOnlyList<string>>.Done(await MissingAsync(connection, hashes, cancellationToken)),
            cancellationToken);

    /// <inheritdoc />
    public Task<FlowResult<string>> KeepAsync(ReadOnlyMemory<byte> wav, CancellationToken cancellationToken)
    {
        if (wav.Length > Recording.MostBytes)
        {
            return Task.FromResult<FlowResult<string>>(new FlowResult<string>.Refused($"A recording has {Recording.MostBytes} bytes at most; shorten it."));
        }

        var hash = Recording.HashOf(wav.Span);
        return database.AskAsync<string>(
            async connection =>
            {
                await connection.ExecuteAsync(FlowDatabase.Command(KeepSql, new { hash, wav = wav.ToArray() }, cancellationToken));
                return new FlowResult<string>.Done(hash);
            },
            cancellationToken);
    }

    /// <summary>Why files cannot be saved: a recording of theirs would be heard by nobody.</summary>
    /// <returns>A sentence, or null where every recording is kept.</returns>
    public static async Task<string?> FaultAsync(NpgsqlConnection connection, FlowFileSet files, CancellationToken cancellationToken)
    {
        var recordings = files.Recordings.ToList();
        if (recordings.Count == 0)
        {
            return null;
        }

        var missing = await MissingAsync(connection, [.. recordings.Select(recording => recording.Hash).Distinct()], cancellationToken);
        return recordings.Find(recording => missing.Contains(recording.Hash)) is { } first
            ? $"The recording '{first.Path}' is among the files, but its sound is not in the database; save or publish from the folder that holds it."
            : null;
    }

    private static async Task<IReadOnlyList<string>> MissingAsync(
        NpgsqlConnection connection, IReadOnlyCollection<string> hashes, CancellationToken cancellationToken) =>
        [.. await connection.QueryAsync<string>(FlowDatabase.Command(MissingSql, new { hashes = hashes.ToArray() }, cancellationToken))];
}
