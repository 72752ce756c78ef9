using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Checking;

/// <summary>Every kind of finding, one field each. The catalogue in the documentation is generated from them.</summary>
public static partial class FindingKinds
{
    /// <summary>A file cannot be read.</summary>
    public static readonly FindingKind FileUnreadable = Error(
        "FLOW000", "A file cannot be read", "Nothing can be said about a file that is not there.",
        "Name the folder that holds the flows, or give the account that reads them the right to.");

    /// <summary>A file is no YAML mapping.</summary>
    public static readonly FindingKind NotYaml = Error(
        "FLOW001", "The file is not YAML", "Nothing in the file can be used.",
        "Write 'key: value' lines, indented with spaces; quote texts that hold a colon, a brace or a hash sign.");

    /// <summary>A value has another shape than it should.</summary>
    public static readonly FindingKind WrongShape = Error(
        "FLOW002", "A value has the wrong shape", "A list where one value belongs, or the other way round, would be guessed at.",
        "Write the value as the message shows.");

    /// <summary>Something needed is missing or empty.</summary>
    public static readonly FindingKind Missing = Error(
        "FLOW003", "Something that is needed is missing or empty", "Every outcome must lead somewhere: a forgotten one would be a dead end.",
        "Add the line that the message names.");

    /// <summary>Not a whole number in bounds.</summary>
    public static readonly FindingKind NotAWholeNumber = Error(
        "FLOW004", "Not a whole number within its bounds", "A number outside them makes a caller wait or ask for ever.",
        "Write a whole number within the bounds named.");

    /// <summary>Not a duration in bounds.</summary>
    public static readonly FindingKind NotADuration = Error(
        "FLOW005", "Not a duration within its bounds", "Without its unit a number could be seconds or minutes.",
        "Write a number with its unit: 8s, 10m or 1h.");

    /// <summary>A key nobody knows.</summary>
    public static readonly FindingKind UnknownKey = Error(
        "FLOW006", "A key that is not known here", "A mistyped key would silently do nothing.",
        "Correct the key; the message lists those that are known.");

    /// <summary>A language that is not spoken.</summary>
    public static readonly FindingKind UnknownLanguage = Error(
        "FLOW007", "A language that is not spoken here", "No prompt exists in it, so callers would hear nothing.",
        "Write sq, sr or en, and only those that the flow lists under 'languages'.");

    /// <summary>A node without a kind.</summary>
    public static readonly FindingKind NoKind = Error(
        "FLOW008", "A node that names no kind", "Nobody can tell what the node should do.",
        "Begin the node with the keyword of its kind, such as 'say' or 'menu'.");

    /// <summary>A say node that neither goes on nor ends.</summary>
    public static readonly FindingKind NoWayOn = Error(
        "FLOW009", "A node that neither goes on nor ends the call, or does both", "The caller would be left in silence, or it is not clear where to.",
        "Write either 'next: node' or 'hangup: true'.");

    /// <summary>A target that does not exist.</summary>
    public static readonly FindingKind UnknownNode = Error(
        "FLOW010", "A place to go that does not exist", "A caller who took that way would be handed to 'on-error'.",
        "Correct the name, or add the node.");

    /// <summary>A prompt without text in a language.</summary>
    public static readonly FindingKind UnknownPrompt = Error(
        "FLOW011", "A prompt without a text in one of the flow's languages", "Callers of that language would hear nothing.",
        "Add the prompt to prompts/<language>.yaml, or correct its name.");

    /// <summary>A prefix that is no prefix.</summary>
    public static readonly FindingKind BadPrefix = Error(
        "FLOW012", "A district's prefix is not three capital letters", "No bill carries such a code.",
        "Write the three letters as they stand on the bill.");

    /// <summary>A list of districts that contradicts itself.</summary>
    public static readonly FindingKind BadDistricts = Error(
        "FLOW013", "The list of districts is empty or names something twice", "A code would lead to two districts, or to none.",
        "Give every district one prefix and one queue of its own.");

    /// <summary>A prompt without words.</summary>
    public static readonly FindingKind EmptyPrompt = Error(
        "FLOW014", "A prompt without words", "Callers would hear nothing where they expect a question.",
        "Write the words, or remove the prompt.");

    /// <summary>A fault between braces.</summary>
    public static readonly FindingKind BadTemplate = Error(
        "FLOW015", "A fault between braces", "The text cannot be filled, so it could not be spoken.",
        "Values stand like {{ code }}, conditions like {% if outage.until %} … {% endif %}; nothing else is allowed.");

    /// <summary>Something that is no telephone key.</summary>
    public static readonly FindingKind NotAKey = Error(
        "FLOW016", "Something that is no key of a telephone", "Nobody can press it.",
        "Keys are 0 to 9, * and #; quote the last two.");

    /// <summary>A word that is not one of those allowed.</summary>
    public static readonly FindingKind UnknownWord = Error(
        "FLOW017", "A word that is not one of those allowed", "It would be guessed at.",
        "Write one of the words that the message lists.");

    /// <summary>A name with characters it must not have.</summary>
    public static readonly FindingKind BadName = Error(
        "FLOW018", "A name with other characters than small letters, digits and hyphens", "It stands in addresses, reports and graphs.",
        "Write something like 'district-queue'.");

    /// <summary>Shares that do not make a whole.</summary>
    public static readonly FindingKind BadShares = Error(
        "FLOW019", "Shares that do not add up to 100", "Some callers would go nowhere.",
        "Make the shares add up to 100.");

    /// <summary>Least over most.</summary>
    public static readonly FindingKind BadBounds = Error(
        "FLOW020", "A least that is over its most", "No entry could ever be right.",
        "Exchange the two numbers, or correct one.");

    /// <summary>A reserved name.</summary>
    public static readonly FindingKind ReservedName = Error(
        "FLOW021", "A name that the language keeps for itself", "It would be taken for something else.",
        "Choose another name.");

    /// <summary>Every kind by its code, in order of code.</summary>
    // Not a field: the order in which a partial class fills its fields is not fixed across files.
    public static IReadOnlyList<FindingKind> All =>
    [
        .. typeof(FindingKinds).GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)
            .Select(member => member.GetValue(null))
            .OfType<FindingKind>()
            .OrderBy(kind => kind.Code, StringComparer.Ordinal),
    ];

    private static FindingKind Error(string code, string title, string why, string mend) =>
        new(code, Severity.Error, title, why, mend);

    private static FindingKind Warning(string code, string title, string why, string mend) =>
        new(code, Severity.Warning, title, why, mend);
}
