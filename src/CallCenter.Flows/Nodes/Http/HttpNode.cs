using System.Collections.Immutable;
using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Nodes.Http;

/// <summary>Asks another system over HTTP.</summary>
/// <param name="Name">The node's name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Request">What is asked.</param>
/// <param name="Exits">Where it leads.</param>
public sealed record HttpNode(string Name, SourceMark At, WrittenRequest Request, HttpExits Exits) : FlowNode(Name, At)
{
    /// <inheritdoc/>
    public override IEnumerable<NodeEdge> Edges =>
    [
        new NodeEdge("ok", Exits.Ok) { Gives = [.. Request.Into.Keys.Order(StringComparer.Ordinal)] },
        new NodeEdge("refused", Exits.Refused),
        new NodeEdge("failed", Exits.Failed),
        new NodeEdge("unavailable", Exits.Unavailable),
    ];

    /// <inheritdoc/>
    public override IEnumerable<WrittenText> Texts => [Request.Url, .. Request.Body.Select(entry => entry.Text)];
}

/// <summary>A request as a flow writes it.</summary>
/// <param name="Method"><c>GET</c> or <c>POST</c>.</param>
/// <param name="Url">The address; its values are escaped.</param>
/// <param name="Body">By name, what a POST carries.</param>
/// <param name="Into">Which value is filled from where in the answer.</param>
/// <param name="Timeout">For each try. 100 ms to 2 s.</param>
/// <param name="Retries">How often it is tried again, 0 to 2.</param>
public sealed record WrittenRequest(
    string Method,
    WrittenText Url,
    ImmutableArray<(string Name, WrittenText Text)> Body,
    ImmutableDictionary<string, string> Into,
    TimeSpan Timeout,
    int Retries);

/// <summary>Where an http node leads.</summary>
/// <param name="Ok">The other system answered; what <c>into</c> names is known, as far as the answer held it.</param>
/// <param name="Refused">The other system said no.</param>
/// <param name="Failed">The other system broke.</param>
/// <param name="Unavailable">It could not be asked in time.</param>
public sealed record HttpExits(NodeExit Ok, NodeExit Refused, NodeExit Failed, NodeExit Unavailable);
