namespace CallCenter.Conventions.Tests.Sources;

internal sealed class SourceFileTests
{
    private const int MostLines = 300;

    private static readonly string[] CodeFolders = ["src", "tests"];
    private static readonly string[] MeaninglessNames = ["Helpers", "Utils", "Common", "Services", "Models", "Interfaces"];

    // The stand-in copies the shape of another maker's packages, whose classes are as long as they are.
    [Test]
    public void Files_OfSource_AreShort() => Offenders.MustBeNone(
        from file in RepositoryFiles.Below(CodeFolders, ".cs", ".lua", ".sql", ".mjs", ".cjs")
        where !file.StartsWith("src/Twilio.Standin/", StringComparison.Ordinal)
        let lines = RepositoryFiles.Read(file).Count(character => character == '\n')
        where lines > MostLines
        select $"{file}: {lines} lines",
        $"A file has more than {MostLines} lines. Split it by concern, each part with a name of its own.");

    [Test]
    public void Folders_OfSource_SayWhatTheyHold() => Offenders.MustBeNone(
        RepositoryFiles.Folders.Where(folder => MeaninglessNames.Contains(Path.GetFileName(folder), StringComparer.OrdinalIgnoreCase)),
        "Such a folder takes in everything. Name folders after the feature they hold.");

    [Test]
    public void Code_UnfinishedParts_AreNowhere() => Offenders.MustBeNone(
        Findings(RepositoryFiles.Below(["src", "tests", "scripts", "ivr-flows", ".ci"], ""), ForbiddenText.Unfinished),
        "Something is unfinished. Finish it, or say in an issue what is left.");

    [Test]
    public void Code_EmptyCatches_AreNowhere() => Offenders.MustBeNone(
        Findings(RepositoryFiles.Below(CodeFolders, ".cs"), EmptyCatches.In),
        "An exception disappears without a trace. Handle it, return a value, or let it go on.");

    [Test]
    public void Code_Warnings_AreNotSilenced() => Offenders.MustBeNone(
        Findings(RepositoryFiles.Below(CodeFolders, ".cs"), ForbiddenText.Silenced),
        "A warning is silenced. Mend what it warns of, or use [SuppressMessage] with a Justification.");

    [Test]
    public void Files_OfTheRepository_NameNoMachine() => Offenders.MustBeNone(
        Findings(RepositoryFiles.All.Where(file => !ForbiddenText.IsBinary(file)), ForbiddenText.OfOneMachine),
        "A path of one machine or the host name of a package registry is in the repository. It is configuration: take it out.");

    private static IEnumerable<string> Findings(IEnumerable<string> files, Func<string, IEnumerable<(int Line, string What)>> find) =>
        from file in files
        from finding in find(RepositoryFiles.Read(file))
        select $"{file}:{finding.Line}: {finding.What}";
}
