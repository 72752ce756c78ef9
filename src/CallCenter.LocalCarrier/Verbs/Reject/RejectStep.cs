using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Calls;

namespace CallCenter.LocalCarrier.Verbs.Reject;

internal static class RejectStep
{
    public static Task<Flow> RunAsync(RejectVerb verb, VerbContext context, CancellationToken cancellationToken)
    {
        if (context.Leg.Status == CallStatus.Ringing)
        {
            return Task.FromResult<Flow>(new Flow.HangUp(verb.Status));
        }

        context.Carrier.Alerts.Add(
            context.Leg.Sid, AlertCodes.SchemaWarning, "Reject does nothing to a call that is answered.", context.DocumentUrl);
        return Task.FromResult<Flow>(new Flow.HangUp(CallStatus.Completed));
    }
}
