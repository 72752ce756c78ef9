using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Checking;

public static partial class FindingKinds
{
    /// <summary>A choice that hides a key which works everywhere.</summary>
    public static readonly FindingKind ChoiceHidesKey = Warning(
        "FLOW068", "A choice that hides a key which works everywhere", "In this menu the key means something else than in all others.",
        "Move the choice to another key.");

    /// <summary>A question without help, where a key for help works everywhere.</summary>
    public static readonly FindingKind HelpWithoutWords = Warning(
        "FLOW069", "A question without help, where a key for help works everywhere", "Callers who ask for help hear the same question again.",
        "Add 'help' to the question.");

    /// <summary>No key that leads to a person everywhere.</summary>
    public static readonly FindingKind NoKeyToAPerson = Warning(
        "FLOW070", "No key that leads to a person everywhere", "Callers who do not get on hang up and call again.",
        "Write 'anywhere: { 0: node }' with a node that leads to a person.");

    /// <summary>More questions than there are attempts.</summary>
    public static readonly FindingKind QuestionNeverHeard = Warning(
        "FLOW071", "More questions than there are attempts", "The last ones are never spoken.",
        "Allow more attempts, or remove the prompts.");

    /// <summary>More words before asking again than there are attempts.</summary>
    public static readonly FindingKind WordsNeverHeard = Warning(
        "FLOW072", "More words before asking again than there are attempts", "The last ones are never spoken.",
        "Allow more attempts, or remove the prompts.");

    /// <summary>A total time that is over before the first key need be pressed.</summary>
    public static readonly FindingKind TotalTooShort = Warning(
        "FLOW073", "A total time that is over before the first key need be pressed", "The question is asked once, whatever 'attempts' says.",
        "Give 'total' more time, or 'timeout' less.");

    /// <summary>More time between keys than for the first.</summary>
    public static readonly FindingKind BetweenOverFirst = Warning(
        "FLOW074", "More time between keys than for the first", "Callers who are done wait longer than those who have not begun.",
        "Give 'between-keys' no more than 'timeout'.");

    /// <summary>A silent caller is asked for ever.</summary>
    public static readonly FindingKind SilentRound = Warning(
        "FLOW075", "A silent caller is asked for ever", "A telephone off the hook would hold a line all night.",
        "Let 'noinput' lead to a person or an end after some attempts.");

    /// <summary>A queue that no district has and that is not the one of last resort.</summary>
    public static readonly FindingKind UnknownQueue = Warning(
        "FLOW076", "A queue that no district has and that is not the one of last resort", "No agent may ever answer there.",
        "Correct the name; queues stand in districts.yaml.");

    /// <summary>A district whose queue no way leads to.</summary>
    public static readonly FindingKind DistrictWithoutQueue = Warning(
        "FLOW077", "A district whose queue no way leads to", "Its agents never get a call from this flow.",
        "Add a queue node with '{{ district.queue }}' or with the queue's name.");

    /// <summary>A language that is set and that the flow does not list.</summary>
    public static readonly FindingKind LanguageNotListed = Error(
        "FLOW078", "A language that is set and that the flow does not list", "Its prompts are not checked in that language, so callers may hear nothing.",
        "Add it under 'languages', or set another one.");

    /// <summary>A question that gives everybody up without a person.</summary>
    public static readonly FindingKind GivesUpWithoutPerson = Warning(
        "FLOW079", "A question that gives everybody up without a person", "Callers who cannot answer, the old and the frightened, are hung up on.",
        "Let 'noinput' or 'nomatch' lead to a person.");
}
