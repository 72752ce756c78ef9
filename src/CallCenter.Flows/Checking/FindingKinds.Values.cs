using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Checking;

public static partial class FindingKinds
{
    /// <summary>A value that is used before it is set.</summary>
    public static readonly FindingKind UsedBeforeSet = Error(
        "FLOW050", "A value that is used before it is set", "Callers would hear a gap, or the queue would have no name.",
        "Set or look it up on every way there, or stand it between {% if value %} and {% endif %}.");

    /// <summary>A value that may be missing, used without looking.</summary>
    public static readonly FindingKind MayBeMissing = Warning(
        "FLOW051", "A value that may be missing, used without looking", "Sometimes callers would hear a sentence with a gap.",
        "Stand the words between {% if value %} and {% endif %}, or add '| default: ...'.");

    /// <summary>A condition on a value that is never set before.</summary>
    public static readonly FindingKind ConditionNeverHolds = Warning(
        "FLOW052", "A condition on a value that is never set before", "It never holds.",
        "Correct the name, or set the value before.");

    /// <summary>A value that nobody knows or sets.</summary>
    public static readonly FindingKind UnknownValue = Error(
        "FLOW053", "A value that nobody knows or sets", "Callers would hear a gap.",
        "Correct the name, or set the value.");

    /// <summary>A value that is set and never used.</summary>
    public static readonly FindingKind NeverUsed = Warning(
        "FLOW054", "A value that is set and never used", "Nothing comes of it: often its name is mistyped here or there.",
        "Use it, or stop setting it.");

    /// <summary>Something that needs to know more of the caller than is known.</summary>
    public static readonly FindingKind NeedsCode = Error(
        "FLOW055", "Something that needs to know more of the caller than is known", "Nothing could be asked without it, so callers would be handed to 'on-error'.",
        "Lead only callers there of whom it is known: from 'identified'.");

    /// <summary>A way on which an unverified caller would hear money or a name.</summary>
    public static readonly FindingKind DisclosedTooEarly = Error(
        "FLOW056", "A way on which an unverified caller would hear money or a name", "A customer code stands on every bill: it proves nothing.",
        "Put a 'verify' node before, and lead only 'verified' there.");

    /// <summary>A secret that is spoken or sent.</summary>
    public static readonly FindingKind SecretTold = Error(
        "FLOW057", "A secret that is spoken or sent", "What a caller keyed as a secret must be nowhere but in the check itself.",
        "Take it out of the text.");

    /// <summary>A prompt with a value that only another use of it fills.</summary>
    public static readonly FindingKind FilledElsewhere = Error(
        "FLOW058", "A prompt with a value that only another use of it fills", "Here callers would hear a gap.",
        "Use another prompt here, or take the value out of it.");

    /// <summary>A sub-flow that returns a value it does not set on every way.</summary>
    public static readonly FindingKind ReturnsNotSet = Error(
        "FLOW059", "A sub-flow that returns a value it does not set on every way", "The calling flow relies on it.",
        "Set the value before every 'return: returned', or take it from 'returns'.");
}
