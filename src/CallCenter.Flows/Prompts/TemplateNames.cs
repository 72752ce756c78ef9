using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CallCenter.Flows.Prompts;

/// <summary>One use of a value in a text.</summary>
/// <param name="Name">The value's name, such as <c>outage.until</c>.</param>
/// <param name="IsGuarded">Whether the text looks first whether the value is there.</param>
/// <param name="IsSpoken">Whether the value itself comes out, rather than only deciding what does.</param>
public readonly record struct NameUse(string Name, bool IsGuarded, bool IsSpoken);

/// <summary>
/// Finds what a text names between its braces. Only conditions are allowed there: a loop or an assignment is more than
/// a spoken sentence needs, and could run for ever.
/// </summary>
internal static partial class TemplateNames
{
    private static readonly string[] Opening = ["if", "unless", "case"];
    private static readonly string[] Going = ["elsif", "else", "when"];
    private static readonly string[] Closing = ["endif", "endunless", "endcase"];
    private static readonly HashSet<string> Words =
        new(["and", "or", "not", "contains", "true", "false", "nil", "null", "empty", "blank", "if", "unless", "case", "elsif", "else", "when"], StringComparer.Ordinal);

    /// <summary>Finds every use.</summary>
    /// <param name="text">The text.</param>
    /// <param name="filters">The filters there are.</param>
    /// <param name="fault">What is not allowed, on one line; empty where all is.</param>
    public static ImmutableArray<NameUse> In(string text, IReadOnlySet<string> filters, out string fault)
    {
        fault = "";
        var uses = ImmutableArray.CreateBuilder<NameUse>();
        var guards = new Stack<HashSet<string>>();
        foreach (var brace in Braces().Matches(text).Cast<Match>())
        {
            var inner = Strings().Replace(brace.Groups["out"].Success ? brace.Groups["out"].Value : brace.Groups["tag"].Value, "''").Trim(' ', '-');
            var broken = brace.Groups["out"].Success ? Output(inner, filters, guards, uses) : Tag(inner, guards, uses);
            fault = fault.Length == 0 ? broken : fault;
        }

        return uses.ToImmutable();
    }

    private static string Output(string inner, IReadOnlySet<string> filters, Stack<HashSet<string>> guards, ImmutableArray<NameUse>.Builder uses)
    {
        var parts = inner.Split('|');
        var called = parts.Skip(1).Select(part => part.Split(':', 2)).Select(call => (Name: call[0].Trim(), With: call.ElementAtOrDefault(1) ?? "")).ToList();
        Use(parts[0], called.Exists(call => call.Name == "default"), guards, uses);
        foreach (var (name, with) in called)
        {
            Use(with, SpokenFilters.Forgiving.Contains(name), guards, uses);
        }

        if (called.Exists(call => call is { Name: "date", With.Length: > 0 }))
        {
            return "the filter 'date' takes nothing behind a colon; there are 'on_day' and 'date_with_year'";
        }

        var unknown = called.Select(call => call.Name).FirstOrDefault(name => !filters.Contains(name));
        return unknown is null ? "" : $"the filter '{unknown}' is not known; there are {string.Join(", ", filters.Order(StringComparer.Ordinal))}";
    }

    // What stands behind a filter's colon is spoken as well: '{{ works.from | default: balance.amount }}' tells the balance.
    private static void Use(string expression, bool isGuarded, Stack<HashSet<string>> guards, ImmutableArray<NameUse>.Builder uses)
    {
        foreach (var name in NamesIn(expression))
        {
            uses.Add(new NameUse(name, isGuarded || guards.Any(guard => guard.Contains(name)), IsSpoken: true));
        }
    }

    private static string Tag(string inner, Stack<HashSet<string>> guards, ImmutableArray<NameUse>.Builder uses)
    {
        var word = inner.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("");
        if (Closing.Contains(word))
        {
            guards.TryPop(out _);
            return "";
        }

        if (Opening.Contains(word))
        {
            guards.Push(new HashSet<string>(StringComparer.Ordinal));
        }
        else if (!Going.Contains(word) || guards.Count == 0)
        {
            return $"'{word}' is not allowed; there are {string.Join(", ", [.. Opening, .. Going, .. Closing])}";
        }

        foreach (var name in NamesIn(inner))
        {
            guards.Peek().Add(name);
            uses.Add(new NameUse(name, IsGuarded: true, IsSpoken: false));
        }

        return "";
    }

    private static IEnumerable<string> NamesIn(string expression) =>
        Identifiers().Matches(expression).Select(match => match.Value).Where(name => !Words.Contains(name));

    [GeneratedRegex(@"\{\{(?<out>.*?)\}\}|\{%(?<tag>.*?)%\}", RegexOptions.Singleline)]
    private static partial Regex Braces();

    [GeneratedRegex("'[^']*'|\"[^\"]*\"")]
    private static partial Regex Strings();

    [GeneratedRegex(@"(?<![\w.'-])[a-z][\w-]*(\.[a-z][\w-]*)*", RegexOptions.IgnoreCase)]
    private static partial Regex Identifiers();
}
