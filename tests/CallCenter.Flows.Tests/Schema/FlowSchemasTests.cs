using CallCenter.Flows.Schema;
using CallCenter.Flows.Tests.Definition;
using CallCenter.Testing;
using NJsonSchema;

namespace CallCenter.Flows.Tests.Schema;

internal sealed class FlowSchemasTests
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Root, "ivr-flows");

    private static readonly Dictionary<string, JsonSchema> Schemas = FlowSchemas.All.ToDictionary(
        schema => schema.Name, schema => JsonSchema.FromJsonAsync(schema.Text).GetAwaiter().GetResult());

    private static IEnumerable<string> ShippedPaths => ShippedFiles.Files.Texts.Keys;

    private static IEnumerable<string> Names => FlowSchemas.All.Select(schema => schema.Name);

    [TestCaseSource(nameof(Names))]
    public void All_CommittedFile_IsWhatTheCodeMakes(string name)
    {
        var schema = FlowSchemas.All.Single(one => one.Name == name);
        var path = Path.Combine(Folder, "schema", schema.FileName);

        Assert.That(File.Exists(path) ? File.ReadAllText(path) : "", Is.EqualTo(schema.Text), "renew it with: callcenter flow schema --write ivr-flows/schema");
    }

    [TestCaseSource(nameof(ShippedPaths))]
    public void All_ShippedFile_Fits(string path) =>
        Assert.That(Faults(KindOf(path), ShippedFiles.Files.Texts[path]), Is.Empty);

    [TestCaseSource(nameof(ShippedPaths))]
    public void ShippedFile_FirstLine_NamesItsSchema(string path) => Assert.That(
        ShippedFiles.Files.Texts[path].Split('\n')[0],
        Is.EqualTo($"# yaml-language-server: $schema={(path.Contains('/', StringComparison.Ordinal) ? "../" : "")}schema/{KindOf(path)}.schema.json"));

    [TestCase("flow", "FLOW002-node-is-a-text")]
    [TestCase("flow", "FLOW002-start-is-a-list")]
    [TestCase("flow", "FLOW003-choices-missing")]
    [TestCase("flow", "FLOW003-noinput-missing")]
    [TestCase("flow", "FLOW003-nodes-missing")]
    [TestCase("flow", "FLOW003-languages-empty")]
    [TestCase("flow", "FLOW004-attempts-ten")]
    [TestCase("flow", "FLOW005-timeout-without-unit")]
    [TestCase("flow", "FLOW006-limit")]
    [TestCase("flow", "FLOW006-root")]
    [TestCase("flow", "FLOW007-languages")]
    [TestCase("flow", "FLOW008-no-kind")]
    [TestCase("flow", "FLOW016-letter")]
    [TestCase("flow", "FLOW017-lookup")]
    [TestCase("flow", "FLOW018-node-name")]
    [TestCase("prompts", "FLOW002-prompt-is-a-list")]
    [TestCase("prompts", "FLOW006-beside-prompts")]
    [TestCase("districts", "FLOW003-names-missing")]
    [TestCase("districts", "FLOW012-lower-case")]
    [TestCase("hours", "FLOW006-unknown-key")]
    [TestCase("tests", "FLOW006-step")]
    public void All_BadFileOfWrongShape_Refuses(string kind, string name) =>
        Assert.That(Faults(kind, File.ReadAllText(Path.Combine(BadExample.Root, "bad", kind, $"{name}.yaml"))), Is.Not.Empty);

    // What a schema refuses that the reader takes would be a red line under something right.
    [TestCaseSource(typeof(BadExample), nameof(BadExample.Accepted))]
    public void All_FileThatIsOnlyMeantBadly_Fits(BadExample example) =>
        Assert.That(
            from path in example.Files.Texts.Keys.Except(example.Files.Recordings.Select(recording => recording.Path))
            from fault in Faults(KindOf(path), example.Files.Texts[path])
            select $"{path}: {fault}",
            Is.Empty);

    private static IEnumerable<string> Faults(string kind, string yaml) =>
        Schemas[kind].Validate(YamlAsJson.Of(yaml)).Select(error => error.ToString());

    private static string KindOf(string path) => path switch
    {
        "districts.yaml" => "districts",
        "hours.yaml" => "hours",
        _ when path.StartsWith("prompts/", StringComparison.Ordinal) => "prompts",
        _ when path.StartsWith("tests/", StringComparison.Ordinal) => "tests",
        _ => "flow",
    };
}
