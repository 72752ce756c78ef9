using System.Text.RegularExpressions;

namespace CallCenter.Conventions.Tests.Sources;

/// <summary>Finds catch blocks that hold no statement; a comment is none.</summary>
internal static partial class EmptyCatches
{
    public static IEnumerable<(int Line, string What)> In(string text)
    {
        foreach (var match in Catch().Matches(text).Cast<Match>())
        {
            var place = AfterParentheses(text, match.Index + match.Length);
            if (When().Match(text, place) is { Success: true } when && when.Index == place)
            {
                place = AfterParentheses(text, place + when.Length);
            }

            if (NothingBetweenBraces().Match(text, place) is { Success: true } block && block.Index == place)
            {
                yield return (ForbiddenText.LineOf(text, match.Index), "empty catch");
            }
        }
    }

    // Skips what stands in round brackets next, however deep they nest.
    private static int AfterParentheses(string text, int start)
    {
        var place = start;
        while (place < text.Length && char.IsWhiteSpace(text[place]))
        {
            place++;
        }

        if (place == text.Length || text[place] != '(')
        {
            return start;
        }

        var depth = 0;
        do
        {
            depth += text[place] switch { '(' => 1, ')' => -1, _ => 0 };
            place++;
        }
        while (depth > 0 && place < text.Length);
        return place;
    }

    [GeneratedRegex(@"(?<=^\s*)catch\b", RegexOptions.Multiline)]
    private static partial Regex Catch();

    [GeneratedRegex(@"\s*when\b")]
    private static partial Regex When();

    [GeneratedRegex(@"\s*\{(\s|//[^\n]*|/\*.*?\*/)*\}", RegexOptions.Singleline)]
    private static partial Regex NothingBetweenBraces();
}
