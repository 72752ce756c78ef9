using CallCenter.LocalCarrier.Calls;

namespace CallCenter.LocalCarrier.Verbs.Say;

internal static class SayStep
{
    public static async Task<Flow> RunAsync(SayVerb verb, VerbContext context, CancellationToken cancellationToken)
    {
        if (VoiceRules.Check(verb) is { } fault)
        {
            context.Leg.Fail(context.Carrier.Alerts, fault.Code, fault.Message, context.DocumentUrl);
            return Flow.Next;
        }

        for (var round = 0; round < (verb.Loop == 0 ? 1_000 : verb.Loop); round++)
        {
            await context.Leg.SayAsync(verb.Text, verb.Language ?? "en-US", context.BargeIn, cancellationToken);
        }

        return Flow.Next;
    }
}
