namespace CallCenter.Cli;

/// <summary>What the command's exit code means; scripts rely on the numbers.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Done, but something is left for a person: rows rejected, migrations owed.</summary>
    public const int Leftover = 1;

    /// <summary>The command line, a setting or a file is wrong; nothing was changed.</summary>
    public const int Usage = 2;

    /// <summary>The database cannot be used; nothing was changed.</summary>
    public const int Unreachable = 3;

    /// <summary>A fault nobody foresaw.</summary>
    public const int Failed = 4;

    /// <summary>Interrupted by Ctrl-C or a signal; nothing was changed.</summary>
    public const int Interrupted = 130;
}
