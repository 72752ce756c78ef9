using CallCenter.Core.Calls;
using CallCenter.Flows.Running;

namespace CallCenter.Engine.Flows;

/// <summary>Which version of the flows a call walks. A call keeps the version it began with, whatever is published meanwhile.</summary>
public interface IFlowVersions
{
    /// <summary>The version that most new calls begin with; what is said outside of flows, such as to agents, is in its words.</summary>
    FlowSet Live { get; }

    /// <summary>Why callers do not hear the flow they should, as a sentence for operators; null where they do.</summary>
    string? Missing { get; }

    /// <summary>The version a new call begins with.</summary>
    /// <param name="call">The call; the same call gets the same version.</param>
    /// <param name="dialled">The number that was dialled: test numbers reach other versions.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<FlowSet> ForNewCallAsync(CallId call, PhoneNumber dialled, CancellationToken cancellationToken);

    /// <summary>The version of a hash.</summary>
    /// <param name="hash">The hash that a call's state names; null for <see cref="Live"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null where it is nowhere to be found.</returns>
    ValueTask<FlowSet?> FindAsync(string? hash, CancellationToken cancellationToken);
}
