using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Checking;

public static partial class FindingKinds
{
    /// <summary>A sub-flow that does not exist.</summary>
    public static readonly FindingKind UnknownFlow = Error(
        "FLOW040", "A sub-flow that does not exist", "A caller who came there would be handed to 'on-error'.",
        "Correct the name, or add the file.");

    /// <summary>A flow that comes to call itself.</summary>
    public static readonly FindingKind FlowCallsItself = Error(
        "FLOW041", "A flow that comes to call itself", "It would go ever deeper until the call is handed to 'on-error'.",
        "Use a way back to an earlier node instead.");

    /// <summary>A sub-flow that never returns.</summary>
    public static readonly FindingKind SubFlowWithoutReturn = Error(
        "FLOW042", "A sub-flow that never returns", "Whatever should come after it is never reached.",
        "Add a 'return' node, or make it a way of the calling flow.");

    /// <summary>A 'return' in the flow that calls begin with.</summary>
    public static readonly FindingKind ReturnInMain = Error(
        "FLOW043", "A 'return' in the flow that calls begin with", "There is nothing to return to; the call would be handed to 'on-error'.",
        "End the call, or lead it on.");

    /// <summary>A value brought from a sub-flow that does not return it.</summary>
    public static readonly FindingKind BringsTooMuch = Error(
        "FLOW044", "A value brought from a sub-flow that does not return it", "It would be missing.",
        "Add it under 'returns' in the sub-flow, or correct 'brings'.");

    /// <summary>A sub-flow called without a value that it takes.</summary>
    public static readonly FindingKind TakesNotSet = Error(
        "FLOW045", "A sub-flow called without a value that it takes", "The sub-flow relies on it.",
        "Collect or set the value before, or call the sub-flow later.");

    /// <summary>Several languages, and no way that chooses one.</summary>
    public static readonly FindingKind LanguageNeverChosen = Warning(
        "FLOW046", "Several languages, and no way that chooses one", "Every prompt is spoken in all of them, one after the other.",
        "Set 'language' on a way, or keep one language.");

    /// <summary>A sub-flow that speaks fewer languages than the flow that calls it.</summary>
    public static readonly FindingKind FewerLanguages = Warning(
        "FLOW047", "A sub-flow that speaks fewer languages than the flow that calls it", "Its prompts are not checked in the others.",
        "List the same languages.");

    /// <summary>A sub-flow that no flow calls.</summary>
    public static readonly FindingKind UncalledFlow = Warning(
        "FLOW048", "A sub-flow that no flow calls", "It is kept up for nothing, or a 'call-flow' is missing.",
        "Call it, or remove the file.");

    /// <summary>Sub-flows nested too deep.</summary>
    public static readonly FindingKind NestedTooDeep = Error(
        "FLOW049", "Sub-flows nested too deep", "The innermost cannot be entered; the call would be handed to 'on-error'.",
        "Call it from further out.");
}
