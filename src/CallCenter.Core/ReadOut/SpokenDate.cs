using CallCenter.Core.Customers;

namespace CallCenter.Core.ReadOut;

/// <summary>How a day is read out.</summary>
/// <remarks>The Albanian and Serbian words still need a native speaker's review.</remarks>
public static class SpokenDate
{
    /// <summary>The first year there are words for.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last year there are words for.</summary>
    public const int LastYear = 2099;

    /// <summary>Day and month, to stand behind <c>më</c>, behind <c>do</c> or alone, behind <c>on</c> or <c>by</c>.</summary>
    /// <param name="date">The day.</param>
    /// <param name="language">One of <see cref="Language.All"/>; any other reads as English.</param>
    /// <returns><c>njëzet e dy nëntor</c>, <c>dvadeset drugog novembra</c>, <c>the twenty-second of November</c>.</returns>
    public static string Words(DateOnly date, Language language)
    {
        var month = Month(date.Month, language);
        return language.Code switch
        {
            "sq" => $"{SpokenNumber.Words(date.Day, language)} {month}",
            "sr" => $"{SerbianOrdinals.Genitive(date.Day)} {month}",
            _ => $"the {EnglishOrdinals.Words(date.Day)} of {month}",
        };
    }

    /// <summary>Day, month and year.</summary>
    /// <param name="date">The day, in a year from <see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    /// <param name="language">One of <see cref="Language.All"/>; any other reads as English.</param>
    /// <returns>For 22 November 2026 in Serbian: <c>dvadeset drugog novembra dve hiljade dvadeset šeste</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no words for the year.</exception>
    public static string WithYear(DateOnly date, Language language)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(date.Year, FirstYear, nameof(date));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(date.Year, LastYear, nameof(date));
        return $"{Words(date, language)} {Year(date.Year, language)}";
    }

    /// <summary>A month's name as it stands behind the day: in Serbian the genitive.</summary>
    /// <param name="month">1 to 12.</param>
    /// <param name="language">One of <see cref="Language.All"/>; any other reads as English.</param>
    public static string Month(int month, Language language) => CalendarWords.Months[language][month - 1];

    /// <summary>On which day of the week, and day and month: what a sentence says about when something happens.</summary>
    /// <param name="date">The day.</param>
    /// <param name="language">One of <see cref="Language.All"/>; any other reads as English.</param>
    /// <returns><c>të dielën, më njëzet e dy nëntor</c>, <c>on Sunday the twenty-second of November</c>.</returns>
    public static string OnWeekday(DateOnly date, Language language) => Named(date, CalendarWords.OnWeekdays, language);

    /// <summary>The same behind "from" or "until": <c>ponedeljka, dvadeset trećeg novembra</c>.</summary>
    /// <param name="date">The day.</param>
    /// <param name="language">The language.</param>
    internal static string Weekday(DateOnly date, Language language) => Named(date, CalendarWords.Weekdays, language);

    private static string Named(DateOnly date, ByLanguage<string[]> weekdays, Language language) =>
        $"{weekdays[language][(int)date.DayOfWeek]}{CalendarWords.BetweenDays[language]}{Words(date, language)}";

    private static string Year(int year, Language language) => language.Code switch
    {
        "sq" => SpokenNumber.Words(year, language),
        "sr" => year == 2000 ? "dvehiljadite" : SerbianOrdinals.FeminineGenitive(year),
        _ => EnglishYear(year),
    };

    private static string EnglishYear(int year) => (year / 100, year % 100) switch
    {
        (20, < 10) => SpokenNumber.Words(year, Language.English),
        (var century, 0) => $"{SpokenNumber.Words(century, Language.English)} hundred",
        (var century, < 10 and var rest) => $"{SpokenNumber.Words(century, Language.English)} oh {SpokenNumber.Words(rest, Language.English)}",
        var (century, rest) => $"{SpokenNumber.Words(century, Language.English)} {SpokenNumber.Words(rest, Language.English)}",
    };
}
