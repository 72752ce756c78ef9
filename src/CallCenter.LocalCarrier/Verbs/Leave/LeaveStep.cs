using CallCenter.LocalCarrier.Calls;

namespace CallCenter.LocalCarrier.Verbs.Leave;

internal static class LeaveStep
{
    /// <summary>Only a wait document knows a queue to leave; elsewhere the script goes on.</summary>
    public static Task<Flow> RunAsync(LeaveVerb verb, VerbContext context, CancellationToken cancellationToken) =>
        Task.FromResult<Flow>(new Flow.LeaveQueue());
}
