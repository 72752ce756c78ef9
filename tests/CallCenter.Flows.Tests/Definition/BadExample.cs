using CallCenter.Core.CodeEntry;
using CallCenter.Core.Customers;
using CallCenter.Flows.Conversations;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Districts;
using CallCenter.Flows.Files;
using CallCenter.Flows.Hours;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Tests.Conversations;
using CallCenter.Testing;

namespace CallCenter.Flows.Tests.Definition;

/// <summary>
/// An example with one fault, named after the code of the finding it must give: a file under <c>bad/flow</c>,
/// <c>bad/prompts</c>, <c>bad/districts</c>, <c>bad/hours</c> or <c>bad/tests</c>, or a folder under <c>bad/set</c> whose files are laid over those of <c>good</c>.
/// </summary>
internal sealed record BadExample(string Kind, string Name, FlowFileSet Files)
{
    /// <summary>What was found before the files were read: their recordings' bytes are no part of them.</summary>
    public IReadOnlyList<Finding> FoundBefore { get; init; } = [];

    /// <summary>Where the examples are: beside this source, so that they can be renewed.</summary>
    public static string Root { get; } = Path.Combine(RepositoryFolder.Root, "tests", "CallCenter.Flows.Tests");

    public static IReadOnlyList<BadExample> All { get; } =
        [.. new[] { "flow", "prompts", "districts", "hours", "tests" }.SelectMany(OfFiles), .. Folders()];

    /// <summary>A whole set without any fault.</summary>
    public static FlowFileSet Good { get; } = Folder(FlowFileSet.Empty, Path.Combine(Root, "good"));

    /// <summary>The examples that a reader takes: what is wrong with them only the checker sees.</summary>
    public static IEnumerable<BadExample> Accepted => All.Where(example => string.CompareOrdinal(example.Code, "FLOW030") >= 0 && string.CompareOrdinal(example.Code, "FLOW090") < 0 && example.Kind is "flow" or "set");

    public string Code => Name[..7];

    public string Expected => Kind == "set" ? Path.Combine(Root, "bad", "set", Name, "expected") : Path.Combine(Root, "bad", Kind, $"{Name}.expected");

    /// <summary>What reading it finds; of a file that stands for others, only what is in that file.</summary>
    public IReadOnlyList<Finding> Find()
    {
        var reading = new FlowReading("sample", CodeShape.Widest, "general");
        return Kind switch
        {
            "set" => [.. FoundBefore, .. FlowSetReader.Read(Files, reading).Findings],
            "flow" => [.. FlowSetReader.Read(Files, reading).Findings.Where(finding => finding.At.File == "sample.yaml")],
            "prompts" => PromptBookReader.Read(new Dictionary<Language, (string, string)> { [Language.English] = ("prompts/en.yaml", Files.Texts["prompts/en.yaml"]) }).Findings,
            "hours" => HoursReader.Read("hours.yaml", Files.Texts["hours.yaml"]).Findings,
            "tests" => FlowTestSuite.Read(Files, SampleFiles.Set).Findings,
            _ => DistrictReader.Read("districts.yaml", Files.Texts["districts.yaml"]).Findings,
        };
    }

    public override string ToString() => $"{Kind}/{Name}";

    private static IEnumerable<BadExample> OfFiles(string kind) =>
        from path in Directory.GetFiles(Path.Combine(Root, "bad", kind), "*.yaml").Order(StringComparer.Ordinal)
        let text = File.ReadAllText(path)
        select new BadExample(kind, Path.GetFileNameWithoutExtension(path), kind switch
        {
            "flow" => AroundFlow(text),
            "prompts" => FlowFileSet.Empty.With("prompts/en.yaml", text),
            "hours" => FlowFileSet.Empty.With("hours.yaml", text),
            "tests" => SampleFiles.Files.With($"tests/{Path.GetFileName(path)}", text),
            _ => FlowFileSet.Empty.With("districts.yaml", text),
        });

    private static FlowFileSet AroundFlow(string text)
    {
        var words = File.ReadAllText(Path.Combine(Root, "bad", "words.yaml"));
        return FlowFileSet.Empty
            .With("sample.yaml", text)
            .With("districts.yaml", ShippedFiles.Files.Texts["districts.yaml"])
            .With("hours.yaml", ShippedFiles.Files.Texts["hours.yaml"])
            .With("prompts/sq.yaml", words)
            .With("prompts/sr.yaml", words)
            .With("prompts/en.yaml", $"{words}  english-only: k\n");
    }

    // A file 'without' in the folder names those to take away.
    private static IEnumerable<BadExample> Folders() =>
        from folder in Directory.GetDirectories(Path.Combine(Root, "bad", "set")).Order(StringComparer.Ordinal)
        let laidOver = Folder(Folder(FlowFileSet.Empty, Path.Combine(Root, "good")), folder)
        let without = Path.Combine(folder, "without")
        select new BadExample("set", Path.GetFileName(folder), File.Exists(without)
            ? new FlowFileSet(laidOver.Texts.RemoveRange(File.ReadAllLines(without)))
            : Recordings(folder).Where(found => found.Fault is null).Aggregate(laidOver, (all, found) => all.With(found.Path, found.Text)))
        {
            FoundBefore = [.. Recordings(folder).Select(found => found.Fault).OfType<Finding>()],
        };

    private static IEnumerable<(string Path, string Text, Finding? Fault)> Recordings(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.wav", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(folder, file).Replace('\\', '/')
        let wav = File.ReadAllBytes(file)
        select (path, Recording.TextOf(wav), RecordingFormat.Check(path, wav));

    private static FlowFileSet Folder(FlowFileSet files, string folder) => Directory
        .EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
        .Aggregate(files, (all, file) => all.With(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)));
}
