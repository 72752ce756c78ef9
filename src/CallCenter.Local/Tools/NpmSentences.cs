namespace CallCenter.Local.Tools;

/// <summary>Says in one sentence why npm or Node failed and what to do. Pure.</summary>
internal static class NpmSentences
{
    public static string Explain(NodePackage package, string home, ToolOutcome outcome) => outcome switch
    {
        { ExitCode: ToolProcess.NotFound } =>
            $"{package.Purpose} comes as an npm package, and npm was not found; install Node.js 20 or newer with "
                + "npm, and start again.",
        { ExitCode: ToolProcess.TooSlow } =>
            $"npm did not finish installing {package.Purpose} in time; check the network connection and start again.",
        _ when Says(outcome, "ENOSPC") || Says(outcome, "No space left") =>
            $"The disk is full, so {package.Purpose} cannot be installed into {home}; free about 300 MB and start "
                + "again.",
        _ when Says(outcome, "EACCES") || Says(outcome, "EPERM") || Says(outcome, "EROFS") =>
            $"npm may not write to {home} or to its own cache, so {package.Purpose} cannot be installed; make both "
                + "writable and start again.",
        _ when Says(outcome, "ENOTFOUND") || Says(outcome, "ECONN") || Says(outcome, "ETIMEDOUT") || Says(outcome, "EAI_AGAIN") =>
            $"npm cannot reach its registry, so {package.Purpose} cannot be installed; connect to the network or set "
                + "npm's registry, and start again.",
        _ when Says(outcome, "E404") || Says(outcome, "ETARGET") || Says(outcome, "EBADPLATFORM") =>
            $"npm has no {package.Name} {package.Version} for this machine; install {package.Purpose} on the machine "
                + "itself and start again.",
        _ => $"npm could not install {package.Purpose} ({FirstLine(outcome)}); run 'npm install "
            + $"{package.Name}@{package.Version}' to see more.",
    };

    private static bool Says(ToolOutcome outcome, string word) => outcome.Output.Contains(word, StringComparison.Ordinal);

    private static string FirstLine(ToolOutcome outcome) =>
        outcome.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault() is { } line
            ? line.TrimEnd('.')
            : $"exit code {outcome.ExitCode}";
}
