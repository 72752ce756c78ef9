using CallCenter.Local.Tools;

namespace CallCenter.Local.EmbeddedStores;

/// <summary>Says in one sentence why PostgreSQL did not start and what to do. Pure.</summary>
internal static class PostgresSentences
{
    public const string NoUser =
        "PostgreSQL does not run as root and no way to another user was found; run as an ordinary user, "
        + "or give ConnectionStrings:Postgres.";

    public const string NoMachineInstallation =
        "No PostgreSQL 15 or newer was found on this machine; install it (Debian: apt-get install postgresql), "
        + "or give ConnectionStrings:Postgres.";

    public const string NoWindows =
        "The embedded PostgreSQL needs Linux or macOS; on Windows use WSL, or give ConnectionStrings:Postgres.";

    public static string InUse(string folder) =>
        $"Another process is using the PostgreSQL data in {folder}; stop it, or choose another data folder.";

    public static string PortTaken(int port) =>
        $"Port {port} is taken by another program; stop that program, or choose another port for PostgreSQL.";

    public static string CannotWrite(string folder, string reason) =>
        $"PostgreSQL's data cannot be kept in {folder} ({reason.TrimEnd('.')}); make it writable or choose another "
            + "folder.";

    public static string Unusable(string folder, string reason) =>
        $"PostgreSQL runs on the data in {folder} but does not let us in ({reason.Split('\n')[0].TrimEnd('.')}); "
        + "choose another data folder.";

    /// <param name="port">The port asked for.</param>
    /// <param name="folder">The data folder.</param>
    /// <param name="output">What the program said, and what it wrote to its log.</param>
    public static string Explain(int port, string folder, ToolOutcome output) => output switch
    {
        _ when SaysPortTaken(output.Output) => PortTaken(port),
        _ when Says(output, "No space left on device") || Says(output, "Disk quota exceeded") =>
            $"The disk is full, so PostgreSQL cannot keep its data in {folder}; free some space (100 MB at least) "
                + "and start again.",
        _ when Says(output, "Permission denied") || Says(output, "wrong ownership") || Says(output, "Read-only file system") =>
            $"PostgreSQL may not use {folder}, perhaps because another user made it; make it writable for this user "
                + "or choose another folder.",
        _ when Says(output, "shared memory") || Says(output, "semaphore") =>
            $"PostgreSQL got no shared memory from the system ({LastLine(output)}); stop other PostgreSQL servers, "
                + "or give ConnectionStrings:Postgres.",
        { ExitCode: ToolProcess.TooSlow } =>
            $"PostgreSQL did not start in time on {folder}; look at the load of this machine and start again.",
        _ => $"PostgreSQL did not start ({LastLine(output)}); its log is in {folder}, or give "
            + "ConnectionStrings:Postgres.",
    };

    public static bool SaysPortTaken(string output) =>
        output.Contains("Address already in use", StringComparison.OrdinalIgnoreCase)
        || output.Contains("could not create any TCP/IP sockets", StringComparison.OrdinalIgnoreCase);

    private static bool Says(ToolOutcome outcome, string words) =>
        outcome.Output.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static string LastLine(ToolOutcome outcome) =>
        outcome.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .LastOrDefault() is { } line
            ? line.TrimEnd('.')
            : $"exit code {outcome.ExitCode}";
}
