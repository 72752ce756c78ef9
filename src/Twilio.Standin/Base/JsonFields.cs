using System.Globalization;
using System.Text.Json;

namespace Twilio.Base;

/// <summary>Reads fields that may be missing, null or of another JSON type than expected.</summary>
internal static class JsonFields
{
    public static string? Text(this JsonElement json, string name) => Find(json, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    public static int? Whole(this JsonElement json, string name) =>
        int.TryParse(json.Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    public static bool? Flag(this JsonElement json, string name) => Find(json, name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>Dates of the 2010 API are RFC 2822, such as <c>Tue, 31 Aug 2010 20:36:28 +0000</c>.</summary>
    public static DateTime? Date(this JsonElement json, string name) =>
        DateTimeOffset.TryParse(
            json.Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at.UtcDateTime
            : null;

    private static JsonElement? Find(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var field) ? field : null;
}
