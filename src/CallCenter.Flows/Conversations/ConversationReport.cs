using System.Collections.Immutable;

namespace CallCenter.Flows.Conversations;

/// <summary>How the tests of a version came out.</summary>
/// <param name="Results">Every test's result, in order of file and line.</param>
/// <param name="Coverage">How much of the flows they walked.</param>
public sealed record ConversationReport(ImmutableArray<ConversationResult> Results, FlowCoverage Coverage)
{
    /// <summary>The tests that failed.</summary>
    public IEnumerable<ConversationResult> Failed => Results.Where(result => !result.HasPassed);
}
