using System.Globalization;

namespace CallCenter.Flows.Conversations;

/// <summary>Times as flow tests write them: by the clock in Kosovo.</summary>
public static class WorldClock
{
    private const string Format = "yyyy-MM-dd HH:mm";

    // Kosovo keeps the time of Belgrade; the time zone database has no entry of its own for it.
    private static readonly TimeZoneInfo Kosovo = TimeZoneInfo.FindSystemTimeZoneById("Europe/Belgrade");

    /// <summary>Reads a day and time in Kosovo, or a moment with its offset.</summary>
    /// <param name="text">Such as <c>2026-11-24 10:15</c> or <c>2026-11-24T10:15:00+01:00</c>.</param>
    /// <returns>Null where it is neither, or a time that the clock skips.</returns>
    public static DateTimeOffset? TryRead(string text)
    {
        if (DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return Kosovo.IsInvalidTime(local) ? null : new DateTimeOffset(local, Kosovo.GetUtcOffset(local));
        }

        return text.Contains('T', StringComparison.Ordinal) && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal))
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
    }

    /// <summary>A moment as flow tests write it.</summary>
    /// <param name="moment">The moment.</param>
    public static string Written(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Kosovo).ToString(Format, CultureInfo.InvariantCulture);
}
