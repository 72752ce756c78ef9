using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Nodes.Menu;
using CallCenter.Flows.Prompts;

namespace CallCenter.Flows.Comparing;

/// <summary>
/// Reads what is set in a node or calendar as flat lines, whatever its kind: the public properties of its record, named
/// as flows name them. Places in files, and the ways out, are left out: the ways are compared by their outcomes.
/// </summary>
internal static class SettingReader
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    // Records inside records that no flow file shows.
    private static readonly HashSet<string> Transparent = new(["Question", "Listening", "Words", "Exits", "Others"], StringComparer.Ordinal);

    private static readonly HashSet<string> LeftOut = new(
        ["Name", "Key", "At", "FlowAt", "Edges", "Prompts", "Texts", "Needs", "EqualityContract", "WaitsForTheCaller", "IsBound", "EndsTheCall", "HearsSecrets"], StringComparer.Ordinal);

    // Where the code's word differs from the flow file's.
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["FirstKey"] = "timeout",
        ["NoInput"] = "noinput",
        ["NoMatch"] = "nomatch",
        ["Least"] = "min",
        ["IsSecret"] = "secret",
        ["Terminator"] = "ends-with",
        ["Clear"] = "clears-with",
        ["Ask"] = "question",
        ["Prompt"] = "says",
        ["WaitedLong"] = "waited",
    };

    /// <summary>The settings of a thing by name, in the order of its record.</summary>
    /// <param name="thing">A record.</param>
    public static IReadOnlyList<(string Name, string Value)> Of(object thing)
    {
        var found = new List<(string, string)>();
        Read(thing, "", found);
        return found;
    }

    private static void Read(object thing, string group, List<(string Name, string Value)> found)
    {
        foreach (var property in Properties.GetOrAdd(thing.GetType(), Declared))
        {
            if (property.GetValue(thing) is not { } value || value is NodeExit)
            {
                continue;
            }

            var name = Transparent.Contains(property.Name) ? group : $"{group} {Word(property.Name)}".Trim();
            if (Plain(value) is { } text)
            {
                found.Add((name, text));
            }
            else if (value is IEnumerable list)
            {
                ReadList(list, name, found);
            }
            else
            {
                Read(value, name, found);
            }
        }
    }

    private static void ReadList(IEnumerable list, string name, List<(string Name, string Value)> found)
    {
        var entries = list.Cast<object>().ToList();
        if (entries.Count == 0)
        {
            return;
        }

        if (entries.TrueForAll(entry => Plain(entry) is not null))
        {
            found.Add((name, string.Join(", ", entries.Select(Plain))));
            return;
        }

        for (var i = 0; i < entries.Count; i++)
        {
            var one = entries[i] is MenuChoice choice ? $"choice {choice.Key}" : string.Create(CultureInfo.InvariantCulture, $"{name} {i + 1}");
            Read(entries[i], one, found);
        }
    }

    private static string? Plain(object value) => value switch
    {
        PromptRef prompt => prompt.Name ?? "",
        WrittenText text => text.Template.Text,
        TextTemplate template => template.Text,
        Condition condition => condition.Text,
        string text => text,
        bool flag => flag ? "true" : "false",
        TimeSpan span => Written(span),
        Enum word => Kebab(word.ToString()),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        DictionaryEntry or IEnumerable => null,
        IFormattable number when value.GetType().Namespace?.StartsWith("CallCenter", StringComparison.Ordinal) != true => number.ToString(null, CultureInfo.InvariantCulture),
        _ when value.GetType() is { IsValueType: true } type && !Declared(type).Any(property => property.PropertyType == typeof(NodeExit)) => value.ToString(),
        _ => null,
    };

    private static PropertyInfo[] Declared(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && !LeftOut.Contains(property.Name) && property.PropertyType != typeof(SourceMark))
            .OrderBy(property => property.MetadataToken),
    ];

    private static string Written(TimeSpan span) => span switch
    {
        { TotalHours: >= 1 } when span.TotalHours % 1 == 0 => string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours}h"),
        { TotalMinutes: >= 1 } when span.TotalMinutes % 1 == 0 => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes}m"),
        { TotalSeconds: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds}s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMilliseconds}ms"),
    };

    private static string Word(string property) => Words.TryGetValue(property, out var word) ? word : Kebab(property);

    private static string Kebab(string property)
    {
        var word = new StringBuilder();
        foreach (var letter in property)
        {
            if (char.IsAsciiLetterUpper(letter) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
