using System.ComponentModel;
using System.Diagnostics;

namespace CallCenter.Telephony.Tests.Prompts;

/// <summary>Installs the npm package once into the repository's git-ignored folder.</summary>
[SetUpFixture]
internal sealed class EspeakPackage
{
    /// <summary>The folder the package is installed into.</summary>
    public static string Folder { get; } = Path.Combine(RepositoryRoot(), ".local", "tools", "espeak");

    /// <summary>The package's script.</summary>
    public static string Script { get; } = Path.Combine(Folder, "node_modules", "espeak-ng", "dist", "espeak-ng.js");

    [OneTimeSetUp]
    public static async Task Install()
    {
        if (File.Exists(Script))
        {
            return;
        }

        Directory.CreateDirectory(Folder);
        try
        {
            var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
            using var install = Process.Start(npm, ["install", "--silent", "--no-audit", "--no-fund", "--prefix", Folder, "espeak-ng@1.0.2"]);
            await install.WaitForExitAsync();
            Assert.That(install.ExitCode, Is.Zero, "npm could not install espeak-ng@1.0.2; its own words are above. Is the npm registry reachable?");
        }
        catch (Win32Exception)
        {
            Assert.Fail("These tests need Node and npm on the PATH: install Node.js 20 or newer.");
        }
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CallCenter.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests must run inside the repository.");
        }

        return folder.FullName;
    }
}
