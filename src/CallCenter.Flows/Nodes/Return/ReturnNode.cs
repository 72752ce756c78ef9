using System.Collections.Immutable;
using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Nodes.Return;

/// <summary>Ends a sub-flow.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Outcome"><c>returned</c> or <c>failed</c>: the way the calling node goes on.</param>
/// <param name="Settings">The values to bring back.</param>
public sealed record ReturnNode(string Name, SourceMark At, string Outcome, ImmutableArray<Setting> Settings) : FlowNode(Name, At)
{
    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges => [];

    /// <inheritdoc/>
    public override IEnumerable<WrittenText> Texts => Settings.Where(setting => setting.Text is not null).Select(setting => setting.Text!);
}
