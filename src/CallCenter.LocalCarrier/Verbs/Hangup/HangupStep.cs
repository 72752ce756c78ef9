using CallCenter.LocalCarrier.Calls;

namespace CallCenter.LocalCarrier.Verbs.Hangup;

internal static class HangupStep
{
    public static Task<Flow> RunAsync(HangupVerb verb, VerbContext context, CancellationToken cancellationToken) =>
        Task.FromResult<Flow>(new Flow.HangUp(CallStatus.Completed));
}
