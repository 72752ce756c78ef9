using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Scenarios;

/// <summary>The command as a person types it: its own process, its words and exit codes.</summary>
internal sealed class CarrierCommandTests : CarrierStage
{
    private static readonly string Good = Path.Combine(TestContext.CurrentContext.TestDirectory, "Scenarios", "Files", "good", "hears-outage.yaml");
    private static readonly string Bad = Path.Combine(TestContext.CurrentContext.TestDirectory, "Scenarios", "Files", "bad", "steps.yaml");

    [SetUp]
    public void Serve() => OutageLine.Serve(App);

    [Test]
    public async Task Run_OfGoodScenarios_PrintsConversationsAndWritesJUnit()
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, Guid.NewGuid() + ".xml");

        var (code, said) = await CommandAsync("run", Good, "--voice-url", App.Base + "/outage", "--speed", "20", "--port", "0", "--junit", file);

        Assert.That(code, Is.Zero, said);
        Assert.That(said, Does.Match("(?s)passed  A caller hears of the outage.*no electricity.*1 passed, 0 failed"));
        Assert.That(XDocument.Load(file).Root!.Element("testsuite")!.Attribute("failures")!.Value, Is.EqualTo("0"));
        File.Delete(file);
    }

    [Test]
    public async Task Run_OfAScenarioThatFails_Ends1WithTheLineAndWhatWasHeard()
    {
        App.On("/outage", "<Say>All is well.</Say>");

        var (code, said) = await CommandAsync("run", Good, "--voice-url", App.Base + "/outage", "--speed", "20", "--port", "0", "--quiet");

        Assert.That(code, Is.EqualTo(1), said);
        Assert.That(said, Does.Contain("FAILED line 8").And.Contain("All is well."));
    }

    [TestCase("--fault slow", "There are: slow-webhook")]
    [TestCase("--clock stepped --speed 2", "A stepped clock has no speed")]
    public async Task Serve_WithBadOptions_SaysWhatToWrite(string options, string sentence)
    {
        var (code, said) = await CommandAsync(options.Split(' '));

        Assert.That(code, Is.Not.Zero);
        Assert.That(said, Does.Contain(sentence));
    }

    [Test]
    public async Task Run_OfABadFile_Ends2WithEveryFault()
    {
        var (code, said) = await CommandAsync("run", Bad);

        Assert.That(code, Is.EqualTo(2), said);
        Assert.That(said.Split('\n').Count(line => line.Contains("steps.yaml:", StringComparison.Ordinal)),
            Is.EqualTo(File.ReadAllLines(Path.ChangeExtension(Bad, ".txt")).Length));
    }

    [Test]
    public async Task Load_AsJson_IsOneReport()
    {
        var mix = Path.Combine(TestContext.CurrentContext.WorkDirectory, Guid.NewGuid() + ".yaml");
        await File.WriteAllTextAsync(mix, $"{{ mix: M, behaviours: [ {{ weight: 1, scenario: \"{Good}\" }} ] }}");

        var (code, said) = await CommandAsync(
            "load", mix, "--rate", "20", "--ramp", "0s", "--for", "1s", "--voice-url", App.Base + "/outage", "--speed", "20", "--port", "0", "--json");

        Assert.That(code, Is.Zero, said);
        var report = JsonDocument.Parse(said[said.IndexOf('{', StringComparison.Ordinal)..]).RootElement;
        Assert.That(report.GetProperty("calls").GetProperty("notStarted").GetInt32(), Is.Zero);
        Assert.That(report.GetProperty("latencies").GetProperty("response").GetProperty("count").GetInt32(), Is.GreaterThan(5));
        File.Delete(mix);
    }

    [TestCase("load mix.yaml --ramp soon", "--ramp takes a duration with its unit")]
    [TestCase("load", "Required argument")]
    [TestCase("run x.yaml --parallel 0", "--parallel takes a whole number from 1")]
    public async Task Options_TypedWrongly_End2WithACure(string line, string sentence)
    {
        var (code, said) = await CommandAsync(line.Split(' '));

        Assert.That(code, Is.EqualTo(2), said);
        Assert.That(said, Does.Contain(sentence));
    }

    private static async Task<(int Code, string Said)> CommandAsync(params string[] arguments)
    {
        var program = Path.Combine(TestContext.CurrentContext.TestDirectory, "callcenter-carrier.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            var said = await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, said[1] + said[0]);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
