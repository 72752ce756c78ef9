using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Rooms;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Verbs.Dial;

/// <summary>Rings numbers and clients, at once or one by one, and connects the first that is ready to talk.</summary>
internal sealed class DialParties(DialVerb verb, VerbContext context)
{
    /// <summary>"Twilio adds a 5 s buffer" to every ringing timeout.</summary>
    public static readonly TimeSpan Buffer = TimeSpan.FromSeconds(5);
    private readonly DialTalk talk = new(verb, context);

    public async Task<DialResult> RunAsync(IReadOnlyList<DialParty> parties, CancellationToken cancellationToken)
    {
        if (parties.Select(Fault).FirstOrDefault(fault => fault is not null) is { } refused)
        {
            context.Leg.Fail(context.Carrier.Alerts, AlertCodes.InvalidCallerId, refused, context.DocumentUrl);
            return new DialResult(CallStatus.Failed.Wire(), DialForm.Of(context.Carrier.Clock, null, null, []));
        }

        context.Leg.Emit(HandsetEventKinds.Ringback, text: verb.RingTone);
        talk.Ring();
        return await RingAsync(parties, cancellationToken);
    }

    private async Task<DialResult> RingAsync(IReadOnlyList<DialParty> parties, CancellationToken cancellationToken)
    {
        List<ChildLeg> tried = [];
        try
        {
            foreach (var wave in verb.Sequential ? parties.Select(p => new[] { p }) : [[.. parties]])
            {
                List<ChildLeg> ringing = [.. wave.Select(Start)];
                tried.AddRange(ringing);
                if (await FirstReadyAsync(ringing, cancellationToken) is { } winner)
                {
                    return await TalkAsync(winner, ringing, cancellationToken);
                }
            }

            talk.End();
            return Unanswered(tried);
        }
        finally
        {
            talk.End();
            foreach (var child in tried)
            {
                child.Drop();
            }
        }
    }

    private string? Fault(DialParty party) => party.IsForeign ? null : CallerIdRules.Fault(
        verb.CallerId, context.Leg.Id.From, party.Address,
        id => id == context.Leg.Id.From || id == context.Leg.Id.To
            || context.Carrier.Handsets.FindNumber(id) is not null || context.Carrier.Handsets.Find(id) is not null);

    private ChildLeg Start(DialParty party)
    {
        if (party.IsForeign)
        {
            context.Leg.Fail(
                context.Carrier.Alerts, AlertCodes.UnsupportedAddress, $"This carrier cannot ring {party.Address}.", context.DocumentUrl);
        }

        var parent = context.Leg;
        var from = verb.CallerId ?? parent.Id.From;
        var progress = party.Progress with { Url = Absolute(party.Progress.Url) };
        var leg = context.Carrier.Place.Leg(party.Address, from, CallDirection.OutboundDial, parent.Sid, progress);
        return ChildLeg.Start(context.Carrier, leg, party with { Url = Absolute(party.Url) }, verb.Timeout + Buffer, Whispering);
    }

    // "the caller hears ringing while the whisper runs" with answerOnBridge, silence without.
    private void Whispering()
    {
        if (!verb.AnswerOnBridge)
        {
            context.Leg.Emit(HandsetEventKinds.Silence);
        }
    }

    private string? Absolute(string? url) => string.IsNullOrEmpty(url) ? null : WebhookUrl.Resolve(context.DocumentUrl, url);

    // "first answer wins"; with a whisper document the first to come to its end.
    private static async Task<ChildLeg?> FirstReadyAsync(IReadOnlyList<ChildLeg> children, CancellationToken cancellationToken)
    {
        List<Task<ChildLeg?>> waiting = [.. children.Select(child => child.ReadyAsync())];
        while (waiting.Count > 0)
        {
            var done = await Task.WhenAny(waiting).WaitAsync(cancellationToken);
            waiting.Remove(done);
            if (await done is { } ready)
            {
                return ready;
            }
        }

        return null;
    }

    private async Task<DialResult> TalkAsync(ChildLeg winner, IEnumerable<ChildLeg> all, CancellationToken cancellationToken)
    {
        foreach (var loser in all.Where(child => child != winner))
        {
            loser.Drop();
        }

        context.Leg.Answer();
        var started = context.Carrier.Clock.Now;
        talk.Listen();
        var bridge = Bridge.Connect(context.Leg, winner.Leg);
        winner.Join(bridge);
        await talk.StayAsync(bridge, cancellationToken);
        return new DialResult(
            CallStatus.Completed.Wire(), DialForm.Of(context.Carrier.Clock, winner.Leg.Sid, started, talk.Recorded));
    }

    private DialResult Unanswered(List<ChildLeg> tried)
    {
        CallStatus[] byWeight = [CallStatus.Completed, CallStatus.NoAnswer, CallStatus.Busy, CallStatus.Canceled, CallStatus.Failed];
        var status = byWeight.FirstOrDefault(s => tried.Any(child => child.Leg.Status == s), CallStatus.Failed);
        return new DialResult(
            status.Wire(), DialForm.Of(context.Carrier.Clock, tried.Count > 0 ? tried[^1].Leg.Sid : null, null, talk.Recorded));
    }
}
