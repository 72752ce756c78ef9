using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Faults;
using CallCenter.LocalCarrier.Handsets;
using CallCenter.LocalCarrier.Recordings;
using CallCenter.LocalCarrier.Verbs.Dial;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Calls;

/// <summary>A call that the REST API asks for.</summary>
internal sealed record OutboundCall(string From, string To, TimeSpan Timeout, ProgressSubscription Progress)
{
    public string? FallbackUrl { get; init; }

    /// <summary>How the whole call is recorded; null when it is not.</summary>
    public RecordingSettings? Record { get; init; }
}

/// <summary>Brings calls into being and starts their loops.</summary>
internal sealed class CallPlacer(Carrier carrier)
{
    private readonly Lock gate = new();
    private DateTimeOffset nextSlot;

    /// <summary>A handset dials a number, which it should have done at <paramref name="dueAt"/>; null when the handset is busy.</summary>
    public CallLeg? Inbound(Handset handset, VoiceNumber number, DateTimeOffset? dueAt = null)
    {
        var progress = ProgressSubscription.For(number.StatusCallback, "POST", []);
        var leg = New(handset, new LegIdentity(carrier.Ids.Next("CA", handset.Address), handset.Address, number.Number, CallDirection.Inbound, null), progress);
        if (!handset.TryOccupy(leg))
        {
            return null;
        }

        leg.DueAt = dueAt ?? leg.CreatedAt;
        leg.FallbackUrl = number.FallbackUrl;
        leg.Vanishing = VanishingCaller.For(carrier.Faults, leg.Sid);
        carrier.Calls.Add(leg);
        leg.Emit(HandsetEventKinds.Dialling, text: number.Number);
        Flow first = new Flow.Goto(new DocumentSource.Address(number.VoiceUrl, "POST", []));
        CallActor.Start(carrier, leg, _ => Task.FromResult(first));
        return leg;
    }

    /// <summary>A leg to an address, not started yet.</summary>
    public CallLeg Leg(string to, string from, CallDirection direction, string? parentSid, ProgressSubscription progress)
    {
        var leg = New(carrier.Handsets.Find(to), new LegIdentity(carrier.Ids.Next("CA", parentSid ?? to), from, to, direction, parentSid), progress);
        carrier.Calls.Add(leg);
        return leg;
    }

    /// <summary>A call of the REST API with its turn, still queued.</summary>
    public CallLeg Prepare(OutboundCall call)
    {
        var leg = Leg(call.To, call.From, CallDirection.OutboundApi, null, call.Progress);
        leg.FallbackUrl = call.FallbackUrl;
        leg.QueueTime = Turn();
        return leg;
    }

    /// <summary>Lets a prepared call go its way: it waits for its turn, rings, then does <paramref name="answered"/>.</summary>
    public void Start(CallLeg leg, OutboundCall call, Func<CallLeg, CancellationToken, Task<Flow>> answered)
    {
        CallActor.Start(carrier, leg, async token =>
        {
            await carrier.Clock.DelayAsync(leg.QueueTime, token);
            var notAnswered = await Ringing.RunAsync(leg, call.Timeout + DialParties.Buffer, token);
            if (notAnswered is { } status)
            {
                return new Flow.HangUp(status);
            }

            leg.Recording = call.Record is { } settings ? carrier.Recordings.Start(leg, settings) : null;
            return await answered(leg, token);
        });
    }

    // "default 1 call per second per account; excess is queued"; 0 means no limit.
    private TimeSpan Turn()
    {
        if (carrier.Options.CallsPerSecond <= 0)
        {
            return TimeSpan.Zero;
        }

        lock (gate)
        {
            var now = carrier.Clock.Now;
            var slot = nextSlot > now ? nextSlot : now;
            nextSlot = slot + (TimeSpan.FromSeconds(1.0 / carrier.Options.CallsPerSecond) / carrier.Options.Speed);
            return (slot - now) * carrier.Options.Speed;
        }
    }

    private CallLeg New(Handset? handset, LegIdentity identity, ProgressSubscription progress)
    {
        var reporter = new ProgressReporter(carrier.Options.AccountSid, progress, new NoticeLine(carrier, identity.Sid));
        return new CallLeg(identity, new LegWires(handset, reporter, carrier.Clock));
    }
}
