using System.Collections.Immutable;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Files;

namespace CallCenter.Flows.Importing.Studio;

/// <summary>Something of a Studio flow that could not be carried over as it was.</summary>
/// <param name="Widget">The widget's name in Studio.</param>
/// <param name="Type">The widget's type.</param>
/// <param name="IsReplaced">Whether the whole widget was left out, and a person or the next widget stands in its place.</param>
/// <param name="Reason">What is different, in a sentence.</param>
public sealed record StudioRemark(string Widget, string Type, bool IsReplaced, string Reason)
{
    /// <summary>One line.</summary>
    public override string ToString() => $"{(IsReplaced ? "replaced" : "changed")} '{Widget}' ({Type}): {Reason}";
}

/// <summary>What importing a Studio flow came to.</summary>
/// <param name="Flow">The name of the flow.</param>
/// <param name="Files">The flow and its prompts; empty where the file could not be read.</param>
/// <param name="Remarks">What could not be carried over as it was.</param>
/// <param name="Findings">What the checker says of the flow; nobody need know districts and hours for that.</param>
/// <param name="Fault">Why nothing could be imported, in a sentence; null where something was.</param>
public sealed record StudioImport(
    string Flow, FlowFileSet Files, ImmutableArray<StudioRemark> Remarks, ImmutableArray<Finding> Findings, string? Fault);
