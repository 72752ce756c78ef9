using Npgsql;

namespace CallCenter.Local.EmbeddedStores;

/// <summary>
/// A PostgreSQL server of our own on 127.0.0.1, for one machine and for tests. It never outlives this process:
/// disposed of,
/// it stops; and when this process is killed, a guardian process stops it within seconds.
/// </summary>
/// <remarks>
/// Whoever can run programs on this machine can connect without a password; keep synthetic data in it only.
/// Members are called one at a time.
/// </remarks>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    /// <summary>A free port may be taken by somebody else before PostgreSQL binds it.</summary>
    private const int PortAttempts = 5;

    private readonly PostgresPreparation prepared;
    private readonly EmbeddedPostgresOptions options;
    private PostgresGuardian? guardian;
    private bool disposed;

    private EmbeddedPostgres(PostgresPreparation prepared, EmbeddedPostgresOptions options)
    {
        this.prepared = prepared;
        this.options = options;
    }

    /// <summary>
    /// How to connect to <see cref="EmbeddedPostgresOptions.Database"/>, for Npgsql; the same after a restart.
    /// </summary>
    public string ConnectionString => ConnectionTo(options.Database);

    /// <summary>The port on 127.0.0.1; the same after a restart.</summary>
    public int Port { get; private set; }

    /// <summary>Major version of the server: 15, 18.</summary>
    public int MajorVersion => prepared.Cluster.Installation.Major;

    /// <summary>Process id of the server; null while it is stopped.</summary>
    public int? Pid { get; private set; }

    /// <summary>The folder really used: not the one asked for when root had to keep the data elsewhere.</summary>
    public string DataDirectory => prepared.Cluster.Home;

    /// <summary>
    /// Finds or brings the programs, makes the data when there is none, starts the server and makes the database.
    /// </summary>
    /// <param name="options">Where the data is, which port, and so on.</param>
    /// <param name="progress">Gets a sentence when something begins that may take more than a second.</param>
    /// <param name="cancellationToken">Ends the attempt; what was started is stopped again.</param>
    /// <returns>
    /// The server, ready for connections, or one sentence. A server left over from a killed run on the same data is
    /// stopped first.
    /// </returns>
    /// <remarks>About 1 s on existing data, 3 s on new data; 2 minutes at most, plus the download when there is
    /// one.</remarks>
    public static async Task<StoreStart<EmbeddedPostgres>> StartAsync(
        EmbeddedPostgresOptions options, IProgress<string> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(progress);
        try
        {
            var (prepared, failure) = await PostgresPreparation.PrepareAsync(options, progress, cancellationToken);
            return prepared is null
                ? Fail(failure!)
                : await new EmbeddedPostgres(prepared, options).FirstStartAsync(progress, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(PostgresSentences.CannotWrite(options.DataDirectory, e.Message));
        }
        catch (NpgsqlException e)
        {
            return Fail(PostgresSentences.Unusable(options.DataDirectory, e.Message));
        }
    }

    /// <summary>
    /// Stops the server and keeps everything for <see cref="StartAgainAsync"/>. Open connections are cut.
    /// </summary>
    public async Task StopAsync()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        await prepared.Cluster.StopAsync();
        Pid = null;
    }

    /// <summary>Starts the stopped server on the same port with the same data.</summary>
    /// <returns>
    /// Null when it runs; otherwise why not, for instance because another program took the port meanwhile.
    /// </returns>
    public async Task<StoreStartFailure?> StartAgainAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return await StartServerAsync(cancellationToken) is { } sentence ? new StoreStartFailure(sentence) : null;
    }

    /// <summary>How to connect to another database of this server, for Npgsql.</summary>
    /// <param name="database">Name of the database; need not exist yet.</param>
    public string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = PostgresCluster.SuperUser,
        Database = database,
        SslMode = SslMode.Disable,
    }.ConnectionString;

    /// <summary>Stops the server for good; removes the data when the options say so.</summary>
    public async ValueTask DisposeAsync()
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        await prepared.Cluster.StopAsync();
        Pid = null;
        if (guardian is not null)
        {
            await guardian.ReleaseAsync();
            guardian.Dispose();
        }

        prepared.Lock.Dispose();
        if (options.DeleteDataAtEnd && Directory.Exists(DataDirectory))
        {
            Directory.Delete(DataDirectory, recursive: true);
        }
    }

    private static StoreStart<EmbeddedPostgres>.Failed Fail(string sentence) => new(new StoreStartFailure(sentence));

    private async Task<StoreStart<EmbeddedPostgres>> FirstStartAsync(
        IProgress<string> progress, CancellationToken cancellationToken)
    {
        string? failure;
        try
        {
            failure = await BringUpAsync(progress, cancellationToken);
        }
        catch
        {
            await DisposeAsync();
            throw;
        }

        if (failure is null)
        {
            return new StoreStart<EmbeddedPostgres>.Started(this);
        }

        await DisposeAsync();
        return Fail(failure);
    }

    private async Task<string?> BringUpAsync(IProgress<string> progress, CancellationToken cancellationToken)
    {
        await PostgresGuardian.WaitForFormerAsync(prepared.GuardianMark, cancellationToken);
        await prepared.Cluster.StopAsync();
        progress.Report($"Starting PostgreSQL {MajorVersion}");
        var made = await prepared.Cluster.InitialiseAsync(options.Durable, cancellationToken);
        if (!made.Succeeded)
        {
            return PostgresSentences.Explain(options.Port, DataDirectory, made);
        }

        guardian = await PostgresGuardian.StartAsync(
            prepared.GuardianMark, prepared.Cluster, options.DeleteDataAtEnd ? DataDirectory : null, cancellationToken);
        if (guardian is null)
        {
            return "No shell (sh) could be started, which the embedded PostgreSQL needs; give "
                + "ConnectionStrings:Postgres.";
        }

        return await StartServerAsync(cancellationToken) ?? await MakeDatabaseAsync(cancellationToken);
    }

    private async Task<string?> StartServerAsync(CancellationToken cancellationToken)
    {
        var given = Port != 0 ? Port : options.Port;
        for (var attempt = 1; ; attempt++)
        {
            var port = given != 0 ? given : LoopbackPort.Free();
            if (given != 0 && !LoopbackPort.IsFree(given))
            {
                return PostgresSentences.PortTaken(given);
            }

            var started = await prepared.Cluster.StartAsync(port, options.Durable, cancellationToken);
            if (started.Succeeded)
            {
                (Port, Pid) = (port, prepared.Cluster.ReadPid());
                return null;
            }

            if (given != 0 || attempt == PortAttempts || !PostgresSentences.SaysPortTaken(started.Output))
            {
                return PostgresSentences.Explain(port, DataDirectory, started);
            }
        }
    }

    private async Task<string?> MakeDatabaseAsync(CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionTo("postgres"));
        await using var find = source.CreateCommand("SELECT 1 FROM pg_database WHERE datname = $1");
        find.Parameters.Add(new NpgsqlParameter { Value = options.Database });
        if (await find.ExecuteScalarAsync(cancellationToken) is null)
        {
            var name = options.Database.Replace("\"", "\"\"", StringComparison.Ordinal);
            await using var create = source.CreateCommand($"CREATE DATABASE \"{name}\"");
            await create.ExecuteNonQueryAsync(cancellationToken);
        }

        return null;
    }
}
