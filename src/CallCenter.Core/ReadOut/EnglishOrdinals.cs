using CallCenter.Core.Customers;

namespace CallCenter.Core.ReadOut;

/// <summary>English ordinals: only the last word of a number becomes one.</summary>
internal static class EnglishOrdinals
{
    // The last words that do not simply take 'th'.
    private static readonly Dictionary<string, string> LastWords = new(StringComparer.Ordinal)
    {
        ["one"] = "first",
        ["two"] = "second",
        ["three"] = "third",
        ["five"] = "fifth",
        ["eight"] = "eighth",
        ["nine"] = "ninth",
        ["twelve"] = "twelfth",
    };

    /// <summary>The words: <c>twenty-second</c>.</summary>
    /// <param name="number">1 to 999,999,999.</param>
    public static string Words(int number)
    {
        var words = SpokenNumber.Words(number, Language.English);
        var start = words.LastIndexOfAny([' ', '-']) + 1;
        return string.Concat(words.AsSpan(0, start), Last(words[start..]));
    }

    private static string Last(string word) => LastWords.TryGetValue(word, out var last) ? last
        : word.EndsWith('y') ? $"{word[..^1]}ieth"
        : $"{word}th";
}
