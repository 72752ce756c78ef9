using System.Globalization;
using CallCenter.Core.Customers;

namespace CallCenter.Core.ReadOut;

/// <summary>
/// How a customer code is read back: letter by letter, then the digits one by one in groups of three or two, never
/// as a number; then the name of the district that the letters stand for. Letter and digit names are the ones callers
/// use themselves.
/// </summary>
/// <remarks>The Albanian and Serbian names still need a native speaker's review.</remarks>
public static class SpokenCode
{
    private static readonly ByLanguage<string> LetterNameEnding = new("ë", "e", "");

    /// <summary>The words of a code in a language.</summary>
    /// <param name="code">The code.</param>
    /// <param name="language">One of <see cref="Language.All"/>; any other reads as English.</param>
    /// <param name="district">Its district, whose name is said last; null where the text around it says it.</param>
    /// <returns>For <c>DGJ 9904</c> in Albanian: <c>dë, gjë, nëntë nëntë, zero katër, Gjakovë</c>.</returns>
    public static string Words(CustomerCode code, Language language, District? district = null)
    {
        var spoken = Language.All.Contains(language) ? language : Language.English;
        var letters = Letters(code.Prefix, spoken).Select(letter => LetterName(letter, spoken));
        var groups = Groups(code.Number.ToString(CultureInfo.InvariantCulture))
            .Select(group => string.Join(' ', group.Select(digit => SpokenNumber.Words(digit - '0', spoken))));
        string[] name = district is null ? [] : [district.NameIn(spoken)];
        return string.Join(", ", [.. letters, .. groups, .. name]);
    }

    // A digit alone at the end sounds like a slip, so four digits left are said as two and two.
    private static IEnumerable<string> Groups(string digits)
    {
        var start = 0;
        while (start < digits.Length)
        {
            var left = digits.Length - start;
            var length = left is 2 or 4 ? 2 : Math.Min(3, left);
            yield return digits.Substring(start, length);
            start += length;
        }
    }

    // GJ is one letter of the Albanian alphabet, and a caller there says it as one.
    private static IEnumerable<string> Letters(string prefix, Language language) =>
        language == Language.Albanian && prefix.EndsWith("GJ", StringComparison.Ordinal)
            ? [.. prefix[..^2].Select(letter => letter.ToString()), "GJ"]
            : prefix.Select(letter => letter.ToString());

    // School names: a vowel is its own name, most consonants take one ending.
    private static string LetterName(string letter, Language language) => (letter, language.Code) switch
    {
        ("E" or "I", "sq" or "sr") => letter.ToLowerInvariant(),
        ("R" or "M" or "F" or "L", "sr") => $"e{letter.ToLowerInvariant()}",
        (_, "en") => letter,
        _ => letter.ToLowerInvariant() + LetterNameEnding[language],
    };
}
