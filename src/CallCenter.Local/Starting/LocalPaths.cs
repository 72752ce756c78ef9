namespace CallCenter.Local.Starting;

/// <summary>Where the parts that Local starts were built to, and the repository around them.</summary>
public static class LocalPaths
{
    /// <summary>The repository's root: the nearest folder upwards that holds <c>CallCenter.sln</c>, else the working folder.</summary>
    public static string Repository { get; } = FindUpwards(AppContext.BaseDirectory) ?? Directory.GetCurrentDirectory();

    /// <summary>The folder with the call flows.</summary>
    public static string Flows { get; } = Path.Combine(Repository, "ivr-flows");

    /// <summary>The folder for what Local makes; git ignores it.</summary>
    public static string LocalFolder { get; } = Path.Combine(Repository, ".local");

    /// <summary>The host's program.</summary>
    public static string Host { get; } = Built("CallCenter.Host", "CallCenter.Host.dll");

    /// <summary>The <c>callcenter</c> command's program.</summary>
    public static string Cli { get; } = Built("CallCenter.Cli", "callcenter.dll");

    /// <summary>A file shipped beside this program.</summary>
    /// <param name="file">Its path from the program.</param>
    internal static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);

    // Every project is built into a folder of its own beside the others: …/bin/<project>/<configuration>/.
    private static string Built(string project, string file)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(here.Parent!.Parent!.FullName, project, here.Name, file);
    }

    private static string? FindUpwards(string folder)
    {
        for (var here = new DirectoryInfo(folder); here is not null; here = here.Parent)
        {
            if (File.Exists(Path.Combine(here.FullName, "CallCenter.sln")))
            {
                return here.FullName;
            }
        }

        return null;
    }
}
