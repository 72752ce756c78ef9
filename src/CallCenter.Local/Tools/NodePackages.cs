using System.Diagnostics;

namespace CallCenter.Local.Tools;

/// <summary>
/// Brings pinned npm packages into a tools folder, each once, whoever asks and however many ask at a time.
/// </summary>
/// <param name="toolsDirectory">
/// Absolute or relative path; made when missing. Each package has its own folder in it, so that versions live side by
/// side.
/// </param>
public sealed class NodePackages(string toolsDirectory)
{
    private static readonly TimeSpan DownloadBudget = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan SetUpBudget = TimeSpan.FromSeconds(30);
    private readonly string tools = Path.GetFullPath(toolsDirectory);

    /// <summary>Installs the package unless it is there already.</summary>
    /// <param name="package">What to bring.</param>
    /// <param name="progress">Gets a sentence when a download begins, every few seconds of it, and when it
    /// waits.</param>
    /// <param name="cancellationToken">Ends the download; a later call begins it again.</param>
    /// <returns>The package's folder, or a sentence. A half-done installation is never taken for a whole one.</returns>
    /// <remarks>Budget: 5 minutes for the download, and as long again when another process is downloading.</remarks>
    public async Task<NodePackageInstall> InstallAsync(
        NodePackage package, IProgress<string> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(progress);
        var home = Path.Combine(tools, package.FolderName);
        var installed = new NodePackageInstall.Installed(Path.Combine(home, "node_modules", package.Name));
        try
        {
            if (IsComplete(home))
            {
                return installed;
            }

            Directory.CreateDirectory(home);
            using var held = await FolderLock.TakeAsync(
                Path.Combine(home, "lock"),
                DownloadBudget,
                () => progress.Report($"Another process is installing {package.Purpose}; waiting for it"),
                cancellationToken);
            if (held is null)
            {
                return new NodePackageInstall.Failed(
                    $"Another process has been installing {package.Purpose} in {home} for minutes; end it and start "
                        + "again.");
            }

            return IsComplete(home)
                ? installed
                : await BringAsync(package, home, installed, progress, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new NodePackageInstall.Failed(
                $"{package.Purpose} cannot be installed into {home} ({e.Message.TrimEnd('.')}); make the folder "
                    + "writable or choose another one.");
        }
    }

    private static string CompleteMark(string home) => Path.Combine(home, "complete");

    private static bool IsComplete(string home) => File.Exists(CompleteMark(home));

    private static async Task<NodePackageInstall> BringAsync(
        NodePackage package,
        string home,
        NodePackageInstall.Installed installed,
        IProgress<string> progress,
        CancellationToken cancellationToken)
    {
        // A folder with a package.json of its own keeps npm from installing into a project further up.
        await File.WriteAllTextAsync(Path.Combine(home, "package.json"), """{"private":true}""", cancellationToken);
        var download = await WithProgressAsync(
            ToolProcess.RunAsync(InstallCommand(package), home, DownloadBudget, cancellationToken),
            $"Installing {package.Purpose} with npm ({package.Name} {package.Version})",
            progress);
        if (!download.Succeeded)
        {
            return new NodePackageInstall.Failed(NpmSentences.Explain(package, home, download));
        }

        if (package.SetUpScript is { } script)
        {
            var setUp = await ToolProcess.RunAsync(["node", script], installed.Folder, SetUpBudget, cancellationToken);
            if (!setUp.Succeeded)
            {
                return new NodePackageInstall.Failed(NpmSentences.Explain(package, home, setUp));
            }
        }

        await File.WriteAllTextAsync(CompleteMark(home), package.Version, cancellationToken);
        return installed;
    }

    private static string[] InstallCommand(NodePackage package) =>
    [
        OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "install", $"{package.Name}@{package.Version}",
        "--save-exact", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error",
    ];

    private static async Task<ToolOutcome> WithProgressAsync(
        Task<ToolOutcome> running, string sentence, IProgress<string> progress)
    {
        progress.Report(sentence);
        var elapsed = Stopwatch.StartNew();
        while (await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(3))) != running)
        {
            progress.Report($"{sentence}, {elapsed.Elapsed.TotalSeconds:0} s");
        }

        return await running;
    }
}
