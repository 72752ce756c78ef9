namespace CallCenter.Telephony.Prompts.Synthesis;

/// <summary>What the machine has for speaking.</summary>
/// <param name="Espeak">The path of <c>espeak-ng</c>, or null.</param>
/// <param name="Node">The path of <c>node</c>, or null.</param>
/// <param name="PackageScript">The path of the npm package's script, or null.</param>
internal sealed record SpeechTools(string? Espeak, string? Node, string? PackageScript)
{
    /// <summary>Looks at the machine.</summary>
    /// <param name="options">Where to look.</param>
    public static SpeechTools Find(PromptOptions options) =>
        new(ProgramSearch.Find(options.EspeakProgram), ProgramSearch.Find(options.NodeProgram), FindScript(options.EspeakPackagePath));

    private static string? FindScript(string? packagePath) =>
        string.IsNullOrWhiteSpace(packagePath) ? null : new[]
        {
            Path.Combine(packagePath, "dist", "espeak-ng.js"),
            Path.Combine(packagePath, "node_modules", "espeak-ng", "dist", "espeak-ng.js"),
        }.Select(Path.GetFullPath).FirstOrDefault(File.Exists);
}
