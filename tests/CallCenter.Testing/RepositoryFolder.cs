namespace CallCenter.Testing;

/// <summary>Folders of the checked-out repository, found from where the tests run.</summary>
public static class RepositoryFolder
{
    /// <summary>The folder that holds <c>CallCenter.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>
    /// What npm brings for tests; ignored by git and kept between runs, so that it is downloaded once.
    /// </summary>
    public static string Tools { get; } = Path.Combine(Root, ".local", "tools");

    /// <summary>
    /// A plain flow with its files: language, code, district's queue. What tests of the engine walk, so that a change to
    /// the flow that ships is none to them.
    /// </summary>
    public static string PlainFlows { get; } = Path.Combine(Root, "tests", "CallCenter.Testing", "flows");

    /// <summary>Copies the plain flow's files into a folder that a test may change.</summary>
    public static void CopyPlainFlows(string to)
    {
        foreach (var file in Directory.EnumerateFiles(PlainFlows, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(PlainFlows, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CallCenter.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No CallCenter.sln above {AppContext.BaseDirectory}: run the tests from "
            + "a checkout.");
    }
}
