using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Reading;

/// <summary>One entry of a mapping whose keys are free.</summary>
/// <typeparam name="T">What the value is.</typeparam>
/// <param name="Key">The key as written.</param>
/// <param name="At">Where the key stands.</param>
/// <param name="Value">The value.</param>
public sealed record MapEntry<T>(string Key, SourceMark At, T Value);

/// <summary>Judges a key of a mapping whose keys are free; notes what is wrong at its value.</summary>
/// <param name="key">The key.</param>
/// <param name="value">Its value.</param>
public delegate bool KeyJudge(string key, YamlValue value);

/// <summary>Mappings whose keys are names that ops staff choose.</summary>
public static class MapForms
{
    /// <summary>A mapping from names to values, in file order.</summary>
    /// <typeparam name="T">What each value is.</typeparam>
    /// <param name="example">How it could be written.</param>
    /// <param name="keyPattern">The regular expression of its keys, for the schema.</param>
    /// <param name="judge">Whether a key may stand there.</param>
    /// <param name="value">How a value is written.</param>
    public static Form<ImmutableArray<MapEntry<T>>> Of<T>(string example, string keyPattern, KeyJudge judge, Form<T> value) => new(
        example,
        definitions => new JsonObject
        {
            ["type"] = "object",
            ["minProperties"] = 1,
            ["patternProperties"] = new JsonObject { [keyPattern] = value.Schema(definitions) },
            ["additionalProperties"] = false,
        },
        (YamlValue written, out ImmutableArray<MapEntry<T>> read) => Read(written, example, judge, value, out read));

    /// <summary>Any name of ours.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value.</param>
    public static bool Names(string key, YamlValue value)
    {
        if (key.Length is > 0 and <= 60 && char.IsAsciiLetterOrDigit(key[0]) && key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            return true;
        }

        value.Report(FindingKinds.BadName, $"'{key}' must be of small letters, digits and hyphens, 60 at most, like 'district-queue'.");
        return false;
    }

    /// <summary>One key of a telephone.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value.</param>
    public static bool TelephoneKeys(string key, YamlValue value)
    {
        if (key is [(>= '0' and <= '9') or '*' or '#'])
        {
            return true;
        }

        value.Report(FindingKinds.NotAKey, $"'{key}' is no key of a telephone; those are 0 to 9, * and #.");
        return false;
    }

    private static bool Read<T>(
        YamlValue written, string example, KeyJudge judge, Form<T> value, out ImmutableArray<MapEntry<T>> read)
    {
        read = [];
        if (!written.IsMapping)
        {
            written.Report(FindingKinds.WrongShape, $"'{written.Name}' takes 'key: value' lines, like {example}.");
            return false;
        }

        var entries = ImmutableArray.CreateBuilder<MapEntry<T>>();
        var all = written.Entries().ToList();
        if (all.Count == 0)
        {
            written.Report(FindingKinds.Missing, $"'{written.Name}' is empty; write '{written.Name}: {example}'.");
        }

        foreach (var entry in all)
        {
            var good = judge(entry.Name, entry);
            if (value.TryRead(entry, out var one) && good)
            {
                entries.Add(new MapEntry<T>(entry.Name, written.AtKey(entry.Name), one));
            }
        }

        read = entries.ToImmutable();
        return true;
    }
}
