using System.Text.Json;
using CallCenter.Core.Customers;
using CallCenter.Engine.Customers;
using CallCenter.Storage.Tests.Customers;
using CallCenter.Testing;
using Npgsql;

namespace CallCenter.Storage.Tests.CommandLine;

internal sealed class CustomersCommandTests
{
    private static readonly Dictionary<string, string> NoStores = [];

    private static async Task<Dictionary<string, string>> MigratedAsync() =>
        new() { ["ConnectionStrings__Postgres"] = await DirectoryNode.NewDatabaseAsync() };

    private static async Task<long> CountAsync(Dictionary<string, string> settings)
    {
        await using var dataSource = NpgsqlDataSource.Create(settings["ConnectionStrings__Postgres"]);
        await using var command = dataSource.CreateCommand("select count(*) from customers");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    [TestCase("customers", "generate")]
    [TestCase("customers", "import")]
    [TestCase("db", "migrate")]
    [TestCase("db", "status")]
    public async Task Help_EveryCommand_HasAnExample(string group, string command)
    {
        var result = await CallCenterCommand.RunAsync(NoStores, group, command, "--help");

        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Output, Does.Contain("Examples:").And.Contain($"callcenter {group} {command}"));
    }

    [Test]
    public async Task GenerateThenImport_Json_CountsAndNothingElseOnOutput()
    {
        var settings = await MigratedAsync();
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "customers.csv");

        var generated = await CallCenterCommand.RunAsync(NoStores, "customers", "generate", "--count", "2000", "--out", file);
        var imported = await CallCenterCommand.RunAsync(settings, "customers", "import", file, "--json");

