using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Checking;

public static partial class FindingKinds
{
    /// <summary>A node that no way leads to.</summary>
    public static readonly FindingKind UnreachableNode = Warning(
        "FLOW030", "A node that no way leads to", "No caller will ever come there: often a way was meant to lead there and leads elsewhere.",
        "Lead a way there, or remove the node.");

    /// <summary>A case that can never be taken.</summary>
    public static readonly FindingKind CaseNeverTaken = Warning(
        "FLOW031", "A case that can never be taken", "An earlier case takes every call that this one waits for.",
        "Move the case up, correct its condition, or remove it.");

    /// <summary>A share of no calls.</summary>
    public static readonly FindingKind EmptyShare = Warning(
        "FLOW032", "A share of no calls", "No call will ever go that way.",
        "Give it a share, or remove it.");

    /// <summary>A 'nomatch' that can never happen.</summary>
    public static readonly FindingKind NoMatchNeverTaken = Warning(
        "FLOW033", "A 'nomatch' that can never happen", "Every key is a choice and speech is not listened to, so no answer can be wrong.",
        "Leave keys without a meaning free, so that a slip of the finger is noticed.");

    /// <summary>A spoken word that chooses two things.</summary>
    public static readonly FindingKind WordTwice = Warning(
        "FLOW034", "A spoken word that chooses two things", "The first choice takes it; the second cannot be reached by that word.",
        "Give each choice words of its own.");

    /// <summary>A part of the flow without a way out.</summary>
    public static readonly FindingKind DeadEnd = Error(
        "FLOW035", "A part of the flow without a way out", "A caller who comes there can neither reach a person nor come to an end.",
        "Lead a way to a queue, or to a node that ends the call.");

    /// <summary>A loop without the caller's turn and without a bound.</summary>
    public static readonly FindingKind QuietLoop = Error(
        "FLOW036", "A loop without the caller's turn and without a bound", "It would run by itself until the call is handed to 'on-error'.",
        "Put a question to the caller or a 'loop' node into it, or lead it elsewhere.");

    /// <summary>An 'on-error' that does not always lead to a person.</summary>
    public static readonly FindingKind OnErrorWithoutPerson = Error(
        "FLOW037", "An 'on-error' that does not always lead to a person", "A caller for whom something broke would be hung up on, or go round.",
        "Let 'on-error' lead to a queue, a transfer or a voicemail.");

    /// <summary>An 'on-error' that asks before it leads to a person.</summary>
    public static readonly FindingKind OnErrorAsks = Warning(
        "FLOW038", "An 'on-error' that asks before it leads to a person", "What broke may be just what it asks: then the detour is for nothing.",
        "Let 'on-error' lead to a person directly.");

    /// <summary>A call that ends without a word.</summary>
    public static readonly FindingKind WordlessEnd = Warning(
        "FLOW039", "A call that ends without a word", "The caller thinks that the line broke, and calls again.",
        "Say goodbye: 'hangup: goodbye', or 'say' on the way.");
}
