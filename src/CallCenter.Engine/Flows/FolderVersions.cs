using System.Collections.Immutable;
using CallCenter.Core.Calls;
using CallCenter.Flows.Running;

namespace CallCenter.Engine.Flows;

/// <summary>The version that lies in a folder, and those that lay there before while this host ran: calls keep theirs.</summary>
internal sealed class FolderVersions(FlowSet set) : IFlowVersions
{
    private const int Most = 32;

    // Newest first; replaced whole.
    private volatile Known _sets = new([set]);

    /// <inheritdoc />
    public FlowSet Live => _sets.Items[0];

    /// <inheritdoc />
    public string? Missing => null;

    /// <inheritdoc />
    public ValueTask<FlowSet> ForNewCallAsync(CallId call, PhoneNumber dialled, CancellationToken cancellationToken) => new(Live);

    /// <inheritdoc />
    public ValueTask<FlowSet?> FindAsync(string? hash, CancellationToken cancellationToken) =>
        new(hash is null ? Live : _sets.Items.FirstOrDefault(known => known.Hash == hash));

    /// <summary>Lets new calls begin with another version.</summary>
    /// <param name="set">The version.</param>
    public void Take(FlowSet set) =>
        _sets = new([set, .. _sets.Items.Where(known => known.Hash != set.Hash).Take(Most - 1)]);

    // A volatile field must be a reference.
    private sealed record Known(ImmutableArray<FlowSet> Items);
}
