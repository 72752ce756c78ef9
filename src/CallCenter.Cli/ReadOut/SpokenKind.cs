using System.Globalization;
using CallCenter.Core.Customers;
using CallCenter.Core.ReadOut;

namespace CallCenter.Cli.ReadOut;

/// <summary>A kind of value that is typed as one word and needs nothing else to be said.</summary>
/// <param name="Name">Its option, without the dashes.</param>
/// <param name="Form">What its help calls it.</param>
/// <param name="About">What it is.</param>
/// <param name="Say">Reads the word and says it.</param>
internal sealed record SpokenKind(string Name, string Form, string About, Func<string, Language, Spoken> Say)
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Every such kind, in the order of the help.</summary>
    public static readonly IReadOnlyList<SpokenKind> All =
    [
        new("number", "N", "A number, such as 1234 or 12.5, from -999999999 to 999999999.", Number),
        new("amount", "EUROS", "An amount in euros, such as 47.35; less than nothing is a credit.", Amount),
        new("date", "DAY", "A day and its month, such as 2026-11-22.", (text, language) => Day("date", text, language, SpokenDate.Words)),
        new("date-with-year", "DAY", "The same with its year.", (text, language) => Day("date-with-year", text, language, SpokenDate.WithYear)),
        new("on-day", "DAY", "The same with its day of the week.", (text, language) => Day("on-day", text, language, SpokenDate.OnWeekday)),
        new("time", "HH:MM", "A time of day, such as 13:30.", Time),
        new("kwh", "KWH", "An amount of energy, such as 312 or 312.5.", Energy),
        new("position", "N", "A position in a queue, from 1.", Position),
        new("wait", "SECONDS", "A waiting time in seconds, up to a day.", Wait),
    ];

    private static Spoken Number(string text, Language language) =>
        Read(text) is { } number && SpokenNumber.HasWords(number)
            ? Spoken.As(SpokenNumber.Words(number, language))
            : Spoken.Wrong($"--number takes a number from -999999999 to 999999999 with a point, such as 1234 or 12.5, not '{text}'.");

    private static Spoken Amount(string text, Language language) =>
        Read(text) is { } euros && SpokenAmount.HasWords(euros)
            ? Spoken.As(SpokenAmount.IsCredit(euros) ? SpokenAmount.Credit(euros, language) : SpokenAmount.Words(euros, language))
            : Spoken.Wrong($"--amount takes euros up to 999999999 with a point, such as 47.35 or -5, not '{text}'.");

    private static Spoken Day(string name, string text, Language language, Func<DateOnly, Language, string> words) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= SpokenDate.FirstYear and <= SpokenDate.LastYear
            ? Spoken.As(words(day, language))
            : Spoken.Wrong($"--{name} takes a day from {SpokenDate.FirstYear} to {SpokenDate.LastYear}, such as 2026-11-22, not '{text}'.");

    private static Spoken Time(string text, Language language) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? Spoken.As(SpokenTime.Words(time, language))
            : Spoken.Wrong($"--time takes a time from 00:00 to 23:59, such as 13:30, not '{text}'.");

    private static Spoken Energy(string text, Language language) =>
        Read(text) is { } energy and >= 0 && SpokenNumber.HasWords(energy)
            ? Spoken.As(SpokenEnergy.Words(energy, language))
            : Spoken.Wrong($"--kwh takes a number from 0 to 999999999 with a point, such as 312 or 312.5, not '{text}'.");

    private static Spoken Position(string text, Language language) =>
        Whole(text) is { } position and >= 1 and <= SpokenNumber.Largest
            ? Spoken.As(SpokenPosition.Words(position, language))
            : Spoken.Wrong($"--position takes a whole number from 1 to 999999999, not '{text}'.");

    private static Spoken Wait(string text, Language language) =>
        Whole(text) is { } seconds and >= 0 && seconds <= SpokenWait.Longest.TotalSeconds
            ? Spoken.As(SpokenWait.Words(TimeSpan.FromSeconds(seconds), language))
            : Spoken.Wrong($"--wait takes whole seconds from 0 to 86400, not '{text}'.");

    private static decimal? Read(string text) =>
        decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
