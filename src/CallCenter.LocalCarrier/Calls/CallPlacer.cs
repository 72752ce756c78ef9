using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Handsets;
using CallCenter.LocalCarrier.Verbs.Dial;

namespace CallCenter.LocalCarrier.Calls;

/// <summary>A call that the REST API asks for.</summary>
internal sealed record OutboundCall(string From, string To, TimeSpan Timeout, ProgressSubscription Progress)
{
    public string? FallbackUrl { get; init; }
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
        carrier.Calls.Add(leg);
        leg.Emit(HandsetEventKinds.Dialling, text: number.Number);
        Flow first = new Flow.Goto(new DocumentSource.Address(number.VoiceUrl, "POST", []));
        _ = CallActor.RunAsync(carrier, leg, _ => Task.FromResult(first));
        return leg;
    }

    /// <summary>A leg to an address, not started yet.</summary>
    public CallLeg Leg(string to, string from, CallDirection direction, string? parentSid, ProgressSubscription progress)
    {
        var leg = New(carrier.Handsets.Find(to), new LegIdentity(carrier.Ids.Next("CA", parentSid ?? to), from, to, direction, parentSid), progress);
        carrier.Calls.Add(leg);
        return leg;
    }

    /// <summary>Places a call for the REST API: waits for its turn, rings, then does <paramref name="answered"/>.</summary>
    public CallLeg Outbound(OutboundCall call, Func<CallLeg, CancellationToken, Task<Flow>> answered)
    {
        var leg = Leg(call.To, call.From, CallDirection.OutboundApi, null, call.Progress);
        leg.FallbackUrl = call.FallbackUrl;
        var wait = Turn();
        _ = CallActor.RunAsync(carrier, leg, async token =>
        {
            await carrier.Clock.DelayAsync(wait, token);
            var notAnswered = await Ringing.RunAsync(leg, call.Timeout + DialParties.Buffer, token);
            return notAnswered is { } status ? new Flow.HangUp(status) : await answered(leg, token);
        });
        return leg;
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
        var reporter = new ProgressReporter(carrier.Options.AccountSid, progress, carrier.Webhooks, carrier.Stopping);
        return new CallLeg(identity, new LegWires(handset, reporter, carrier.Clock));
    }
}
