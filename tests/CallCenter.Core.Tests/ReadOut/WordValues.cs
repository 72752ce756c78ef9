namespace CallCenter.Core.Tests.ReadOut;

/// <summary>The value of every word that a number is made of.</summary>
internal static class WordValues
{
    /// <summary>Makes the table.</summary>
    /// <param name="units">The words of 0 to 19.</param>
    /// <param name="tens">The words of 20, 30 to 90.</param>
    /// <param name="hundreds">The words of 100, 200 to 900, where each has one.</param>
    public static Dictionary<string, int> Of(string units, string tens, string hundreds = "") =>
        Numbered(units, 0, 1).Concat(Numbered(tens, 20, 10)).Concat(Numbered(hundreds, 100, 100))
            .ToDictionary(pair => pair.Word, pair => pair.Value, StringComparer.Ordinal);

    private static IEnumerable<(string Word, int Value)> Numbered(string words, int first, int step) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, i) => (word, first + (i * step)));
}
