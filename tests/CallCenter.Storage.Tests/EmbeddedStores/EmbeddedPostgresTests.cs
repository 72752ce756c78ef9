using System.Globalization;
using CallCenter.Local.EmbeddedStores;
using CallCenter.Testing;
using Npgsql;

namespace CallCenter.Storage.Tests.EmbeddedStores;

internal sealed class EmbeddedPostgresTests
{
    [TestCase(PostgresSource.Auto)]
    [TestCase(PostgresSource.Npm)]
    public async Task StartAsync_NewDataThenOldData_KeepsRows(PostgresSource source)
    {
        using var folder = new TemporaryFolder().LetEverybodyIn();
        var options = Options(folder) with { Source = source };
        await using (var first = await StartAsync(options))
        {
            await RunAsync(first, "CREATE TABLE kept (name text); INSERT INTO kept VALUES ('Gjakova ë')");
        }

        await using var second = await StartAsync(options);

        Assert.That(await AskAsync(second, "SELECT name FROM kept"), Is.EqualTo("Gjakova ë"));
    }

    [Test]
    public async Task StartAsync_FromNpm_IsThePinnedVersionAndSortsByCode()
    {
        using var folder = new TemporaryFolder().LetEverybodyIn();

        await using var postgres = await StartAsync(Options(folder) with { Source = PostgresSource.Npm, Port = LoopbackPort.Free() });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(postgres.MajorVersion, Is.EqualTo(18));
            Assert.That(await AskAsync(postgres, "SHOW server_encoding"), Is.EqualTo("UTF8"));
            Assert.That(await AskAsync(postgres, "SELECT datcollate FROM pg_database WHERE datname = "
                + "current_database()"), Is.EqualTo("C"));
            Assert.That(await AskAsync(postgres, "SELECT current_database()"), Is.EqualTo("callcenter"));
            Assert.That(await AskAsync(postgres, "SHOW listen_addresses"), Is.EqualTo("127.0.0.1"));
        }
    }

    [Test]
    public async Task StopAndStartAgain_SamePort_KeepsRows()
    {
        using var folder = new TemporaryFolder().LetEverybodyIn();
        await using var postgres = await StartAsync(Options(folder));
        await RunAsync(postgres, "CREATE TABLE kept AS SELECT 7 AS n");
        var connectionString = postgres.ConnectionString;

        await postgres.StopAsync();
        var refused = await CaughtAsync(() => AskAsync(postgres, "SELECT 1"));
        var failure = await postgres.StartAgainAsync(CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused, Is.InstanceOf<NpgsqlException>());
            Assert.That(failure, Is.Null);
            Assert.That(postgres.ConnectionString, Is.EqualTo(connectionString));
            Assert.That(await AskAsync(postgres, "SELECT n::text FROM kept"), Is.EqualTo("7"));
        }
    }

    [Test]
    public async Task DisposeAsync_DataOfNoFurtherUse_LeavesNoProcessAndNoFolder()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"callcenter-test-gone-{Guid.NewGuid():N}");
        var postgres = await StartAsync(
            new EmbeddedPostgresOptions { DataDirectory = folder, Durable = false, DeleteDataAtEnd = true, ToolsDirectory = RepositoryFolder.Tools });
        var pid = postgres.Pid!.Value;

        await postgres.DisposeAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(HeldPostgres.IsServer(pid), Is.False);
            Assert.That(Directory.Exists(folder), Is.False);
        }
    }

    [Test]
    public async Task StartAsync_LeftoverPidFileOfACrash_StartsAnyway()
    {
        using var folder = new TemporaryFolder().LetEverybodyIn();
        var options = Options(folder);
        string data;
        await using (var first = await StartAsync(options))
        {
            data = Path.Combine(first.DataDirectory, string.Create(CultureInfo.InvariantCulture, $"postgres-{first.MajorVersion}"));
        }

        // The number now belongs to a process that is no PostgreSQL: this one.
        await File.WriteAllTextAsync(Path.Combine(data, "postmaster.pid"), $"{Environment.ProcessId}\n{data}\n1\n5432\n\n127.0.0.1\n");

        await using var second = await StartAsync(options);

        Assert.That(await AskAsync(second, "SELECT 'up'"), Is.EqualTo("up"));
    }

    [Test]
    public async Task StartAsync_PortTaken_SaysSo()
    {
        using var folder = new TemporaryFolder().LetEverybodyIn();
        using var other = new TemporaryFolder().LetEverybodyIn();
        await using var first = await StartAsync(Options(folder));

        var sentence = await FailAsync(Options(other) with { Port = first.Port });

        Assert.That(
            sentence,
            Is.EqualTo($"Port {first.Port} is taken by another program; stop that program, or choose another port "
                + "for PostgreSQL."));
    }

    [Test]
    public async Task StartAsync_DataInUse_SaysSo()
    {
        using var folder = new TemporaryFolder().LetEverybodyIn();
        await using var first = await StartAsync(Options(folder));

        Assert.That(await FailAsync(Options(folder)), Does.StartWith("Another process is using the PostgreSQL data "
            + "in "));
    }

    [Test]
    public async Task StartAsync_DataFolderIsAFile_SaysSo()
    {
        using var folder = new TemporaryFolder().LetEverybodyIn();
        var file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "");

        var sentence = await FailAsync(Options(folder) with { DataDirectory = file });

        Assert.That(sentence, Does.StartWith($"PostgreSQL's data cannot be kept in {file}").And.EndsWith("choose another folder."));
    }

    private static EmbeddedPostgresOptions Options(TemporaryFolder folder) => new()
    {
        DataDirectory = Path.Combine(folder.Path, "data with spaces"),
        ToolsDirectory = RepositoryFolder.Tools,
        Durable = false,
    };

    private static async Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options)
    {
        var start = await EmbeddedPostgres.StartAsync(options, new Progress<string>(), CancellationToken.None);
        Assert.That(start, Is.TypeOf<StoreStart<EmbeddedPostgres>.Started>(), start.ToString());
        return ((StoreStart<EmbeddedPostgres>.Started)start).Store;
    }

    private static async Task<string> FailAsync(EmbeddedPostgresOptions options)
    {
        var start = await EmbeddedPostgres.StartAsync(options, new Progress<string>(), CancellationToken.None);
        Assert.That(start, Is.TypeOf<StoreStart<EmbeddedPostgres>.Failed>());
        return ((StoreStart<EmbeddedPostgres>.Failed)start).Failure.Sentence;
    }

    private static async Task<Exception?> CaughtAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (NpgsqlException e)
        {
            return e;
        }
    }

    private static async Task RunAsync(EmbeddedPostgres postgres, string sql)
    {
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string?> AskAsync(EmbeddedPostgres postgres, string sql)
    {
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var command = source.CreateCommand(sql);
        return (string?)await command.ExecuteScalarAsync();
    }
}
