using System.Diagnostics;
using System.Globalization;
using CallCenter.Local.Tools;

namespace CallCenter.Local.EmbeddedStores;

/// <summary>One folder of PostgreSQL data and the programs that work on it. Holds no state of its own.</summary>
/// <param name="Installation">The programs.</param>
/// <param name="User">Who runs them.</param>
/// <param name="Home">The folder that holds the cluster; reachable for <paramref name="User"/>.</param>
internal sealed record PostgresCluster(PostgresInstallation Installation, ProcessUser User, string Home)
{
    /// <summary>
    /// The only user of the database; trusted, since the server listens on this machine's own address alone.
    /// </summary>
    public const string SuperUser = "callcenter";

    private const string OwnSettings = "callcenter.conf";
    private static readonly TimeSpan InitBudget = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan StartBudget = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopBudget = TimeSpan.FromSeconds(20);

    /// <summary>PostgreSQL's data directory.</summary>
    public string Folder => Path.Combine(Home, string.Create(CultureInfo.InvariantCulture, $"postgres-{Installation.Major}"));

    /// <summary>
    /// <c>pg_ctl</c> on this cluster, as the right user; a word to do and its options are still to be added.
    /// </summary>
    public string[] ControlCommand => User.Wrap([Installation.Program("pg_ctl"), "-D", Folder]);

    private string PidFile => Path.Combine(Folder, "postmaster.pid");

    private string LogFile => Path.Combine(Folder, "server.log");

    /// <summary>Makes the cluster unless it exists.</summary>
    /// <remarks>It is made under another name and then renamed: an interrupted attempt is thrown away by the next
    /// one.</remarks>
    public async Task<ToolOutcome> InitialiseAsync(bool durable, CancellationToken cancellationToken)
    {
        if (File.Exists(Path.Combine(Folder, "PG_VERSION")))
        {
            return await User.OwnAsync(Folder, cancellationToken);
        }

        var unfinished = Folder + ".new";
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        Directory.CreateDirectory(unfinished);
        var owned = await User.OwnAsync(unfinished, cancellationToken);
        if (!owned.Succeeded)
        {
            return owned;
        }

        string[] command =
        [
            Installation.Program("initdb"), "-D", unfinished, "-U", SuperUser, "--encoding=UTF8", "--locale=C", "--auth=trust",
            .. durable ? (string[])[] : ["--no-sync"],
        ];
        var made = await User.RunAsync(command, Home, InitBudget, cancellationToken);
        if (made.Succeeded)
        {
            await File.AppendAllTextAsync(
                Path.Combine(unfinished, "postgresql.conf"), $"include_if_exists = '{OwnSettings}'\n", cancellationToken);
            Directory.Move(unfinished, Folder);
        }

        return made;
    }

    /// <summary>Starts the server and waits until it answers.</summary>
    /// <returns>On failure the output holds the server's log too.</returns>
    public async Task<ToolOutcome> StartAsync(int port, bool durable, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, OwnSettings), Settings(port, durable), cancellationToken);
        File.Delete(LogFile);
        string[] command = [.. ControlCommand, "-l", LogFile, "-w", "-t", "45", "start"];
        var started = await ToolProcess.RunAsync(command, Folder, StartBudget, cancellationToken);
        return started.Succeeded || !File.Exists(LogFile)
            ? started
            : started with { Output = started.Output + "\n" + await File.ReadAllTextAsync(LogFile, cancellationToken) };
    }

    /// <summary>Stops the server, with force when it must be; nothing to do when none runs.</summary>
    /// <remarks>
    /// Takes no token: once begun, a stop is finished (at most about 25 s). The caller holds the folder's lock, so a
    /// pid file
    /// without a server is a leftover of a crash: PostgreSQL would refuse to start if its number were somebody else's
    /// by now.
    /// </remarks>
    public async Task StopAsync()
    {
        foreach (var mode in (string[])["fast", "immediate"])
        {
            if (!Runs())
            {
                break;
            }

            string[] command = [.. ControlCommand, "-m", mode, "-w", "-t", mode == "fast" ? "10" : "5", "stop"];
            await ToolProcess.RunAsync(command, Folder, StopBudget, CancellationToken.None);
        }

        if (Runs() && ReadPid() is { } pid)
        {
            await ToolProcess.RunAsync(
                User.Wrap(["kill", "-9", pid.ToString(CultureInfo.InvariantCulture)]), Folder, StopBudget, CancellationToken.None);
        }

        if (Directory.Exists(Folder))
        {
            File.Delete(PidFile);
        }
    }

    /// <summary>The server's process id, as PostgreSQL wrote it; a crashed server leaves one behind too.</summary>
    public int? ReadPid() =>
        int.TryParse(Read(PidFile).Split('\n')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : null;

    /// <summary>
    /// Whether the process in the pid file is the server of this folder, and not one that got its number later.
    /// PostgreSQL
    /// works inside its data folder, so on Linux its own view of the pid file must be the one here.
    /// </summary>
    private bool Runs()
    {
        if (ReadPid() is not { } pid)
        {
            return false;
        }

        try
        {
            using var process = Process.GetProcessById(pid);
            return process.ProcessName.StartsWith("postgres", StringComparison.Ordinal)
                && (!OperatingSystem.IsLinux()
                    || Read(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/cwd/postmaster.pid")) == Read(PidFile));
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    // No Unix socket: its path may be at most 107 bytes long, which a deep folder exceeds.
    private static string Settings(int port, bool durable) =>
        string.Create(CultureInfo.InvariantCulture, $"""
            listen_addresses = '127.0.0.1'
            port = {port}
            unix_socket_directories = ''
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            {(durable ? "" : "fsync = off\nsynchronous_commit = off\nfull_page_writes = off")}

            """);
}
