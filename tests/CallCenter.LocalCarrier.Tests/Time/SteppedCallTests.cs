using System.Net;
using System.Net.Http.Json;
using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Faults;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;

namespace CallCenter.LocalCarrier.Tests.Time;

/// <summary>A whole call on a clock that only the test moves.</summary>
[Checklist(ChecklistPoint.Time, "")]
internal sealed class SteppedCallTests : CarrierStage
{
    private static readonly Fault[] Chaos =
    [
        new(FaultKind.RetryAfterProcessing, 0.3, TimeSpan.Zero),
        new(FaultKind.CallbackReordered, 0.3, TimeSpan.Zero),
        new(FaultKind.CallbackRepeated, 0.3, TimeSpan.Zero),
        new(FaultKind.CallerVanishes, 0.3, TimeSpan.Zero),
    ];

    protected override CarrierOptions Setup => new() { Stepped = true };

    [Rule(ChecklistPoint.Gather, "timeout: 5 s, counted from the end of the prompts, to the tick.")]
    [TestCase(6.9, false)]
    [TestCase(7, true)]
    public async Task Advance_OverAPromptAndATimeout_FallsThroughExactlyThen(double seconds, bool over)
    {
        var phone = await CallAsync("<Gather action=\"/keys\"><Say>Twenty-eight characters long</Say></Gather><Pause length=\"60\"/>");

        await StepAsync(seconds);

        var events = await EventsAsync(phone.Address);
        Assert.That(events.Any(e => e.Kind == HandsetEventKinds.Silence), Is.EqualTo(over), string.Join(" ", events.Select(e => e.Kind)));
    }

    [Rule(ChecklistPoint.Voices, "<Pause>: length default 1, int > 0; as first verb it delays pickup.")]
    [TestCase(1.9, false)]
    [TestCase(2, true)]
    public async Task Advance_OverAPauseBeforeAnythingElse_AnswersOnlyThen(double seconds, bool answered)
    {
        var phone = await CallAsync("<Pause length=\"2\"/><Say>Hello</Say>");

        await StepAsync(seconds);

        Assert.That((await EventsAsync(phone.Address)).Any(e => e.Kind == HandsetEventKinds.Answered), Is.EqualTo(answered));
    }

    [Rule(ChecklistPoint.Dial, "timeout 30 s (5–600); Twilio adds a 5 s buffer: 5 s ring for ten, to the tick.")]
    [TestCase(9.9, "(absent)")]
    [TestCase(10, "no-answer")]
    public async Task Advance_WhileAPartyRings_GivesUpAfterTimeoutAndBuffer(double seconds, string status)
    {
        App.On("/done", "<Pause length=\"60\"/>");
        await PhoneAsync("client:arta");
        await CallAsync("<Dial timeout=\"5\" action=\"/done\"><Client>arta</Client></Dial>");

        await StepAsync(seconds);

        Assert.That(App.Requests("/done") is [var asked, ..] ? asked["DialCallStatus"] : "(absent)", Is.EqualTo(status));
    }

    [Rule(ChecklistPoint.Queues, "QueueTime: seconds the call waited; AvgQueueTime: of those who wait now.")]
    [Test]
    public async Task Advance_WhileTwoWait_CountsTheirSeconds()
    {
        App.On("/voice", "<Enqueue waitUrl=\"/wait\">all</Enqueue>").On("/wait", "<Pause length=\"10\"/>");
        await CallAsync("/voice", Ana, null, null);
        await StepAsync(4);
        await CallAsync("/voice", "+38344000009", null, null);

        await StepAsync(10);

        var asked = App.Requests("/wait");
        Assert.That(
            asked.Select(r => (r["From"], r["QueuePosition"], r["QueueTime"], r["AvgQueueTime"], r["CurrentQueueSize"])),
            Is.EqualTo(new[]
            {
                (Ana, "1", "0", "0", "1"),
                ("+38344000009", "2", "0", "2", "2"),
                (Ana, "1", "10", "8", "2"),
                ("+38344000009", "2", "10", "12", "2"),
            }));
    }