        Assert.That(generated.ExitCode, Is.Zero, generated.Error);
        Assert.That(imported.ExitCode, Is.Zero, imported.Error);
        var summary = JsonDocument.Parse(imported.Output).RootElement;
        Assert.That(summary.GetProperty("inserted").GetInt32(), Is.EqualTo(2000));
        Assert.That(await CountAsync(settings), Is.EqualTo(2000));
    }

    [Test]
    public async Task Generate_SameSeed_SameBytes()
    {
        var first = await CallCenterCommand.RunAsync(NoStores, "customers", "generate", "--count", "100", "--seed", "4");
        var second = await CallCenterCommand.RunAsync(NoStores, "customers", "generate", "--count", "100", "--seed", "4");

        Assert.That(first.Output.Split('\n'), Has.Length.EqualTo(102));
        Assert.That(second.Output, Is.EqualTo(first.Output));
    }

    [Test]
    public async Task Import_BadRows_ExitOneReasonsShownAndWrittenAndGoodOnesKept()
    {
        var settings = await MigratedAsync();
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "customers.csv");
        var rejects = Path.Combine(folder.Path, "rejects.csv");
        await File.WriteAllTextAsync(file, "code,name,locality,meter_number,tariff\nDGJ1,A,B,1,4\nDTX1,A,B,1,4\nDGJ2,\"A,B,1,4\n");

        var shown = await CallCenterCommand.RunAsync(settings, "customers", "import", file);
        var written = await CallCenterCommand.RunAsync(settings, "customers", "import", file, "--rejects", rejects);

        Assert.That((shown.ExitCode, written.ExitCode), Is.EqualTo((1, 1)), shown.Error);
        Assert.That(shown.Error, Does.Contain("line 3: district 'DTX' is unknown").And.Contain("line 4: a quote is not closed"));
        Assert.That(written.Error, Does.Not.Contain("line 3"));
        Assert.That(await File.ReadAllLinesAsync(rejects), Has.Length.EqualTo(3).And.Some.StartWith("3,"));
        Assert.That(await CountAsync(settings), Is.EqualTo(1));
    }

    [Test]
    public async Task Import_DryRun_NoDatabaseAsked()
    {
        var process = CallCenterCommand.Start(NoStores, "customers", "import", "-", "--dry-run", "--json");
        await process.StandardInput.WriteAsync("code,name,locality,meter_number,tariff\nDGJ1,A,B,1,4\n");
        process.StandardInput.Close();
        var result = await CallCenterCommand.EndAsync(process);

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(JsonDocument.Parse(result.Output).RootElement.GetProperty("dryRun").GetBoolean(), Is.True);
    }

    [TestCase(2, "Required argument 'FILE' missing", "customers", "import")]
    [TestCase(2, "nobody", "customers", "import", "nobody.csv")]
    [TestCase(2, "Unrecognized", "customers", "import", "x", "--nonsense")]
    [TestCase(2, "0 to 5000000", "customers", "generate", "--count", "-1")]
    [TestCase(2, "0 to 5000000", "customers", "generate", "--count", "many")]
    [TestCase(2, "--postgres", "customers", "generate", "--into-database")]
    [TestCase(2, "cannot be read", "db", "status", "--postgres", "nonsense")]
    [TestCase(3, "cannot be reached", "db", "status", "--postgres", "Host=127.0.0.1;Port=1;Username=u;Password=hidden")]
    [TestCase(3, "cannot be reached", "customers", "generate", "--into-database", "--postgres", "Host=127.0.0.1;Port=1;Username=u")]
    public async Task AnyCommand_WrongUse_CodeAndOneSentenceWithoutStackTrace(int code, string sentence, params string[] arguments)
    {
        var result = await CallCenterCommand.RunAsync(NoStores, arguments);

        Assert.That(result.ExitCode, Is.EqualTo(code), result.Error);
        Assert.That(result.Error, Does.Contain(sentence).And.Not.Contain("   at ").And.Not.Contain("hidden"));
    }

    [Test]
    public async Task Generate_InterruptedWhileStoring_RolledBack()
    {
        var settings = await MigratedAsync();
        using var process = CallCenterCommand.Start(
            settings, "customers", "generate", "--into-database", "--count", "300000");
        await process.StandardError.ReadLineAsync();
        await Interruption.SendAsync(process);

        var result = await CallCenterCommand.EndAsync(process);

        Assert.That(result.ExitCode, Is.EqualTo(130), result.Error);
        Assert.That(result.Error, Does.Contain("nothing was changed"));
        Assert.That(await CountAsync(settings), Is.Zero);
    }

    [Test]
    public async Task Import_WithRedis_RunningHostSeesTheNewProfile()
    {
        var settings = await MigratedAsync();
        await using var redis = await TestStores.NewRedisAsync();
        settings["ConnectionStrings__Redis"] = redis.ConnectionString;
        await using var host = new DirectoryNode(settings["ConnectionStrings__Postgres"], redis.ConnectionString);
        Assert.That(await host.FindAsync(new CustomerCode("DGJ", 1)), Is.TypeOf<CustomerLookup.Missing>());
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "customers.csv");
        await File.WriteAllTextAsync(file, "code,name,locality,meter_number,tariff\nDGJ1,A,B,1,4\n");

        var result = await CallCenterCommand.RunAsync(settings, "customers", "import", file);
        await Task.Delay(TimeSpan.FromSeconds(0.5)); // ImportNoticedWithin is 0.1 s here

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(await host.FindAsync(new CustomerCode("DGJ", 1)), Is.TypeOf<CustomerLookup.Found>());
    }

    [Test]
    public async Task Migrate_TwoProcessesAtOnce_BothSucceed()
    {
        var settings = new Dictionary<string, string> { ["ConnectionStrings__Postgres"] = await TestStores.PostgresAsync() };
        var owed = await CallCenterCommand.RunAsync(settings, "db", "status");

        var results = await Task.WhenAll(
            CallCenterCommand.RunAsync(settings, "db", "migrate"), CallCenterCommand.RunAsync(settings, "db", "migrate"));

        Assert.That(owed.ExitCode, Is.EqualTo(1));
        Assert.That(results.Select(r => r.ExitCode), Is.EqualTo(new[] { 0, 0 }), results[0].Error + results[1].Error);
        Assert.That(results.Count(r => r.Output.Contains("Applied: 0001_customers.sql", StringComparison.Ordinal)), Is.EqualTo(1));
    }
}
