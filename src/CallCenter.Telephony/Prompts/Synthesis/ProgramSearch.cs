namespace CallCenter.Telephony.Prompts.Synthesis;

/// <summary>Finds programs as a shell does.</summary>
internal static class ProgramSearch
{
    /// <summary>Finds a program.</summary>
    /// <param name="program">A name to look for on the PATH, or a path.</param>
    /// <returns>Its full path, or null where there is none.</returns>
    public static string? Find(string program)
    {
        if (program.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return File.Exists(program) ? Path.GetFullPath(program) : null;
        }

        var fileName = OperatingSystem.IsWindows() && !Path.HasExtension(program) ? program + ".exe" : program;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(folder => Path.Combine(folder, fileName)).FirstOrDefault(File.Exists);
    }
}
