using System.Globalization;
using CallCenter.LocalCarrier.Calls;

namespace CallCenter.LocalCarrier.Verbs.Gather;

internal static class GatherStep
{
    public static async Task<Flow> RunAsync(GatherVerb verb, VerbContext context, CancellationToken cancellationToken)
    {
        // "Twilio generates an error notification and the gather fails"
        if (verb.Settings.Speech && verb.Recognition.Fault is { } fault)
        {
            context.Leg.Fail(context.Carrier.Alerts, fault.Code, fault.Message, context.DocumentUrl);
            return Flow.Next;
        }

        return await new GatherSession(verb, context).ListenAsync(cancellationToken) switch
        {
            GatherOutcome.Keyed keyed => Act(verb, context, [new("Digits", keyed.Digits), new("FinishedOnKey", keyed.FinishedOnKey)]),
            GatherOutcome.Said said => Act(verb, context, Speech(said)),
            // "only actionOnEmptyResult=true posts to action (no Digits/SpeechResult then)"
            _ => verb.Settings.ActionOnEmptyResult ? Act(verb, context, []) : Flow.Next,
        };
    }

    // An action that is left out means the current document.
    private static Flow Act(GatherVerb verb, VerbContext context, IReadOnlyList<KeyValuePair<string, string>> extra) =>
        context.GoTo(verb.Action ?? "", verb.Method, extra);

    private static List<KeyValuePair<string, string>> Speech(GatherOutcome.Said said)
    {
        List<KeyValuePair<string, string>> extra = [new("SpeechResult", said.Text)];
        if (said.Confidence is { } confidence)
        {
            extra.Add(new("Confidence", confidence.ToString(CultureInfo.InvariantCulture)));
        }

        return extra;
    }
}
