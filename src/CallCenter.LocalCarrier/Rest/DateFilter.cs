using System.Globalization;

namespace CallCenter.LocalCarrier.Rest;

/// <summary>A list's filter by day: <c>Name=2026-03-05</c>, <c>Name&lt;=…</c>, <c>Name&gt;=…</c>; days are GMT.</summary>
internal static class DateFilter
{
    /// <summary>Whether an instant passes what the request's query says about <paramref name="name"/>; what is no date passes all.</summary>
    public static bool Passes(RestRequest request, string name, DateTimeOffset instant)
    {
        // "DateCreated<=2026-03-05" reads as the field "DateCreated<".
        var day = DateOnly.FromDateTime(instant.UtcDateTime);
        return (Day(request, name) is not { } on || day == on)
            && (Day(request, name + "<") is not { } until || day <= until)
            && (Day(request, name + ">") is not { } from || day >= from);
    }

    private static DateOnly? Day(RestRequest request, string field) =>
        DateOnly.TryParse(request.Query(field)?.Split('T')[0], CultureInfo.InvariantCulture, out var day) ? day : null;
}
