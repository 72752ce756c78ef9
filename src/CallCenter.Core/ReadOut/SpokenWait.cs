using System.Globalization;
using CallCenter.Core.Customers;

namespace CallCenter.Core.ReadOut;

/// <summary>How long a caller will probably wait. It is a guess, so it is said as one and never to the second.</summary>
/// <remarks>The Albanian and Serbian words still need a native speaker's review.</remarks>
public static class SpokenWait
{
    /// <summary>The longest wait there are words for.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private static readonly ByLanguage<string> Short = new("më pak se një minutë", "manje od jednog minuta", "less than a minute");
    private static readonly ByLanguage<string> About = new("rreth {0}", "oko {0}", "about {0}");
    private static readonly ByLanguage<string> And = new("e", "i", "and");

    /// <summary>The words of a waiting time, rounded up to whole minutes: nobody minds being served sooner.</summary>
    /// <param name="wait">From nothing to <see cref="Longest"/>.</param>
    /// <param name="language">One of <see cref="Language.All"/>; any other reads as English.</param>
    /// <returns>For 170 s: <c>rreth tri minuta</c>, <c>oko tri minuta</c>, <c>about three minutes</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is less than nothing or longer.</exception>
    public static string Words(TimeSpan wait, Language language)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(wait, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wait, Longest);
        if (wait < TimeSpan.FromMinutes(1))
        {
            return Short[language];
        }

        var minutes = (int)Math.Ceiling(wait.TotalMinutes);
        return string.Format(CultureInfo.InvariantCulture, About[language], HoursAndMinutes(minutes / 60, minutes % 60, language));
    }

    // Behind 'oko' stands the genitive.
    private static string HoursAndMinutes(int hours, int minutes, Language language)
    {
        var hourWords = Nouns.Hour[language].Counted(hours, language, GrammaticalCase.Genitive);
        var minuteWords = Nouns.Minute[language].Counted(minutes, language, GrammaticalCase.Genitive);
        return (hours, minutes) switch
        {
            (0, _) => minuteWords,
            (_, 0) => hourWords,
            _ => $"{hourWords} {And[language]} {minuteWords}",
        };
    }
}
