using CallCenter.LocalCarrier.Client;
using CallCenter.Scenarios.Tests.People;
using CallCenter.Scenarios.Tests.Running;
using CallCenter.Testing;

namespace CallCenter.Scenarios.Tests.World;

/// <summary>What happens to callers when the line is closed by hand, when they leave a message, and when nobody comes for long.</summary>
internal sealed class WorldScenarios
{
    private const string Flow = """
        flow: customer-care
        languages: [en]
        start: hours
        on-error: line
        nodes:
          hours: { hours: customer-care, open: line, closed: closed }
          closed: { say: closed, next: message }
          message: { voicemail: leave-a-message, left: thank-you, empty: goodbye }
          line: { queue: prizren, patience: 20s, waited: choice, served: goodbye, full: goodbye }
          choice:
            menu: long-wait
            choices: { 1: line, 2: message, 3: desk }
            noinput: { attempts: 2, next: goodbye }
            nomatch: { attempts: 2, next: goodbye }
          desk: { transfer: "+38338000999", ring: 20s, answered: goodbye, busy: desk-busy, no-answer: goodbye, failed: goodbye }
          desk-busy: { say: desk-busy, hangup: true }
          thank-you: { say: thank-you, hangup: true }
          goodbye: { say: goodbye, hangup: true }

        """;

    private const string Hours = """
        calendars:
          customer-care:
            zone: Europe/Belgrade
            rules:
              - { days: every-day, from: "00:00", to: "24:00" }

        """;

    private const string Prompts = """
        prompts:
          closed: "We are closed: {{ closure.reason }}."
          leave-a-message: Leave a message after the beep.
          long-wait: You have waited long. Press 1 to go on waiting, 2 to leave a message, 3 for the desk.
          desk-busy: The desk is busy.
          thank-you: Thank you for your message.
          goodbye: Goodbye.
          please-wait: Please wait.
          whisper-identified: Press 1.
          whisper-unconfirmed: Press 1.
          whisper-unidentified: Press 1.

        """;

    private TemporaryFolder _flows = null!;
    private CallCentre _centre = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _flows = new TemporaryFolder().LetEverybodyIn();
        Directory.CreateDirectory(Path.Combine(_flows.Path, "prompts"));
        await File.WriteAllTextAsync(Path.Combine(_flows.Path, "customer-care.yaml"), Flow);
        await File.WriteAllTextAsync(Path.Combine(_flows.Path, "hours.yaml"), Hours);
        File.Copy(Path.Combine(RepositoryFolder.PlainFlows, "districts.yaml"), Path.Combine(_flows.Path, "districts.yaml"));
        foreach (var language in (string[])["sq", "sr", "en"])
        {
            await File.WriteAllTextAsync(Path.Combine(_flows.Path, "prompts", $"{language}.yaml"), Prompts);
        }

        _centre = await CallCentre.StartWithFlowsAsync(_flows.Path);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _centre.DisposeAsync();
        _flows.Dispose();
    }

    [Test]
    public async Task ClosedByHand_NextCalls_HearTheReasonAndLeaveAMessageUntilItIsOpenAgain()
    {
        await CommandAsync("hours", "close", "customer-care", "--reason", "storm damage", "--for", "1h");
        await using var caller = await CallsUntilClosedAsync();

        await caller.HearsAsync("Leave a message");
        await caller.UntilAsync(e => e.Kind == HandsetEventKinds.Record);
        await caller.LeavesMessageAsync("The street lamp in front of my house is dark.");
        await caller.HearsAsync("Thank you for your message");
        await caller.IsOverAsync();

        Assert.That(await WaysAsync(caller), Has.Some.Contains("closed by hand").And.Some.Contains("left a message of 4 s"));
        await CommandAsync("hours", "open", "customer-care");
        await QueuesAgainAsync();
    }

    [Test]
    public async Task NobodyComes_CallerIsAskedAndGoesOnWaiting_KeepsThePlaceAndIsServed()
    {
        await using var first = await _centre.CallerAsync();
        await first.DialsAsync();
        await first.QueuesAsync();

        await first.AnswersAsync("You have waited long", "1");
        await first.QueuesAsync();
        await _centre.HireAsync("world-1", "prizren", "en");
        await using var agent = await _centre.AgentAsync("world-1");
        var offer = await agent.IsOfferedAsync();
        await agent.TakesCallAsync();

        Assert.That(offer.WaitedSeconds, Is.GreaterThan(20), "counted from the first time in the queue");
        await first.TalksWithAsync(agent);
        await agent.HangsUpAsync();
        await first.HearsAsync("Goodbye");
    }

    [Test]
    public async Task NobodyComes_CallerWantsTheDesk_HearsThatItIsBusy()
    {
        var desk = _centre.System.Handset("+38338000999");
        await desk.RegisterAsync();
        await using var caller = await _centre.CallerAsync();
        await caller.DialsAsync();
        await caller.QueuesAsync();

        await caller.AnswersAsync("You have waited long", "3");
        await desk.WaitForAsync(e => e.Kind == HandsetEventKinds.Ringing, Eventually.Patience);
        await desk.RejectAsync();

        await caller.HearsAsync("The desk is busy");
    }

    private Task<string> QueuesAgainAsync() => Eventually.GetAsync(
        async () =>
        {
            await using var caller = await _centre.CallerAsync();
            await caller.DialsAsync();
            return (await caller.UntilAsync(e => e.Kind is HandsetEventKinds.Queued or HandsetEventKinds.Say)).Kind;
        },
        kind => kind == HandsetEventKinds.Queued,
        "the line to be open again");

    // The hosts follow within seconds, so the first calls may still find the line open.
    private Task<Caller> CallsUntilClosedAsync() => Eventually.GetAsync(
        async () =>
        {
            var caller = await _centre.CallerAsync();
            await caller.DialsAsync();
            if ((await caller.UntilAsync(e => e.Kind is HandsetEventKinds.Queued or HandsetEventKinds.Say)).Text == "We are closed: storm damage.")
            {
                return caller;
            }

            await caller.DisposeAsync();
            return null!;
        },
        caller => caller is not null,
        "the line to be closed");

    private async Task<IReadOnlyList<string>> WaysAsync(Caller caller)
    {
        await using var traces = await Traces.OpenAsync(_centre.System);
        await traces.EndedCallAsync(caller.CallSid);
        return await traces.OfCallAsync(caller.CallSid);
    }

    private async Task CommandAsync(params string[] arguments)
    {
        var (exitCode, output) = await _centre.System.CommandAsync(arguments, null, CancellationToken.None);
        Assert.That(exitCode, Is.Zero, output);
    }
}
