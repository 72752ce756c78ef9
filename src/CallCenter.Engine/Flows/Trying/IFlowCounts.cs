namespace CallCenter.Engine.Flows.Trying;

/// <summary>What is counted of calls by the version they began with; kept together with the calls' state.</summary>
public interface IFlowCounts
{
    /// <summary>What was counted of a version's calls so far.</summary>
    /// <param name="hash">The version.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null where the store does not answer.</returns>
    Task<FlowCounts?> ReadAsync(string hash, CancellationToken cancellationToken);

    /// <summary>How many calls are under way, by the version they began with.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null where the store does not answer.</returns>
    Task<IReadOnlyDictionary<string, int>?> UnderWayAsync(CancellationToken cancellationToken);

    /// <summary>Begins to watch a trial, or goes on: one node at a time, and any node may.</summary>
    /// <param name="trial">Names the trial: another one begins from nothing.</param>
    /// <param name="lease">How long other nodes leave it alone.</param>
    /// <param name="now">What was counted by now: where the trial begins, what came before does not count.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What had been counted when the trial began; null where another node watches or the store does not answer.</returns>
    Task<TrialBeginning?> WatchAsync(string trial, TimeSpan lease, TrialBeginning now, CancellationToken cancellationToken);
}

/// <summary>What had been counted when a trial began.</summary>
/// <param name="Live">Of the live version.</param>
/// <param name="Candidate">Of the candidate.</param>
public sealed record TrialBeginning(FlowCounts Live, FlowCounts Candidate);
