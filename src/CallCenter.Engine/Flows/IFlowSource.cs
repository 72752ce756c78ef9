using CallCenter.Engine.Flows.Publishing;
using CallCenter.Flows.Files;

namespace CallCenter.Engine.Flows;

/// <summary>What is published, as a running host reads it. A store that does not answer is null, not an exception.</summary>
public interface IFlowSource
{
    /// <summary>Where calls go, from the database.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null where the database does not answer.</returns>
    Task<FlowRoutes?> RoutesAsync(string flow, CancellationToken cancellationToken);

    /// <summary>Where calls went when the database answered last, from the copy that hosts keep in the live store.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null where there is no copy or the live store does not answer.</returns>
    Task<FlowRoutes?> LastKnownAsync(string flow, CancellationToken cancellationToken);

    /// <summary>Keeps a copy for hosts that start while the database is away. An older one never replaces a newer.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="routes">What the database said.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task KeepAsync(string flow, FlowRoutes routes, CancellationToken cancellationToken);

    /// <summary>The files of a hash, from the live store's copy or else from the database.</summary>
    /// <param name="hash">The hash.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null where they are nowhere to be found.</returns>
    Task<FlowFileSet?> ContentAsync(string hash, CancellationToken cancellationToken);

    /// <summary>Listens for changes until cancelled; listens again after a lost connection.</summary>
    /// <param name="changed">Called after something was changed, and whenever something may have been missed.</param>
    /// <param name="cancellationToken">Ends the listening.</param>
    Task WatchAsync(Action changed, CancellationToken cancellationToken);
}
