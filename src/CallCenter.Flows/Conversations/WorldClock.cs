using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Flows.Conversations;

/// <summary>Times as flow tests write them: by the clock in Kosovo.</summary>
public static class WorldClock
{
    // Kosovo keeps the time of Belgrade; the time zone database has no entry of its own for it.
    private static readonly DateTimeZone Kosovo = DateTimeZoneProviders.Tzdb["Europe/Belgrade"];

    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <summary>Reads a day and time in Kosovo, or a moment with its offset.</summary>
    /// <param name="text">Such as <c>2026-11-24 10:15</c> or <c>2026-11-24T10:15:00+01:00</c>.</param>
    /// <returns>Null where it is neither, or a time that the clock skips; of one that comes twice, the first.</returns>
    public static DateTimeOffset? TryRead(string text)
    {
        if (Pattern.Parse(text) is { Success: true, Value: var local })
        {
            var mapping = Kosovo.MapLocal(local);
            return mapping.Count == 0 ? null : mapping.First().ToDateTimeOffset();
        }

        var time = text.IndexOf('T', StringComparison.Ordinal);
        return time > 0 && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > time)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
    }

    /// <summary>A moment as flow tests write it.</summary>
    /// <param name="moment">The moment.</param>
    public static string Written(DateTimeOffset moment) => Pattern.Format(Instant.FromDateTimeOffset(moment).InZone(Kosovo).LocalDateTime);
}
