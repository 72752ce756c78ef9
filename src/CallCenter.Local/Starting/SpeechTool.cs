using CallCenter.Local.Tools;

namespace CallCenter.Local.Starting;

/// <summary>What speaks for languages the carrier cannot: espeak-ng on the machine, else its npm package.</summary>
/// <param name="PackageFolder">The npm package's folder, or null where the machine has espeak-ng.</param>
/// <param name="Failure">One sentence where neither can be had, or null.</param>
internal sealed record SpeechTool(string? PackageFolder, string? Failure)
{
    public static async Task<SpeechTool> FindAsync(LocalOptions options, IProgress<string> progress, CancellationToken cancellationToken)
    {
        if (IsOnPath("espeak-ng"))
        {
            return new SpeechTool(null, null);
        }

        var tools = options.ToolsDirectory ?? Path.Combine(options.DataDirectory, "tools");
        return await new NodePackages(tools).InstallAsync(NodePackage.EspeakNg, progress, cancellationToken) switch
        {
            NodePackageInstall.Installed installed => new SpeechTool(installed.Folder, null),
            NodePackageInstall.Failed failed => new SpeechTool(null, failed.Sentence),
            _ => new SpeechTool(null, "No speech tool was found."),
        };
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}
