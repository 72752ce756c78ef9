using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Conferences;

namespace CallCenter.LocalCarrier.Verbs.Dial;

/// <summary>What a Dial came to: the parameters of its action.</summary>
internal sealed record DialResult(string Status, IReadOnlyList<KeyValuePair<string, string>> More);

internal static class DialStep
{
    /// <summary>"action: none by default (then the next verb runs; unlike Gather and Record)".</summary>
    public static async Task<Flow> RunAsync(DialVerb verb, VerbContext context, CancellationToken cancellationToken)
    {
        var result = verb.Target switch
        {
            DialTarget.Parties parties => await new DialParties(verb, context).RunAsync(parties.All, cancellationToken),
            DialTarget.Queue queue => await DialQueue.RunAsync(verb, queue, context, cancellationToken),
            DialTarget.Conference conference => await ConferenceAsync(verb, conference.Request, context, cancellationToken),
            _ => throw new InvalidOperationException("Unknown target " + verb.Target),
        };
        return context.ActionOrNext(verb.Action, verb.Method, [new("DialCallStatus", result.Status), .. result.More]);
    }

    // "DialCallStatus after conference = answered"; "DialCallSid and DialCallDuration: not after a conference".
    private static async Task<DialResult> ConferenceAsync(
        DialVerb verb, ConferenceRequest request, VerbContext context, CancellationToken cancellationToken)
    {
        context.Leg.Answer();
        var stay = new ConferenceStay(context, request);
        return await stay.RunAsync(cancellationToken)
            ? new DialResult("answered", [])
            : new DialResult(CallStatus.Failed.Wire(), []);
    }
}
