using CallCenter.Core.Customers;

namespace CallCenter.Core.ReadOut;

/// <summary>How a time of day is read out: by 24 hours in Albanian and Serbian, by twelve in English.</summary>
/// <remarks>The Albanian and Serbian words still need a native speaker's review.</remarks>
public static class SpokenTime
{
    /// <summary>The words of a time, to stand behind <c>ora</c> or <c>orën</c>, <c>u</c>, <c>od</c> or <c>do</c>, <c>at</c> or <c>from</c>.</summary>
    /// <param name="time">The time; seconds are left out.</param>
    /// <param name="language">One of <see cref="Language.All"/>; any other reads as English.</param>
    /// <param name="asCase">The case it stands in: in Serbian the genitive behind <c>od</c> and <c>do</c>.</param>
    /// <returns>For 13:30: <c>trembëdhjetë e tridhjetë</c>, <c>trinaest časova i trideset minuta</c>, <c>one thirty p.m.</c></returns>
    public static string Words(TimeOnly time, Language language, GrammaticalCase asCase = GrammaticalCase.Nominative) => language.Code switch
    {
        "sq" => Albanian(time),
        "sr" => Serbian(time, asCase),
        _ => English(time),
    };

    // 20:01 as 'njëzet e një' would be 21:00, so a minute that could be the rest of the hour is called one.
    private static string Albanian(TimeOnly time)
    {
        var hour = SpokenNumber.Words(time.Hour, Language.Albanian);
        return time.Minute switch
        {
            0 => hour,
            < 10 => $"{hour} e {Nouns.Minute.Albanian.Counted(time.Minute, Language.Albanian)}",
            _ => $"{hour} e {SpokenNumber.Words(time.Minute, Language.Albanian)}",
        };
    }

    private static string Serbian(TimeOnly time, GrammaticalCase asCase)
    {
        var hour = Nouns.SerbianClockHour.Counted(time.Hour, Language.Serbian, asCase);
        return time.Minute == 0 ? hour : $"{hour} i {Nouns.Minute.Serbian.Counted(time.Minute, Language.Serbian, asCase)}";
    }

    // Nobody agrees which of noon and midnight '12 a.m.' is, so both are called by their names.
    private static string English(TimeOnly time)
    {
        var hour = SpokenNumber.Words(time.Hour % 12 == 0 ? 12 : time.Hour % 12, Language.English);
        var half = time.Hour < 12 ? "a.m." : "p.m.";
        return (time.Hour, time.Minute) switch
        {
            (0, 0) => "midnight",
            (12, 0) => "noon",
            (_, 0) => $"{hour} {half}",
            (_, < 10 and var minute) => $"{hour} oh {SpokenNumber.Words(minute, Language.English)} {half}",
            var (_, minute) => $"{hour} {SpokenNumber.Words(minute, Language.English)} {half}",
        };
    }
}
