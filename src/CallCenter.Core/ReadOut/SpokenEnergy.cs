using CallCenter.Core.Customers;

namespace CallCenter.Core.ReadOut;

/// <summary>How an amount of energy is read out.</summary>
/// <remarks>The Albanian and Serbian words still need a native speaker's review.</remarks>
public static class SpokenEnergy
{
    /// <summary>The words of an amount of energy.</summary>
    /// <param name="kilowattHours">In kWh, as far as <see cref="SpokenNumber.Largest"/>, with at most three digits after the point.</param>
    /// <param name="language">One of <see cref="Language.All"/>; any other reads as English.</param>
    /// <returns>For 312 in Serbian: <c>trista dvanaest kilovat-sati</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no words for it.</exception>
    public static string Words(decimal kilowattHours, Language language)
    {
        var noun = Nouns.KilowattHour[language];
        var rounded = SpokenNumber.Rounded(kilowattHours);
        return $"{SpokenNumber.Words(rounded, language, noun.Gender)} {noun.Form(rounded, language)}";
    }
}
