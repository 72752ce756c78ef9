using System.Globalization;
using CallCenter.Core.Customers;

namespace CallCenter.Core.ReadOut;

/// <summary>How a window is read out: from when to when something lasts.</summary>
/// <remarks>The Albanian and Serbian sentences still need a native speaker's review.</remarks>
public static class SpokenWindow
{
    private static readonly TimeOnly LastMinute = new(23, 59);

    /// <summary>The words of a window on a day or over several.</summary>
    /// <param name="start">When it begins, on the clock of the place it is about.</param>
    /// <param name="end">
    /// When it ends, on the same clock. Without one the window lasts all day where it begins at midnight, else its end is
    /// not said; nor is one that does not lie behind the start.
    /// </param>
    /// <param name="language">One of <see cref="Language.All"/>; any other reads as English.</param>
    /// <returns>In Serbian: <c>u nedelju, dvadeset drugog novembra, od devet časova do trinaest časova i trideset minuta</c>.</returns>
    public static string Words(DateTime start, DateTime? end, Language language)
    {
        var words = WindowWords.All[language];
        var (day, from) = (DateOnly.FromDateTime(start), TimeOnly.FromDateTime(start));
        if (end is not { } known || known <= start)
        {
            var open = end is null && from == TimeOnly.MinValue ? words.AllDay : Fill(words.From, Time(from, language, GrammaticalCase.Genitive));
            return $"{SpokenDate.OnWeekday(day, language)}, {open}";
        }

        var (lastDay, to) = End(known);
        if (lastDay == day)
        {
            return $"{SpokenDate.OnWeekday(day, language)}, {WithinDay(from, to, language)}";
        }

        return from == TimeOnly.MinValue && to is null
            ? Fill(words.WholeDays, SpokenDate.Weekday(day, language), SpokenDate.Weekday(lastDay, language))
            : OverDays(day, from, lastDay, to, language);
    }

    /// <summary>The words of a window that is the same every day, such as opening hours.</summary>
    /// <param name="from">When it begins.</param>
    /// <param name="to">When it ends; midnight is the end of the day, and a time before the start is on the next day.</param>
    /// <param name="language">One of <see cref="Language.All"/>; any other reads as English.</param>
    /// <returns>In Albanian: <c>nga ora nëntë deri në orën trembëdhjetë e tridhjetë</c>.</returns>
    public static string Words(TimeOnly from, TimeOnly to, Language language) =>
        WithinDay(from, IsEndOfDay(from, to) ? null : to, language);

    private static string WithinDay(TimeOnly from, TimeOnly? to, Language language)
    {
        var words = WindowWords.All[language];
        var start = Time(from, language, GrammaticalCase.Genitive);
        return to is { } end ? Fill(words.FromTo, start, Time(end, language, GrammaticalCase.Genitive))
            : from == TimeOnly.MinValue ? words.AllDay
            : Fill(words.FromToMidnight, start);
    }

    private static string OverDays(DateOnly day, TimeOnly from, DateOnly lastDay, TimeOnly? to, Language language)
    {
        var words = WindowWords.All[language];
        var (first, start, last) = (SpokenDate.OnWeekday(day, language), Time(from, language, GrammaticalCase.Genitive), SpokenDate.Weekday(lastDay, language));
        return to is { } end
            ? Fill(words.OverDays, first, start, last, Time(end, language, GrammaticalCase.Nominative))
            : Fill(words.OverDaysToMidnight, first, start, last);
    }

    // Midnight belongs to the day that ends with it, and so does 23:59, which is how some sources write it.
    private static (DateOnly Day, TimeOnly? To) End(DateTime end)
    {
        var (day, to) = (DateOnly.FromDateTime(end), TimeOnly.FromDateTime(end));
        return to == TimeOnly.MinValue ? (day.AddDays(-1), null)
            : to >= LastMinute ? (day, null)
            : (day, to);
    }

    private static bool IsEndOfDay(TimeOnly from, TimeOnly to) => to == TimeOnly.MinValue || (to >= LastMinute && from < LastMinute);

    private static string Time(TimeOnly time, Language language, GrammaticalCase asCase) => SpokenTime.Words(time, language, asCase);

    private static string Fill(string sentence, params object[] parts) => string.Format(CultureInfo.InvariantCulture, sentence, parts);
}
