using CallCenter.Core.Calls;
using CallCenter.Flows.Running;

namespace CallCenter.Engine.Flows;

/// <summary>The one version that lies in a folder.</summary>
internal sealed class FolderVersions(FlowSet set) : IFlowVersions
{
    public FlowSet Live => set;

    public ValueTask<FlowSet> ForNewCallAsync(CallId call, PhoneNumber dialled, CancellationToken cancellationToken) => new(set);

    public ValueTask<FlowSet?> FindAsync(string? hash, CancellationToken cancellationToken) =>
        new(hash is null || hash == set.Hash ? set : null);
}
