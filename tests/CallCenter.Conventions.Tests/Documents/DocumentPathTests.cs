using CallCenter.Conventions.Tests.Sources;

namespace CallCenter.Conventions.Tests.Documents;

internal sealed class DocumentPathTests
{
    private static readonly HashSet<string> FileNames = [.. RepositoryFiles.All.Select(file => Path.GetFileName(file))];

    [Test]
    public void Documents_EveryPathInBackQuotes_Exists() => Offenders.MustBeNone(
        from file in RepositoryFiles.All
        where file.EndsWith(".md", StringComparison.Ordinal)
        from named in DocumentPaths.In(RepositoryFiles.Read(file))
        where !Exists(named.Path)
        select $"{file}:{named.Line}: {named.Path}",
        "A document names what is not there. Correct the name, or write … where the reader fills something in.");

    [TestCase("see `src/CallCenter.Core/Nothing.cs`.", ExpectedResult = "src/CallCenter.Core/Nothing.cs")]
    [TestCase("run `dotnet run --project src/Nobody -- demo`", ExpectedResult = "src/Nobody")]
    [TestCase("`NOWHERE.md` and `/voice/step`", ExpectedResult = "NOWHERE.md")]
    [TestCase("`src/…/X.cs`, `docs/<name>.md`, `a/b`, `.md`\n```\n`src/fenced`\n```", ExpectedResult = "")]
    public string In_Text_FindsItsPaths(string text) => string.Join(' ', DocumentPaths.In(text).Select(named => named.Path));

    private static bool Exists(string path) => path.Contains('/')
        ? RepositoryFiles.All.Contains(path) || RepositoryFiles.Folders.Contains(path)
        : FileNames.Contains(path);
}
