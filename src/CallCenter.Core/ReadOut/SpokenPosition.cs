using System.Globalization;
using CallCenter.Core.Customers;

namespace CallCenter.Core.ReadOut;

/// <summary>How a caller is told their position in a queue.</summary>
/// <remarks>
/// Said so that it fits whoever calls: an Albanian or Serbian ordinal would have to know whether the caller is a man or a
/// woman. The sentences still need a native speaker's review.
/// </remarks>
public static class SpokenPosition
{
    private const int LastOrdinal = 999;

    private static readonly ByLanguage<string> Ordinal = new(
        "jeni numri {0} në radhë", "vi ste na {0} mestu u redu", "you are {0} in line");

    private static readonly ByLanguage<string> Number = new(
        "jeni numri {0} në radhë", "vi ste broj {0} u redu", "you are number {0} in line");

    /// <summary>The words of a position.</summary>
    /// <param name="position">Counted from 1, as far as <see cref="SpokenNumber.Largest"/>.</param>
    /// <param name="language">One of <see cref="Language.All"/>; any other reads as English.</param>
    /// <returns>For 3: <c>jeni numri tre në radhë</c>, <c>vi ste na trećem mestu u redu</c>, <c>you are third in line</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public static string Words(int position, Language language)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(position, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, SpokenNumber.Largest);
        if (position > LastOrdinal)
        {
            return string.Format(CultureInfo.InvariantCulture, Number[language], SpokenNumber.Words(position, language));
        }

        var place = language.Code switch
        {
            "sq" => SpokenNumber.Words(position, language),
            "sr" => SerbianOrdinals.Locative(position),
            _ => EnglishOrdinals.Words(position),
        };
        return string.Format(CultureInfo.InvariantCulture, Ordinal[language], place);
    }
}
