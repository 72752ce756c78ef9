using System.Globalization;
using System.Text.RegularExpressions;

namespace CallCenter.Cli.Hours;

/// <summary>Reads when a closure ends, as people type it.</summary>
internal static partial class ClosingTime
{
    private const string UntilFault = "--until takes a time to come, such as 16:00, 2026-11-25T16:00 or 2026-11-25T16:00+01:00.";
    private const string ForFault = "--for takes a length up to 366 days, such as 90m, 2h, 1h30m or 3d.";

    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>The time zone of times that name none: the supplier's, whatever the machine's is.</summary>
    public static readonly TimeZoneInfo Zone =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Belgrade", out var zone) ? zone : TimeZoneInfo.Local;

    /// <summary>Reads the end.</summary>
    /// <param name="until">What <c>--until</c> says, or null.</param>
    /// <param name="length">What <c>--for</c> says, or null.</param>
    /// <param name="now">The time.</param>
    /// <returns>The end, null where none is given; or a sentence that says what is wrong.</returns>
    public static (DateTimeOffset? Until, string? Fault) Read(string? until, string? length, DateTimeOffset now) => (until, length) switch
    {
        (null, null) => (null, null),
        (not null, not null) => (null, "Give --until or --for, not both."),
        (null, { } text) => Length(text) is { } span ? (now + span, null) : (null, ForFault),
        ({ } text, null) => Moment(text, now) is { } end && end > now && end - now <= Longest ? (end, null) : (null, UntilFault),
    };

    /// <summary>A time as it is shown: in the supplier's zone, with its offset.</summary>
    /// <param name="at">The time.</param>
    public static string Shown(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, Zone).ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    private static TimeSpan? Length(string text)
    {
        if (Lengths().Match(text) is not { Success: true } match || match.Length == 0)
        {
            return null;
        }

        var minutes = (Part(match, "d") * 24 * 60) + (Part(match, "h") * 60) + Part(match, "m");
        return minutes > 0 && minutes <= Longest.TotalMinutes ? TimeSpan.FromMinutes(minutes) : null;
    }

    private static DateTimeOffset? Moment(string text, DateTimeOffset now)
    {
        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
        {
            var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone).DateTime);
            var first = InZone(today.ToDateTime(clock));
            return first > now ? first : InZone(today.AddDays(1).ToDateTime(clock));
        }

        string[] forms = ["yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ss"];
        if (DateTime.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return InZone(local);
        }

        string[] whole = ["yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:sszzz", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mmZ"];
        return DateTimeOffset.TryParseExact(text, whole, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
    }

    // An hour that the clocks skip in spring is read as the one after.
    private static DateTimeOffset InZone(DateTime local)
    {
        var there = Zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(there, Zone.GetUtcOffset(there));
    }

    private static int Part(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("^((?<d>[0-9]{1,3})d)?((?<h>[0-9]{1,4})h)?((?<m>[0-9]{1,5})m)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Lengths();
}
