using CallCenter.Testing;

namespace CallCenter.Conventions.Tests.Sources;

/// <summary>
/// The files that belong to the repository: everything under its root except what <c>.gitignore</c> names. Read from
/// the disk, so that the rules also hold in a copy without git.
/// </summary>
internal static class RepositoryFiles
{
    private static readonly HashSet<string> IgnoredFolders =
    [
        ".git", "bin", "obj",
        .. File.ReadLines(Path.Combine(RepositoryFolder.Root, ".gitignore"))
            .Where(line => line.EndsWith('/'))
            .Select(line => line.Trim('/')),
    ];

    /// <summary>Every file, as a path from the root with forward slashes.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Walk(RepositoryFolder.Root).Select(Relative).Where(f => f != ".git").Order(StringComparer.Ordinal)];

    /// <summary>Every folder that holds a file, and the folders above it.</summary>
    public static IReadOnlySet<string> Folders { get; } = All.SelectMany(Parents).ToHashSet(StringComparer.Ordinal);

    /// <summary>Files with one of the extensions, below one of the folders.</summary>
    public static IEnumerable<string> Below(string[] folders, params string[] extensions) => All.Where(file =>
        Array.Exists(folders, folder => file.StartsWith(folder + "/", StringComparison.Ordinal))
        && Array.Exists(extensions, extension => file.EndsWith(extension, StringComparison.Ordinal)));

    public static string Read(string file) => File.ReadAllText(Path.Combine(RepositoryFolder.Root, file));

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder)
            .Where(sub => !IgnoredFolders.Contains(Path.GetFileName(sub)))
            .SelectMany(Walk));

    private static string Relative(string path) => Path.GetRelativePath(RepositoryFolder.Root, path).Replace('\\', '/');

    private static IEnumerable<string> Parents(string file)
    {
        for (var end = file.LastIndexOf('/'); end > 0; end = file.LastIndexOf('/', end - 1))
        {
            yield return file[..end];
        }
    }
}
