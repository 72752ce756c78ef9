using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Checking;

public static partial class FindingKinds
{
    /// <summary>A file that is called otherwise than its flow.</summary>
    public static readonly FindingKind FileName = Error(
        "FLOW022", "A file that is called otherwise than its flow", "Whoever looks for a flow looks for the file of its name.",
        "Rename the file, or correct 'flow'.");

    /// <summary>Two files name the same flow.</summary>
    public static readonly FindingKind FlowTwice = Error(
        "FLOW023", "Two files name the same flow", "Only one of them could be used, and nobody would know which.",
        "Give one of the flows another name.");
}
