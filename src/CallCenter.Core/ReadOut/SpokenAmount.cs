using System.Globalization;
using CallCenter.Core.Customers;

namespace CallCenter.Core.ReadOut;

/// <summary>How an amount of money is read out: euros and cents, without the part that is nothing.</summary>
/// <remarks>The Albanian and Serbian words still need a native speaker's review.</remarks>
public static class SpokenAmount
{
    private static readonly ByLanguage<string> And = new("e", "i", "and");

    private static readonly ByLanguage<string> HavingCredit = new("keni kredi prej {0}", "imate pretplatu od {0}", "you have a credit of {0}");

    /// <summary>Whether there are words for an amount.</summary>
    /// <param name="euros">The amount.</param>
    public static bool HasWords(decimal euros) => SpokenNumber.HasWords(Rounded(euros));

    /// <summary>Whether an amount is a credit: less than nothing by a cent at least.</summary>
    /// <param name="euros">The amount.</param>
    public static bool IsCredit(decimal euros) => Rounded(euros) < 0;

    /// <summary>The words of an amount.</summary>
    /// <param name="euros">
    /// In euros, rounded to the cent, half a cent away from nothing. A credit loses its sign, for nobody understands
    /// "minus five euros": the text around it says that it is one, or <see cref="Credit"/> does.
    /// </param>
    /// <param name="language">One of <see cref="Language.All"/>; any other reads as English.</param>
    /// <param name="asCase">The case it stands in: in Serbian the genitive after <c>od</c>.</param>
    /// <returns>For 47.35 in Albanian: <c>dyzet e shtatë euro e tridhjetë e pesë centë</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no words for it.</exception>
    public static string Words(decimal euros, Language language, GrammaticalCase asCase = GrammaticalCase.Nominative)
    {
        if (!HasWords(euros))
        {
            throw new ArgumentOutOfRangeException(nameof(euros), euros, "There are no words for so much.");
        }

        var size = Math.Abs(Rounded(euros));
        var (whole, cents) = ((int)size, (int)(size % 1 * 100));
        var (euroWords, centWords) = (Nouns.Euro[language].Counted(whole, language, asCase), Nouns.Cent[language].Counted(cents, language, asCase));
        return (whole, cents) switch
        {
            (_, 0) => euroWords,
            (0, _) => centWords,
            _ => $"{euroWords} {And[language]} {centWords}",
        };
    }

    /// <summary>A credit as a sentence without a beginning, so that nothing has to be put around it.</summary>
    /// <param name="euros">The credit in euros, with or without its sign.</param>
    /// <param name="language">One of <see cref="Language.All"/>; any other reads as English.</param>
    /// <returns>For -5 in Albanian: <c>keni kredi prej pesë euro</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no words for it.</exception>
    public static string Credit(decimal euros, Language language) =>
        string.Format(CultureInfo.InvariantCulture, HavingCredit[language], Words(euros, language, GrammaticalCase.Genitive));

    private static decimal Rounded(decimal euros) => decimal.Round(euros, 2, MidpointRounding.AwayFromZero);
}
