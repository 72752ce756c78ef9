using System.Text.RegularExpressions;

namespace CallCenter.Flows.Conversations;

/// <summary>How a flow test says what a text must be: all of it, a part of it (<c>~part</c>) or a regular expression (<c>/expression/</c>).</summary>
public sealed class TextMatch
{
    private readonly string? _whole;
    private readonly string? _part;
    private readonly Regex? _expression;

    private TextMatch(string written, string? whole, string? part, Regex? expression) =>
        (Written, _whole, _part, _expression) = (written, whole, part, expression);

    /// <summary>It as written in the test.</summary>
    public string Written { get; }

    /// <summary>Reads what a test says.</summary>
    /// <param name="written">The text as written.</param>
    /// <param name="fault">What is wrong with the expression; empty where nothing is.</param>
    /// <returns>Null where it is at fault.</returns>
    public static TextMatch? TryParse(string written, out string fault)
    {
        fault = "";
        if (written is ['~', _, ..])
        {
            return new TextMatch(written, null, OneLine(written[1..]), null);
        }

        if (written is not ['/', .., '/'] || written.Length < 3)
        {
            return new TextMatch(written, OneLine(written), null, null);
        }

        try
        {
            // Without backtracking: no expression takes longer than its text is long.
            return new TextMatch(written, null, null, new Regex(written[1..^1], RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            fault = OneLine(e.Message);
            return null;
        }
    }

    /// <summary>Whether a text is as it must be.</summary>
    /// <param name="text">The text; how it is spaced does not matter.</param>
    public bool Holds(string text)
    {
        var line = OneLine(text);
        return _whole is not null ? line == _whole
            : _part is not null ? line.Contains(_part, StringComparison.Ordinal)
            : _expression!.IsMatch(line);
    }

    /// <summary>It as written in the test.</summary>
    public override string ToString() => Written;

    /// <summary>The first that does not hold, where each must hold for one of the texts and in their order.</summary>
    internal static TextMatch? FirstUnmet(IEnumerable<TextMatch> expected, IReadOnlyList<string> texts)
    {
        var from = 0;
        foreach (var match in expected)
        {
            while (from < texts.Count && !match.Holds(texts[from]))
            {
                from++;
            }

            if (from++ >= texts.Count)
            {
                return match;
            }
        }

        return null;
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
