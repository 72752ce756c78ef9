using System.Text.Json;
using CallCenter.Testing;

namespace CallCenter.Storage.Tests.CommandLine;

/// <summary>The commands that work on flow files and need no store: <c>callcenter flow check</c> and its neighbours.</summary>
internal sealed class FlowFilesCommandTests
{
    private static readonly string Shipped = Path.Combine(RepositoryFolder.Root, "ivr-flows");
    private static readonly Dictionary<string, string> NoSettings = [];

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Begin()
    {
        _folder = new TemporaryFolder();
        RepositoryFolder.CopyPlainFlows(_folder.Path);
    }

    [TearDown]
    public void End() => _folder.Dispose();

    [Test]
    public async Task Check_ShippedFiles_NoFindingEvenStrictly()
    {
        var result = await RunAsync(["flow", "check", "--strict", .. Directory.GetFiles(Shipped, "*.yaml")]);

        Assert.That((result.ExitCode, result.Output, result.Error), Is.EqualTo((0, "no findings\n", "")));
    }

    [Test]
    public async Task Check_NodeThatIsNotThere_FileLineColumnCodeMessageAndMend()
    {
        Break("1: { set: { language: sq }, next: who }", "1: { set: { language: sq }, next: whi }");

        var text = await CheckAsync("text");
        var json = JsonDocument.Parse((await CheckAsync("json")).Output).RootElement[0];
        var github = await CheckAsync("github");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(text.ExitCode, Is.EqualTo(1));
            Assert.That(text.Output, Does.Match(@"customer-care\.yaml:14:\d+: error FLOW\d{3}: .*'whi'.*'who'"));
            Assert.That(text.Output, Does.EndWith("1 error in 1 file\n"));
            Assert.That((json.GetProperty("line").GetInt32(), json.GetProperty("severity").GetString()), Is.EqualTo((14, "error")));
            Assert.That(json.GetProperty("mend").GetString(), Is.Not.Empty);
            Assert.That(github.Output, Does.Match(@"::error file=.*customer-care\.yaml,line=14,col=\d+,title=FLOW\d{3}::"));
        }
    }

    [Test]
    public async Task Check_FlowTestThatNamesNoFlow_IsFoundToo()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "tests"));
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "tests", "odd.yaml"), "flow: nowhere\ntests:\n  one: { talk: [{ press: 1 }] }\n");

        var result = await CheckAsync("text");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Output, Does.Contain("tests/odd.yaml:1:7: error FLOW1"));
    }

    [Test]
    public async Task Check_FolderWithOneFlowOfAnotherName_IsTheFlowCallsBeginWith()
    {
        var flow = Path.Combine(_folder.Path, "customer-care.yaml");
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "storm-line.yaml"), (await File.ReadAllTextAsync(flow)).Replace("flow: customer-care", "flow: storm-line", StringComparison.Ordinal));
        File.Delete(flow);

        Assert.That((await CheckAsync("text")).Output, Is.EqualTo("no findings\n"));
    }

    [TestCase("There is no file 'nowhere.yaml'", "check", "nowhere.yaml")]
    [TestCase("There is no folder", "check", "--flows", "nowhere")]
    [TestCase("There is no finding 'FLOW999'", "findings", "FLOW999")]
    [TestCase("Name one of flow, prompts, districts, hours, tests", "schema", "nothing")]
    [TestCase("there are customer-care, report-fault", "graph", "nothing")]
    [TestCase("There is no flow test 'nothing'", "graph", "--walked", "nothing")]
    [TestCase("cannot be read as a journey", "replay", "--file", "nowhere.json")]
    [TestCase("Name a call of the record, or a file", "replay")]
    [TestCase("nowhere.json", "import-studio", "nowhere.json")]
    [TestCase("There is no flow test", "simulate", "--given", "nowhere.yaml#one")]
    public async Task Flow_TypedWrongly_UsageAndASentence(string sentence, params string[] arguments)
    {
        var result = await RunAsync(["flow", .. arguments]);

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain(sentence));
    }

    [Test]
    public async Task Findings_One_WhyAndMend()
    {
        var all = await RunAsync("flow", "findings");
        var one = await RunAsync("flow", "findings", "FLOW020");

        Assert.That(all.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.GreaterThanOrEqualTo(40));
        Assert.That(one.Output, Does.StartWith("FLOW020").And.Contain("Why:").And.Contain("Mend:"));
    }

    [Test]
    public async Task Schema_Written_IsWhatIsShipped()
    {
        var result = await RunAsync("flow", "schema", "--write", _folder.Path);

        Assert.That(result.ExitCode, Is.Zero);
        foreach (var shipped in Directory.GetFiles(Path.Combine(Shipped, "schema"), "*.json"))
        {
            Assert.That(await File.ReadAllTextAsync(Path.Combine(_folder.Path, Path.GetFileName(shipped))), Is.EqualTo(await File.ReadAllTextAsync(shipped)));
        }
    }

    [Test]
    public async Task Graph_BothForms_NameEveryNode()
    {
        var mermaid = await RunAsync("flow", "graph", "--flows", _folder.Path);
        var picture = Path.Combine(_folder.Path, "flow.svg");
        var svg = await RunAsync("flow", "graph", "--flows", _folder.Path, "--format", "svg", "--output", picture);

        Assert.That((mermaid.ExitCode, svg.ExitCode, svg.Output), Is.EqualTo((0, 0, "")));
        Assert.That(mermaid.Output, Does.Contain("flowchart").And.Contain("very-busy").And.Contain("goodbye"));
        Assert.That(await File.ReadAllTextAsync(picture), Does.StartWith("<svg").And.Contain("very-busy").And.Contain("goodbye"));
    }

    [Test]
    public async Task Simulate_KeysFromStandardInput_WordsValuesAndPath()
    {
        using var process = CallCenterCommand.Start(NoSettings, "flow", "simulate", "--flows", _folder.Path);
        await process.StandardInput.WriteAsync("3\n345778#\n2\n/vars\n/path\n");
        process.StandardInput.Close();
        var result = await CallCenterCommand.EndAsync(process);

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Does.Contain("For Gjakova, press 2.").And.Contain("knows  language = en").And.Contain("path  customer-care: language choice 3"));
    }

    [Test]
    public async Task ImportStudio_FlowWithMoreThanWeHave_FilesAListAndExitCode1()
    {
        var studio = Path.Combine(RepositoryFolder.Root, "tests", "CallCenter.Flows.Tests", "Importing", "studio", "odd.json");
        var target = Path.Combine(_folder.Path, "imported");

        var first = await RunAsync("flow", "import-studio", studio, "--output", target);
        var second = await RunAsync("flow", "import-studio", studio, "--output", target);

        Assert.That((first.ExitCode, second.ExitCode), Is.EqualTo((1, 2)));
        Assert.That(File.Exists(Path.Combine(target, "odd.yaml")), Is.True);
        Assert.That(second.Error, Does.Contain("--force"));
    }

    [Test]
    public async Task Test_ShippedConversations_AllPassAndWalkEveryWay()
    {
        var result = await RunAsync("flow", "test", "--flows", Shipped, "--min-coverage", "100");

        Assert.That(result.ExitCode, Is.Zero, result.Output + result.Error);
        Assert.That(result.Output, Does.Contain(" 0 failed").And.Contain("(100 %)"));
    }

    private void Break(string what, string with)
    {
        var flow = Path.Combine(_folder.Path, "customer-care.yaml");
        var text = File.ReadAllText(flow);
        Assert.That(text, Does.Contain(what));
        File.WriteAllText(flow, text.Replace(what, with, StringComparison.Ordinal));
    }

    private Task<CommandResult> CheckAsync(string format) => RunAsync("flow", "check", "--flows", _folder.Path, "--format", format);

    private static Task<CommandResult> RunAsync(params string[] arguments) => CallCenterCommand.RunAsync(NoSettings, arguments);
}