    [Rule("Identical seeds give identical runs: ids, tokens, signatures, events and their times, faults.")]
    [Test]
    public async Task Run_OfTwoCarriersWithOneSeed_IsTheSame()
    {
        var first = await RunAsync(seed: 7);

        Assert.That(await RunAsync(seed: 7), Is.EqualTo(first));
        Assert.That(await RunAsync(seed: 8), Is.Not.EqualTo(first));
    }

    [TestCase("{}", HttpStatusCode.BadRequest)]
    [TestCase("{\"seconds\":-1}", HttpStatusCode.BadRequest)]
    [TestCase("{\"seconds\":90000}", HttpStatusCode.BadRequest)]
    public async Task Advance_ByNonsense_IsRefused(string body, HttpStatusCode status)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await Http.PostAsync("/carrier/clock/advance", content);

        Assert.That(answer.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task Advance_OfARunningClock_IsRefused()
    {
        await using var running = await CarrierServer.StartAsync(new CarrierOptions());
        using var answer = await Http.PostAsJsonAsync(new Uri(running.BaseAddress, "/carrier/clock/advance"), new { seconds = 1 });

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("--clock stepped"));
    }

    [Test]
    public async Task Start_SteppedWithASpeed_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => CarrierServer.StartAsync(new CarrierOptions { Stepped = true, Speed = 2 }));

    /// <summary>Three callers, one of whom talks to the third's agent; everything each handset noticed and each request that was made.</summary>
    private async Task<List<string>> RunAsync(int seed)
    {
        App.On("/voice", "<Gather numDigits=\"1\" action=\"/keys\"><Say>Press one</Say></Gather><Say>Goodbye</Say>")
            .On("/keys", "<Dial action=\"/done\"><Client statusCallback=\"/status\" statusCallbackEvent=\"ringing answered completed\">a</Client></Dial>")
            .On("/done", "<Say>Thank you</Say>").On("/status", "");
        await using var carrier = await CarrierServer.StartAsync(new CarrierOptions { Stepped = true, Seed = seed, Faults = Chaos });
        string[] callers = ["+38344000001", "+38344000002", "+38344000003"];
        await new HandsetClient(Http, carrier.BaseAddress, "client:a").RegisterAsync(autoAnswer: true);
        var phones = callers.Select(caller => new HandsetClient(Http, carrier.BaseAddress, caller)).ToList();
        await phones[0].RegisterNumberAsync(Hotline, App.Base + "/voice");
        foreach (var phone in phones)
        {
            await phone.RegisterAsync();
            await phone.DialAsync(Hotline);
        }

        await StepAsync(2, carrier);
        await phones[1].PressAsync("1");
        await StepAsync(3, carrier);
        await phones[1].HangUpAsync();
        await StepAsync(60, carrier);
        return await ToldAsync(carrier, [.. callers, "client:a"]);
    }

    private static async Task<List<string>> ToldAsync(CarrierHandle carrier, IEnumerable<string> addresses)
    {
        List<string> told = [];
        foreach (var address in addresses)
        {
            told.AddRange((await EventsAsync(address, carrier)).Select(e => $"{address} {e}"));
        }

        var deliveries = carrier.Carrier.Deliveries.After(0).OrderBy(d => d.CallSid, StringComparer.Ordinal).ThenBy(d => d.At).ThenBy(d => d.Url);
        told.AddRange(deliveries.Select(d => $"{d.At:O} {d.Url} {d.Request.Token} {d.Request.Signature} {d.Request.Body}"));
        return told;
    }

    private Task StepAsync(double seconds) => StepAsync(seconds, Carrier);

    private async Task StepAsync(double seconds, CarrierHandle carrier)
    {
        using var answer = await Http.PostAsJsonAsync(new Uri(carrier.BaseAddress, "/carrier/clock/advance"), new { seconds });
        answer.EnsureSuccessStatusCode();
    }

    private Task<IReadOnlyList<HandsetEvent>> EventsAsync(string address) => EventsAsync(address, Carrier);

    private static Task<IReadOnlyList<HandsetEvent>> EventsAsync(string address, CarrierHandle carrier) =>
        carrier.Carrier.Handsets.Find(address)!.Events.AfterAsync(0, TimeSpan.Zero, TimeProvider.System, default);
}
