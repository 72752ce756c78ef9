using System.Diagnostics;
using System.Text.Json;
using CallCenter.Scenarios.Tests.People;
using CallCenter.Scenarios.Tests.Running;

namespace CallCenter.Scenarios.Tests.Publishing;

/// <summary>Ops staff publish and roll back while people call. In order: each goes on from what the one before published.</summary>
internal sealed class PublishScenarios
{
    private const string Edit = "customer-care.yaml";
    private const string TestNumber = "+38338000199";
    private const string SecondNumber = "+38338000101";
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan DialEvery = TimeSpan.FromMilliseconds(250);

    private EditedFlows _flows = null!;
    private CallCentre _centre = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _flows = new EditedFlows();
        _flows.Say("First.");
        _centre = await CallCentre.StartPublishedAsync(_flows.Path);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _centre.DisposeAsync();
        _flows.Dispose();
    }

    /// <summary>One story, told in order: each part stands on the one before.</summary>
    [Test]
    public async Task Versions_PublishedRolledBackTriedAndDrafted_AreTakenByNewCallsOnly()
    {
        await Publish_ACallIsUnderWay_TheNextCallHearsTheNewVersionWithinASecondAndTheOldOneKeepsIts();
        await RollBack_TheNextCallHearsTheEarlierVersionWithinASecond();
        await TestNumber_ReachesTheDraftWhileOthersHearWhatIsLive();
        await Candidate_ItsCallersAreNotUnderstood_ItsCallsAreTakenBackByThemselves();
        await PostgresStops_CallsGoOnWithWhatWasPublished();
    }

    private async Task Publish_ACallIsUnderWay_TheNextCallHearsTheNewVersionWithinASecondAndTheOldOneKeepsIts()
    {
        var (beside, failure) = await _centre.System.StartHostBesideAsync(SecondNumber, CancellationToken.None);
        Assert.That(failure, Is.Null);
        await using var second = beside!;
        await using var a = await _centre.CallerAsync();
        await a.DialsAndKeysNonsenseAsync();
        Assert.That(await a.QueuesAsync(), Is.EqualTo("general"));
        Assert.That(a.Words, Has.Some.Contains("First. Welcome"));
        _flows.Say("Second.");

        await RunAsync("flow", "publish", "--flows", _flows.Path, "--message", "Says so", "--author", "ada", "--no-tests");
        var first = HearsSoonAsync("Second. Welcome", _centre.System.Options.ServiceNumber);
        var other = HearsSoonAsync("Second. Welcome", SecondNumber);
        await TestContext.Progress.WriteLineAsync(
            $"A new call began with the new version {(await first).TotalMilliseconds:0} ms after the command's end; on another host after {(await other).TotalMilliseconds:0} ms.");

        var during = await VersionsAsync();
        await using var agent = await _centre.AgentAsync("besa");
        await agent.IsOfferedAsync();
        await agent.TakesCallAsync();
        await a.TalksWithAsync(agent);
        await agent.HangsUpAsync();
        await a.HearsAsync("First. Thank you");
        await a.IsOverAsync();
        var after = await Eventually.GetAsync(VersionsAsync, all => all[1].Calls == 0, "version 1 to carry no call");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(during[1], Is.EqualTo(new Line(1, "", 1, Draining: true, null)));
            Assert.That((during[0].Number, during[0].Aliases, during[0].Draining), Is.EqualTo((2, "live", false)));
            Assert.That(after[1].Draining, Is.False);
        }
    }

    private async Task RollBack_TheNextCallHearsTheEarlierVersionWithinASecond()
    {
        await RunAsync("flow", "rollback", "--reason", "Second was wrong", "--author", "besa");
        var took = await HearsSoonAsync("First. Welcome", _centre.System.Options.ServiceNumber);
        await TestContext.Progress.WriteLineAsync($"A new call began with the earlier version {took.TotalMilliseconds:0} ms after the rollback's end.");

        Assert.That((await VersionsAsync()).Select(line => line.Aliases), Is.EqualTo(new[] { "", "live" }));
    }

    private async Task TestNumber_ReachesTheDraftWhileOthersHearWhatIsLive()
    {
        await _centre.System.LeadToAsync(TestNumber, _centre.System.Host, CancellationToken.None);
        _flows.Say("Draft.");
        await RunAsync("flow", "number", "add", TestNumber, "--to", "draft");
        await RunAsync("flow", "draft", "save", "--flows", _flows.Path);

        await HearsSoonAsync("Draft. Welcome", TestNumber);
        await HearsSoonAsync("First. Welcome", _centre.System.Options.ServiceNumber);
        _flows.Say("Lost.");
        var (exitCode, conflict) = await _centre.System.CommandAsync(
            ["flow", "draft", "save", "--flows", _flows.Path, "--lock", "9", "--author", "besa"], null, CancellationToken.None);
        Assert.That(exitCode, Is.EqualTo(1), conflict);
        Assert.That(conflict, Does.Contain("saved the draft").And.Contain("--lock 1"));
    }

    private async Task Candidate_ItsCallersAreNotUnderstood_ItsCallsAreTakenBackByThemselves()
    {
        _flows.Say("Worse.");
        _flows.Replace(Edit, "      3: { set: { language: en }, next: who }", "      7: { set: { language: en }, next: who }");
        await RunAsync(
            "flow", "publish", "--flows", _flows.Path, "--message", "Another key", "--no-tests", "--share", "50", "--least-calls", "3", "--nomatch-margin", "10");

        var calls = 0;
        await Eventually.GetAsync(
            async () =>
            {
                await using var caller = await _centre.CallerAsync();
                await caller.DialsAsync();
                await caller.AnswersAsync("press 3", "3");
                await caller.HearsAnythingAsync();
                calls++;
                return (await VersionsAsync())[0].Share;
            },
            share => share == 0,
            "the candidate's calls to be taken back");
        await TestContext.Progress.WriteLineAsync($"The candidate's calls were taken back after {calls} calls.");

        await using var next = await _centre.CallerAsync();
        await next.DialsAsync();
        await next.HearsAsync("First. Welcome");
    }

    private async Task PostgresStops_CallsGoOnWithWhatWasPublished()
    {
        await _centre.System.Stores.EmbeddedPostgres!.StopAsync();
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAsync();
        await caller.HearsAsync("First. Welcome");
        var (exitCode, output) = await _centre.System.CommandAsync(
            ["flow", "rollback", "--to", "2", "--reason", "x"], null, CancellationToken.None);
        Assert.That(await _centre.System.Stores.EmbeddedPostgres!.StartAgainAsync(CancellationToken.None), Is.Null);

        Assert.That(exitCode, Is.EqualTo(3), output);
    }

    // A new caller dials every quarter of a second, however long the others take to hear something: the first one to hear
    // the words must have dialled soon.
    private async Task<TimeSpan> HearsSoonAsync(string words, string number)
    {
        var since = Stopwatch.StartNew();
        var calls = new List<Task<(TimeSpan Dialled, string Heard)>>();
        while (!calls.Exists(call => call is { IsCompletedSuccessfully: true, Result.Heard: var heard } && heard.Contains(words, StringComparison.Ordinal)))
        {
            Assert.That(since.Elapsed, Is.LessThan(Eventually.Patience), $"Nobody hears '{words}'.");
            calls.Add(DialsAndHearsAsync(since, number));
            await Task.WhenAny([Task.Delay(DialEvery), .. calls.Where(call => !call.IsCompleted)]);
        }

        var first = (await Task.WhenAll(calls)).Where(call => call.Heard.Contains(words, StringComparison.Ordinal)).Min(call => call.Dialled);
        Assert.That(first, Is.LessThan(AtOnce), $"'{words}' must be heard by who dials within a second");
        return first;
    }

    private async Task<(TimeSpan Dialled, string Heard)> DialsAndHearsAsync(Stopwatch since, string number)
    {
        var dialled = since.Elapsed;
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAsync(number);
        return (dialled, (await caller.UntilAsync(e => e.Text?.Contains("Welcome", StringComparison.Ordinal) == true)).Text!);
    }

    private async Task<string> RunAsync(params string[] command)
    {
        var (exitCode, output) = await _centre.System.CommandAsync(command, null, CancellationToken.None);
        Assert.That(exitCode, Is.Zero, output);
        return output;
    }

    private async Task<IReadOnlyList<Line>> VersionsAsync()
    {
        using var document = JsonDocument.Parse(await RunAsync("flow", "versions", "--json"));
        return
        [
            .. document.RootElement.EnumerateArray().Select(line => new Line(
                line.GetProperty("number").GetInt32(),
                string.Join(' ', line.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString())),
                line.GetProperty("calls").GetInt32(),
                line.GetProperty("draining").GetBoolean(),
                line.GetProperty("share") is { ValueKind: JsonValueKind.Number } share ? share.GetInt32() : null)),
        ];
    }

    private sealed record Line(int Number, string Aliases, int Calls, bool Draining, int? Share);
}
