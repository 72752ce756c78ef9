using CallCenter.Core.Calls;
using CallCenter.Core.Routing;
using CallCenter.Engine.Routing;

namespace CallCenter.Telephony.Tests.Voice;

/// <summary>A caller who has waited long enough goes on in the flow, unless an agent was quicker.</summary>
internal sealed class QueueLeavingTests
{
    private const string Nodes = """
          first: { queue: prizren, patience: 60s, waited: choice, served: goodbye, full: goodbye }
          choice:
            menu: choose
            choices: { 1: first }
            noinput: { attempts: 1, next: goodbye }
            nomatch: { attempts: 1, next: goodbye }
          anyone: { queue: general, served: goodbye, full: goodbye }
          goodbye: { say: goodbye, hangup: true }

        """;

    private const string Wait = $"/voice/wait?call={VoiceRig.Call}&n=1";
    private const string Left = $"/voice/left-queue?call={VoiceRig.Call}&n=1";
    private static readonly CancellationToken Ct = CancellationToken.None;
    private VoiceRig _rig = null!;

    [SetUp]
    public async Task BeginAsync()
    {
        _rig = await VoiceRig.StartAsync(Nodes, "choose", "goodbye");
        Assert.That((await _rig.PostAsync("/voice/incoming")).Body, Does.Contain("<Enqueue"));
        Assert.That((await _rig.PostAsync(Wait)).Body, Does.Contain("hold.wav"));
    }

    [TearDown]
    public async Task EndAsync() => await _rig.DisposeAsync();

    [Test]
    public async Task Wait_PatienceOver_LeavesAndTheFlowGoesOn()
    {
        await _rig.AgentIsFreeAsync("ada");
        var offer = await _rig.OfferToAsync("ada");
        _rig.Time.Advance(TimeSpan.FromSeconds(60));

        var wait = await _rig.PostAsync(Wait);
        var late = await _rig.Router.AcceptAsync(offer!.Value, AcceptedBy.Desk, Ct);
        var left = await _rig.PostAsync(Left, ("QueueResult", "leave"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(wait.Body, Does.Contain("<Leave"));
            Assert.That(late, Is.EqualTo(OfferAnswer.TooLate));
            Assert.That(left.Body, Does.Contain("<Gather").And.Contains("choose"));
            Assert.That(await StateAsync(), Is.EqualTo(WaitingState.Unknown));
            Assert.That(_rig.State.HeldPlace?.Queue, Is.EqualTo("prizren"));
        }
    }

    [Test]
    public async Task Left_Repeated_SameBytesAndNoConversation()
    {
        _rig.Time.Advance(TimeSpan.FromSeconds(60));
        await _rig.PostAsync(Wait);

        var first = await _rig.PostAsync(Left, ("QueueResult", "leave"));

        Assert.That(await _rig.PostAsync(Left, ("QueueResult", "leave")), Is.EqualTo(first));
    }

    [Test]
    public async Task Wait_LateRequestAfterTheFlowWentOn_DoesNotPutTheCallerBack()
    {
        _rig.Time.Advance(TimeSpan.FromSeconds(60));
        await _rig.PostAsync(Wait);
        await _rig.PostAsync(Left, ("QueueResult", "leave"));

        var late = await _rig.PostAsync(Wait);

        Assert.That(late.Body, Does.Contain("hold.wav"));
        Assert.That(await StateAsync(), Is.EqualTo(WaitingState.Unknown));
    }

    [Test]
    public async Task Wait_AgentTookTheCallBeforePatienceWasOver_IsPutThrough()
    {
        await AcceptAsync();
        _rig.Time.Advance(TimeSpan.FromSeconds(60));

        var wait = await _rig.PostAsync(Wait);
        var left = await _rig.PostAsync(Left, ("QueueResult", "leave"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(wait.Body, Does.Contain("<Leave"));
            Assert.That(left.Body, Does.Contain($">call-{VoiceRig.Call}</Conference>"));
            Assert.That(await StateAsync(), Is.EqualTo(WaitingState.Connected));
        }
    }

    [Test]
    public async Task Wait_AgentTookTheCallButIsNotThereYet_GoesOnWaiting()
    {
        await _rig.AgentIsFreeAsync("ada");
        var offer = await _rig.OfferToAsync("ada");
        await _rig.Router.AcceptAsync(offer!.Value, AcceptedBy.Desk, Ct);
        _rig.Time.Advance(TimeSpan.FromSeconds(60));

        Assert.That((await _rig.PostAsync(Wait)).Body, Does.Contain("hold.wav"));
        Assert.That(await StateAsync(), Is.EqualTo(WaitingState.Offered));
    }

    [TestCase("queue-full", "goodbye")]
    [TestCase("error", "<Enqueue")]
    public async Task Left_ForAnotherReason_IsOutOfRoutingAndTheFlowGoesOn(string result, string heard)
    {
        var left = await _rig.PostAsync(Left, ("QueueResult", result));

        Assert.That(left.Body, Does.Contain(heard));
        Assert.That(await StateAsync(), Is.EqualTo(WaitingState.Unknown));
    }

    [Test]
    public async Task Left_CarrierFailedAfterAnAgentTookTheCall_IsPutThrough()
    {
        await AcceptAsync();

        Assert.That((await _rig.PostAsync(Left, ("QueueResult", "error"))).Body, Does.Contain("<Conference"));
    }

    [Test]
    public async Task Choice_BackToTheSameQueue_KeepsThePlaceAndWaitsAnew()
    {
        var since = _rig.State.Waiting!.Since;
        _rig.Time.Advance(TimeSpan.FromSeconds(60));
        await _rig.PostAsync(Wait);
        await _rig.PostAsync(Left, ("QueueResult", "leave"));

        var back = await _rig.PostAsync($"/voice/step?call={VoiceRig.Call}&n=2", ("Digits", "1"));
        var wait = await _rig.PostAsync($"/voice/wait?call={VoiceRig.Call}&n=3");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((back.Body.Contains("<Enqueue", StringComparison.Ordinal), wait.Body.Contains("hold.wav", StringComparison.Ordinal)), Is.EqualTo((true, true)));
            Assert.That((_rig.State.Waiting!.Since, _rig.State.Waiting.Until), Is.EqualTo((since, _rig.Time.GetUtcNow().AddSeconds(60))));
            Assert.That((await _rig.Router.WaitingAsync(new CallId(VoiceRig.Call), Ct)).Waited, Is.EqualTo(TimeSpan.FromSeconds(60)));
        }
    }

    private async Task AcceptAsync()
    {
        await _rig.AgentIsFreeAsync("ada");
        var offer = await _rig.OfferToAsync("ada");
        await _rig.Router.AcceptAsync(offer!.Value, AcceptedBy.Key, Ct);
    }

    private async Task<WaitingState> StateAsync() => (await _rig.Router.WaitingAsync(new CallId(VoiceRig.Call), Ct)).State;
}
