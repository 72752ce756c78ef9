using System.Collections.Frozen;
using System.Globalization;
using CallCenter.Core.Customers;

namespace CallCenter.Core.ReadOut;

/// <summary>
/// How a customer code is read back: letter by letter, then the digits one by one in groups of three, never
/// as a number. Letter and digit names are the ones callers use themselves.
/// </summary>
/// <remarks>The Albanian and Serbian names still need a native speaker's review.</remarks>
public static class SpokenCode
{
    private static readonly FrozenDictionary<Language, string[]> Digits = new Dictionary<Language, string[]>
    {
        [Language.Albanian] = ["zero", "një", "dy", "tre", "katër", "pesë", "gjashtë", "shtatë", "tetë", "nëntë"],
        [Language.Serbian] = ["nula", "jedan", "dva", "tri", "četiri", "pet", "šest", "sedam", "osam", "devet"],
        [Language.English] = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<Language, string> LetterNameEnding = new Dictionary<Language, string>
    {
        [Language.Albanian] = "ë",
        [Language.Serbian] = "e",
        [Language.English] = "",
    }.ToFrozenDictionary();

    /// <summary>The words of a code in a language, without the district's name.</summary>
    /// <param name="code">The code.</param>
    /// <param name="language">One of <see cref="Language.All"/>; any other reads as English.</param>
    /// <returns>For <c>DGJ 9904</c> in Albanian: <c>dë, gjë, nëntë nëntë zero, katër</c>.</returns>
    public static string Words(CustomerCode code, Language language)
    {
        var spoken = Digits.ContainsKey(language) ? language : Language.English;
        var letters = Letters(code.Prefix, spoken).Select(letter => LetterName(letter, spoken));
        var groups = code.Number.ToString(CultureInfo.InvariantCulture)
            .Chunk(3)
            .Select(group => string.Join(' ', group.Select(digit => Digits[spoken][digit - '0'])));
        return string.Join(", ", letters.Concat(groups));
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
