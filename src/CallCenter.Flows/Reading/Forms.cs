using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CallCenter.Core.Customers;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Schema;

namespace CallCenter.Flows.Reading;

/// <summary>How plain values are written.</summary>
public static partial class Forms
{
    /// <summary>Words; not empty.</summary>
    public static readonly Form<string> Text = Scalar("…", _ => new JsonObject { ["type"] = StringOrNumber() }, (YamlValue value, string text, out string read) =>
    {
        read = text;
        return true;
    });

    /// <summary>A name of ours: small letters, digits and hyphens, 60 at most.</summary>
    public static readonly Form<string> Name = Scalar(
        "name",
        _ => new JsonObject { ["type"] = "string", ["pattern"] = NamePattern },
        (YamlValue value, string text, out string read) =>
        {
            read = text;
            if (!NameExpression().IsMatch(text))
            {
                value.Report(FindingKinds.BadName, $"'{text}' must be of small letters, digits and hyphens, 60 at most, like 'district-queue'.");
                return false;
            }

            return true;
        });

    /// <summary>Yes or no.</summary>
    public static readonly Form<bool> Flag = Scalar("true", _ => new JsonObject { ["type"] = "boolean" }, (YamlValue value, string text, out bool read) =>
    {
        read = text == "true";
        if (text is not ("true" or "false"))
        {
            value.Report(FindingKinds.UnknownWord, $"'{value.Name}' takes true or false.");
            return false;
        }

        return true;
    });

    /// <summary>A language that is spoken here.</summary>
    public static readonly Form<Language> SpokenLanguage = Scalar(
        "sq",
        _ => new JsonObject { ["enum"] = new JsonArray([.. Language.All.Select(language => (JsonNode)language.Code)]) },
        (YamlValue value, string text, out Language read) =>
        {
            read = Language.Find(text) ?? default;
            if (read == default)
            {
                value.Report(FindingKinds.UnknownLanguage, $"The language '{text}' is not spoken here; write one of {string.Join(", ", Language.All)}.");
                return false;
            }

            return true;
        });

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private const string NamePattern = "^[a-z0-9][a-z0-9-]{0,59}$";

    /// <summary>A whole number.</summary>
    /// <param name="least">The least allowed.</param>
    /// <param name="most">The most allowed.</param>
    public static Form<int> Whole(int least, int most) => Scalar(
        least.ToString(CultureInfo.InvariantCulture),
        _ => new JsonObject { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most },
        (YamlValue value, string text, out int read) =>
        {
            if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out read) && read >= least && read <= most)
            {
                return true;
            }

            value.Report(FindingKinds.NotAWholeNumber, string.Create(CultureInfo.InvariantCulture, $"'{value.Name}' takes a whole number from {least} to {most}."));
            return false;
        });

    /// <summary>A duration with its unit: <c>500ms</c>, <c>8s</c>, <c>10m</c>, <c>1h</c>.</summary>
    /// <param name="least">The least allowed.</param>
    /// <param name="most">The most allowed.</param>
    public static Form<TimeSpan> Duration(TimeSpan least, TimeSpan most) => Scalar(
        Written(least),
        _ => new JsonObject { ["type"] = "string", ["pattern"] = $"^[1-9][0-9]{{0,4}}({(least < Second ? "ms|" : "")}s|m|h)$" },
        (YamlValue value, string text, out TimeSpan read) =>
        {
            if (TryDuration(text, out read) && read >= least && read <= most)
            {
                return true;
            }

            value.Report(FindingKinds.NotADuration, $"'{value.Name}' takes {Written(least)} to {Written(most)}, written like {(least < Second ? "'500ms' or '2s'" : "'8s', '10m' or '1h'")}.");
            return false;
        });

    /// <summary>One of a few words.</summary>
    /// <typeparam name="T">What they mean.</typeparam>
    /// <param name="words">The words and their meanings; the first is the example.</param>
    public static Form<T> OneOf<T>(params (string Word, T Meaning)[] words) => Scalar(
        words[0].Word,
        _ => new JsonObject { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word.Word)]) },
        (YamlValue value, string text, out T read) =>
        {
            foreach (var (word, meaning) in words)
            {
                if (word == text)
                {
                    read = meaning;
                    return true;
                }
            }

            read = default!;
            value.Report(FindingKinds.UnknownWord, $"'{value.Name}' takes {string.Join(", ", words.Select(word => $"'{word.Word}'"))}.");
            return false;
        });

    /// <summary>A list; a single value counts as a list of one.</summary>
    /// <typeparam name="T">What each entry is.</typeparam>
    /// <param name="item">How an entry is written.</param>
    public static Form<ImmutableArray<T>> ListOf<T>(Form<T> item) => new(
        $"[{item.Example}]",
        definitions => new JsonObject
        {
            ["anyOf"] = new JsonArray(
                item.Schema(definitions),
                new JsonObject { ["type"] = "array", ["minItems"] = 1, ["items"] = item.Schema(definitions) }),
        },
        (YamlValue value, out ImmutableArray<T> read) =>
        {
            var items = value.IsList ? value.Items().ToList() : [value];
            if (items.Count == 0)
            {
                value.Report(FindingKinds.Missing, $"'{value.Name}' is empty; write '{value.Name}: [{item.Example}]'.");
            }

            var good = ImmutableArray.CreateBuilder<T>();
            foreach (var entry in items)
            {
                if (item.TryRead(entry, out var one))
                {
                    good.Add(one);
                }
            }

            read = good.ToImmutable();
            return good.Count == items.Count && items.Count > 0;
        });

    /// <summary>A single value that has words.</summary>
    internal static Form<T> Scalar<T>(string example, Func<SchemaDefinitions, JsonObject> schema, ScalarReader<T> reader) => new(
        example,
        schema,
        (YamlValue value, out T read) =>
        {
            if (value.Text is not { } text)
            {
                value.Report(FindingKinds.WrongShape, $"'{value.Name}' takes a single value.");
            }
            else if (string.IsNullOrWhiteSpace(text))
            {
                value.Report(FindingKinds.Missing, $"'{value.Name}' is empty; write '{value.Name}: {example}'.");
            }
            else
            {
                return reader(value, text, out read);
            }

            read = default!;
            return false;
        });

    internal delegate bool ScalarReader<T>(YamlValue value, string text, out T read);

    // Five digits at most, as the schema says: no unit can make more of them than a duration holds.
    private static bool TryDuration(string text, out TimeSpan read)
    {
        var unit = text.AsSpan().TrimStart("0123456789");
        var digits = text.AsSpan(0, text.Length - unit.Length);
        var number = digits.Length is 0 or > 5 ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);
        TimeSpan? span = unit switch
        {
            _ when digits.Length is 0 or > 5 => null,
            "ms" => TimeSpan.FromMilliseconds(number),
            "s" => TimeSpan.FromSeconds(number),
            "m" => TimeSpan.FromMinutes(number),
            "h" => TimeSpan.FromHours(number),
            _ => null,
        };
        read = span ?? default;
        return span is not null;
    }

    private static string Written(TimeSpan span) => span switch
    {
        { TotalHours: >= 1 } when span.TotalHours % 1 == 0 => string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours}h"),
        { TotalMinutes: >= 1 } when span.TotalMinutes % 1 == 0 => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes}m"),
        { TotalSeconds: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds}s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMilliseconds}ms"),
    };

    private static JsonArray StringOrNumber() => ["string", "number", "boolean"];

    [GeneratedRegex(NamePattern)]
    private static partial Regex NameExpression();
}
