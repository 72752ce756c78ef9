using System.Globalization;
using CallCenter.Core.Customers;
using CallCenter.Core.ReadOut;

namespace CallCenter.Cli.ReadOut;

/// <summary>Says a window as it is typed behind <c>--from</c> and <c>--to</c>: two times, or two days with or without a time.</summary>
internal static class TypedWindow
{
    private const string Form = "--from and --to take two times, such as 09:00 and 13:30, or two days with or without a time, such as 2026-11-22T09:00";

    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm"];

    /// <summary>Reads both and says the window.</summary>
    /// <param name="from">What <c>--from</c> says, or null.</param>
    /// <param name="to">What <c>--to</c> says, or null where the end is not known.</param>
    /// <param name="language">The language.</param>
    public static Spoken Say(string? from, string? to, Language language)
    {
        if (from is null)
        {
            return Spoken.Wrong("--to needs --from, when the window begins.");
        }

        if (Time(from) is { } start)
        {
            return to is null ? Spoken.Wrong("--from with a time alone needs --to, when the window ends.")
                : Time(to) is not { } end ? Wrong(to)
                : Spoken.As(SpokenWindow.Words(start, end, language));
        }

        return Moment(from, isEnd: false) is not { } begin ? Wrong(from)
            : to is null ? Spoken.As(SpokenWindow.Words(begin, null, language))
            : Moment(to, isEnd: true) is not { } last ? Wrong(to)
            : last <= begin ? Spoken.Wrong($"The window ends at '{to}', which is not after its start at '{from}'.")
            : Spoken.As(SpokenWindow.Words(begin, last, language));
    }

    private static Spoken Wrong(string text) => Spoken.Wrong($"{Form}, not '{text}'.");

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    // A day alone begins at its midnight and ends at the next one.
    private static DateTime? Moment(string text, bool isEnd)
    {
        if (DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            return moment;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue
            ? (isEnd ? day.AddDays(1) : day).ToDateTime(TimeOnly.MinValue)
            : null;
    }
}
