using System.Globalization;
using CallCenter.Core.Customers;

namespace CallCenter.Core.ReadOut;

/// <summary>How a number is read out.</summary>
/// <remarks>The Albanian and Serbian words still need a native speaker's review.</remarks>
public static class SpokenNumber
{
    /// <summary>The largest number there are words for, and its negative the smallest.</summary>
    public const int Largest = 999_999_999;

    /// <summary>The most digits after the point that are read out.</summary>
    public const int MostDecimals = 3;

    private static readonly ByLanguage<string> Minus = new("minus", "minus", "minus");
    private static readonly ByLanguage<string> Point = new("presje", "zapeta", "point");

    /// <summary>Whether there are words for a number.</summary>
    /// <param name="number">The number.</param>
    public static bool HasWords(decimal number) => number is >= -Largest and <= Largest;

    /// <summary>The words of a whole number.</summary>
    /// <param name="number">As far as <see cref="Largest"/> in either direction.</param>
    /// <param name="language">One of <see cref="Language.All"/>; any other reads as English.</param>
    /// <param name="gender">The gender of what is counted.</param>
    /// <param name="asCase">The case it stands in.</param>
    /// <returns>For 1234 in Serbian: <c>hiljadu dvesta trideset četiri</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no words for it.</exception>
    public static string Words(
        long number, Language language, Gender gender = Gender.Masculine, GrammaticalCase asCase = GrammaticalCase.Nominative)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, -Largest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Largest);
        var size = (int)Math.Abs(number);
        var words = language.Code switch
        {
            "sq" => AlbanianNumbers.Words(size, gender),
            "sr" => SerbianNumbers.Words(size, gender, asCase),
            _ => EnglishNumbers.Words(size),
        };
        return number < 0 ? $"{Minus[language]} {words}" : words;
    }

    /// <summary>The words of a number with a fraction; its digits after the point are said one by one.</summary>
    /// <param name="number">
    /// As far as <see cref="Largest"/> in either direction; rounded to <see cref="MostDecimals"/> digits after the point.
    /// </param>
    /// <param name="language">One of <see cref="Language.All"/>; any other reads as English.</param>
    /// <param name="gender">The gender of what is counted. It shows in whole numbers only.</param>
    /// <param name="asCase">The case it stands in. It shows in whole numbers only.</param>
    /// <returns>For 12.05 in Albanian: <c>dymbëdhjetë presje zero pesë</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no words for it.</exception>
    public static string Words(
        decimal number, Language language, Gender gender = Gender.Masculine, GrammaticalCase asCase = GrammaticalCase.Nominative)
    {
        var rounded = Rounded(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(rounded), Largest, nameof(number));
        if (rounded == decimal.Truncate(rounded))
        {
            return Words((long)rounded, language, gender, asCase);
        }

        var size = Math.Abs(rounded);
        var decimals = (size % 1).ToString("0.###", CultureInfo.InvariantCulture)[2..];
        var words = $"{Words((long)size, language)} {Point[language]} {string.Join(' ', decimals.Select(digit => Words(digit - '0', language)))}";
        return rounded < 0 ? $"{Minus[language]} {words}" : words;
    }

    /// <summary>A number as far as it is read out.</summary>
    /// <param name="number">The number.</param>
    internal static decimal Rounded(decimal number) => decimal.Round(number, MostDecimals, MidpointRounding.AwayFromZero);
}
