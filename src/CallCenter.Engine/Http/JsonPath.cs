using System.Globalization;
using System.Text.Json;
using CallCenter.Flows.Values;

namespace CallCenter.Engine.Http;

/// <summary>Takes one value out of an answer: <c>$.ticket.lines[0].number</c>, and nothing cleverer.</summary>
internal static class JsonPath
{
    private const int LongestText = 500;

    /// <summary>Finds a value.</summary>
    /// <param name="root">The answer.</param>
    /// <param name="path">The path.</param>
    /// <returns>Null where nothing is there, or something that is no single value.</returns>
    public static FlowValue? Find(JsonElement root, string path)
    {
        if (!path.StartsWith('$'))
        {
            return null;
        }

        var at = root;
        var rest = path.AsSpan(1);
        while (!rest.IsEmpty)
        {
            if (Step(at, ref rest) is not { } next)
            {
                return null;
            }

            at = next;
        }

        return Value(at);
    }

    private static JsonElement? Step(JsonElement at, ref ReadOnlySpan<char> rest)
    {
        var inList = rest[0] == '[';
        var end = inList ? rest.IndexOf(']') : rest[1..].IndexOfAny('.', '[') + 1;
        if (end < 0 || (!inList && rest[0] != '.'))
        {
            return null;
        }

        var name = !inList && end == 0 ? rest[1..] : rest[1..end];
        rest = !inList && end == 0 ? [] : rest[(inList ? end + 1 : end)..];
        if (!inList)
        {
            return at.ValueKind is JsonValueKind.Object && at.TryGetProperty(name, out var member) ? member : null;
        }

        return at.ValueKind is JsonValueKind.Array
            && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < at.GetArrayLength()
                ? at[index]
                : null;
    }

    // Text that looks like a number stays text: a ticket's 00123 must not become 123.
    private static FlowValue? Value(JsonElement at) => at.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => FlowValue.Of(at.ValueKind is JsonValueKind.True),
        JsonValueKind.Number => at.TryGetDecimal(out var number) ? FlowValue.Of(number) : null,
        JsonValueKind.String => Text(at.GetString()!),
        _ => null,
    };

    private static FlowValue Text(string text)
    {
        var kept = text.Length <= LongestText ? text : text[..LongestText];
        return FlowValue.Guess(kept) is { Kind: ValueKind.Moment } moment ? moment : FlowValue.Of(kept);
    }
}
