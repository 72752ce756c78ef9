using System.Text.Json.Nodes;

namespace CallCenter.Flows.Tests.Properties;

/// <summary>The names, texts and durations that generated flows are made of.</summary>
/// <param name="choices">What decides.</param>
/// <param name="flows">The sub-flows that may be called from here.</param>
internal sealed class GeneratedWords(Choices choices, IReadOnlyList<string> flows)
{
    public static readonly IReadOnlyDictionary<string, string> Prompts = new Dictionary<string, string>
    {
        ["plain"] = "Hello.",
        ["short"] = "Yes?",
        ["which"] = "For {{ district.name }}, press {{ key }}.",
        ["own"] = "You said {% if own.one %}{{ own.one }}{% endif %}.",
        ["code"] = "{% if code %}Your code is {{ code | code }}.{% else %}Hello.{% endif %}",
        ["district"] = "{{ district.name | default: 'here' }}, {{ own.two | default: 'nothing' }}",
        ["empty"] = "{% if own.two %}{{ own.two }}{% endif %}",
    };

    /// <summary>Stands for the key of a way to a node.</summary>
    public const string Way = "a way";

    /// <summary>Named like the prompts, so that a name is right wherever a name may stand.</summary>
    public static JsonObject Calendars => new(Prompts.Keys.Select((name, number) => KeyValuePair.Create<string, JsonNode?>(name, new JsonObject
    {
        ["rules"] = new JsonArray(new JsonObject { ["days"] = "every-day", ["from"] = number % 2 == 0 ? "00:00" : "12:00", ["to"] = "24:00" }),
    })));

    private static readonly string[] Own = ["own.one", "own.two", "own"];

    private static readonly string[] Texts =
        ["general", "7", "{{ own.one | default: 'general' }}", "{% if code %}{{ code }}{% endif %}", "{{ district.queue | default: 'general' }}", "a b"];

    /// <summary>A key of a mapping whose keys are free.</summary>
    /// <param name="pattern">What the schema says of it.</param>
    public string KeyOf(string pattern) => pattern switch
    {
        "^[0-9*#]$" => choices.OneOf("1", "2", "3", "9", "0", "*", "#"),
        "^[A-Za-z_][A-Za-z0-9_.-]{0,59}$" => choices.OneOf("code", "Text", "_a.b"),
        "^(sq|sr|en)$" => choices.OneOf("en", "sq"),
        _ when pattern.StartsWith("^[a-z]", StringComparison.Ordinal) => choices.OneOf([.. Own, "language"]),
        _ => throw new NotSupportedException($"The generator knows no key like '{pattern}'."),
    };

    /// <summary>A text of a certain pattern.</summary>
    public JsonNode Matching(string key, string pattern, Func<string> target) => pattern switch
    {
        "^[1-9][0-9]{0,4}(s|m|h)$" => $"{choices.Between(20, 60)}s",
        "^[1-9][0-9]{0,4}(ms|s|m|h)$" => $"{choices.Between(100, 600)}ms",
        "^https?://" => choices.OneOf("https://tickets.example/api", "https://tickets.example/{{ own.one | default: 'x' }}", "http://127.0.0.1/x?code={{ code | default: 'none' }}"),
        _ when pattern.StartsWith(@"^\$", StringComparison.Ordinal) => choices.OneOf("$.number", "$.a[0].b"),
        "^[a-z0-9][a-z0-9-]{0,59}$" => NameFor(key, target),
        _ when pattern.StartsWith("^[a-z]", StringComparison.Ordinal) => choices.OneOf(Own),
        _ => throw new NotSupportedException($"The generator knows no '{key}' like '{pattern}'."),
    };

    /// <summary>A text that may hold values.</summary>
    public JsonNode Text(string key) => key switch
    {
        "transfer" or "to" => choices.OneOf("+38344123456", "{{ own.two | default: '+38344123456' }}"),
        "if" => choices.OneOf("own.one", "own.two == '1'", "code", "own.one > 3", "customer.vulnerable and own.two"),
        _ when Own.Contains(key) => choices.OneOf<JsonNode>(1, true, "word", "{{ own.two | default: 'x' }}", "{% if own.one %}{{ own.one }}{{ own.one }}{% endif %}"),
        _ => choices.OneOf(Texts),
    };

    /// <summary>A language.</summary>
    public string Language() => choices.OneOf("en", "sq");

    private string NameFor(string key, Func<string> target) => key switch
    {
        "call-flow" => flows.Count > 0 ? choices.OneOf(flows) : "nothing",
        "next" or Way => target(),
        _ => choices.OneOf([.. Prompts.Keys.Where(name => name != "which")]),
    };
}
