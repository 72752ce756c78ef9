using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using CallCenter.Testing;

namespace CallCenter.Npm;

/// <summary>A folder below <c>tests</c> with npm packages that tests use: installed when needed, never part of the product.</summary>
internal sealed class NpmFolder
{
    private static readonly TimeSpan InstallBudget = TimeSpan.FromMinutes(3);
    private readonly string name;

    private NpmFolder(string name) => this.name = name;

    /// <summary>Where the folder is; absolute.</summary>
    public string Path => System.IO.Path.Combine(RepositoryFolder.Root, "tests", name);

    /// <summary>The folder, with exactly the packages of its lock file. Fails the test when they cannot be had.</summary>
    /// <param name="name">Such as <c>oracle</c>.</param>
    public static async Task<NpmFolder> InstalledAsync(string name)
    {
        var folder = new NpmFolder(name);
        if (folder.IsStale())
        {
            await folder.InstallAsync();
        }

        return folder;
    }

    /// <summary>Starts a program in the folder; what it says on standard error is the test's, for node, and redirected for others.</summary>
    public Process Start(string program, params string[] arguments) => Start([], program, arguments);

    /// <summary>As <see cref="Start(string, string[])"/>, with variables beside those of the test's own environment.</summary>
    public Process Start(Dictionary<string, string> environment, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = program != "node",
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var (variable, value) in environment)
        {
            start.Environment[variable] = value;
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Fail($"The tests in tests/{name} need Node.js 20 or newer with npm, and '{program}' was not found on the PATH.");
            throw;
        }
    }

    // npm writes this file last, so an installation that was cut short is done again.
    private bool IsStale()
    {
        var done = System.IO.Path.Combine(Path, "node_modules", ".package-lock.json");
        return !File.Exists(done)
            || File.GetLastWriteTimeUtc(done) < File.GetLastWriteTimeUtc(System.IO.Path.Combine(Path, "package-lock.json"));
    }

    private async Task InstallAsync()
    {
        // npm is a script, which Windows starts through its shell only.
        using var npm = OperatingSystem.IsWindows() ? Start("cmd", "/c", "npm", "ci") : Start("npm", "ci");
        npm.StandardInput.Close();
        var said = Task.WhenAll(npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        using var budget = new CancellationTokenSource(InstallBudget);
        try
        {
            await npm.WaitForExitAsync(budget.Token);
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            Assert.Fail($"npm ci in tests/{name} took longer than {InstallBudget}. Run it by hand to see why.");
        }

        Assert.That(npm.ExitCode, Is.Zero, $"npm ci in tests/{name} failed:\n{string.Join('\n', await said)}");
    }
}
