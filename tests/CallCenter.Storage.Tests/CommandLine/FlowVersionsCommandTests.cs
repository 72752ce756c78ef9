using System.Text.Json;
using CallCenter.Engine.CallLog;
using CallCenter.Storage.CallLog;
using CallCenter.Storage.Tests.Calls;
using CallCenter.Storage.Tests.Flows;
using CallCenter.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CallCenter.Storage.Tests.CommandLine;

/// <summary>The commands about what was published, and calls that were recorded.</summary>
internal sealed class FlowVersionsCommandTests
{
    private static readonly string[] Way = ["welcome", "language", "who"];
    private static readonly string[] Outcomes = ["next", "choice 3", "identified"];

    private FlowRig _rig = null!;
    private Dictionary<string, string> _settings = [];

    [OneTimeSetUp]
    public async Task BeginAsync()
    {
        _rig = await FlowRig.StartAsync();
        _settings = new Dictionary<string, string> { ["ConnectionStrings__Postgres"] = _rig.ConnectionString };
        await _rig.PublishedAsync("once");
        await _rig.PublishedAsync("twice");
        var files = FlowRig.Files("thrice");
        FlowRig.Value(await _rig.PublishAsync(files.With(
            "customer-care.yaml", files.Texts["customer-care.yaml"].Replace("3: { set: { language: en }, next: who }", "4: { set: { language: en }, next: who }", StringComparison.Ordinal))));
    }

    [OneTimeTearDown]
    public async Task EndAsync() => await _rig.DisposeAsync();

    [Test]
    public async Task Diff_TwoVersions_WordsAndWaysNotLines()
    {
        var words = await RunAsync("flow", "diff", "1", "2");
        var ways = JsonDocument.Parse((await RunAsync("flow", "diff", "2", "live", "--json")).Output).RootElement;
        var none = await RunAsync("flow", "diff", "1", "9");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(words.ExitCode, Is.Zero, words.Error);
            Assert.That(words.Output, Does.Contain("welcome").And.Contain("once").And.Contain("twice").And.Not.Contain("@@"));
            Assert.That(ways.GetRawText(), Does.Contain("choice 3").And.Contain("choice 4"));
            Assert.That((none.ExitCode, none.Error), Is.EqualTo((2, "'9' is neither a version of 'customer-care', nor an alias, nor 'draft'; 'callcenter flow versions' lists them.\n")));
        }
    }

    [Test]
    public async Task Export_Version_TheFilesThatWerePublished()
    {
        using var folder = new TemporaryFolder();
        var result = await RunAsync("flow", "export", "2", "--to", folder.Path);

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(await File.ReadAllTextAsync(Path.Combine(folder.Path, "prompts", "en.yaml")), Is.EqualTo(FlowRig.Files("twice").Texts["prompts/en.yaml"]));
    }

    [Test]
    public async Task Replay_RecordedCall_TheSameInItsVersionAndDifferentInALaterOne()
    {
        var call = CallSamples.NewId();
        var entries = Way.Select((node, i) => CallSamples.Entry(call, i + 1, 0, CallLogKind.Step, "…") with { Node = node, Outcome = Outcomes[i] });
        Assert.That(await new CallLogStore(_rig.Database, NullLogger<CallLogStore>.Instance).WriteAsync([.. entries], CancellationToken.None), Is.True);

        var same = await RunAsync("flow", "replay", call.Value, "--version", "1");
        var different = await RunAsync("flow", "replay", call.Value, "--version", "live");
        var json = JsonDocument.Parse((await RunAsync("flow", "replay", call.Value, "--version", "3", "--json")).Output).RootElement;
        var none = await RunAsync("flow", "replay", "CA0", "--version", "live");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((same.ExitCode, same.Output), Is.EqualTo((0, "The call would have gone the same way, all 3 steps of it.\n")), same.Error);
            Assert.That(different.ExitCode, Is.EqualTo(1));
            Assert.That(different.Output, Does.StartWith("step 2: 'language' no longer knows the outcome 'choice 3'"));
            Assert.That(json.GetProperty("differences")[0].GetProperty("step").GetInt32(), Is.EqualTo(2));
            Assert.That((none.ExitCode, none.Error), Is.EqualTo((2, "There is no call 'CA0' in the record, or it took no step.\n")));
        }
    }

    private Task<CommandResult> RunAsync(params string[] arguments) => CallCenterCommand.RunAsync(_settings, arguments);
}
