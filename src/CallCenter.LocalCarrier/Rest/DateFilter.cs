using System.Globalization;

namespace CallCenter.LocalCarrier.Rest;

/// <summary>
/// A list's filter by time: <c>Name=2026-03-05</c> (that day), <c>Name&lt;=…</c>, <c>Name&gt;=…</c>; a date alone is its midnight
/// for the latter two. An exact time is compared to the second. All are GMT.
/// </summary>
internal static class DateFilter
{
    /// <summary>Whether an instant passes what the request's query says about <paramref name="name"/>; what is no date passes all.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">The field, such as <c>StartTime</c>.</param>
    /// <param name="instant">The item's; null passes only when nothing is asked.</param>
    public static bool Passes(RestRequest request, string name, DateTimeOffset? instant)
    {
        // "StartTime<=2026-03-05" reads as the field "StartTime<".
        var (on, until, from) = (request.Query(name), Time(request.Query(name + "<")), Time(request.Query(name + ">")));
        return (Time(on) is not { } start || (instant >= start && instant < start + Span(on!)))
            && (until is null || instant < until + TimeSpan.FromSeconds(1))
            && (from is null || instant >= from);
    }

    private static TimeSpan Span(string text) => text.Contains('T', StringComparison.Ordinal) ? TimeSpan.FromSeconds(1) : TimeSpan.FromDays(1);

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
