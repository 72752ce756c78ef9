using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Client;

namespace CallCenter.LocalCarrier.Verbs.Pause;

internal static class PauseStep
{
    public static async Task<Flow> RunAsync(PauseVerb verb, VerbContext context, CancellationToken cancellationToken)
    {
        context.Leg.Emit(HandsetEventKinds.Silence);
        await context.Leg.PassAsync(verb.Length, cancellationToken);
        return Flow.Next;
    }
}
