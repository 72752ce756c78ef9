using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Reading;
using NodaTime;

namespace CallCenter.Flows.Hours;

/// <summary>How days, times and places are written in the file of hours.</summary>
internal static class HoursForms
{
    private static readonly ImmutableArray<DayOfWeek> Weekdays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private static readonly ImmutableArray<DayOfWeek> Weekend = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>A time zone by its name in the public list of zones.</summary>
    public static readonly Form<string> Zone = Forms.Scalar(
        "Europe/Belgrade",
        _ => new JsonObject { ["type"] = "string", ["pattern"] = "^[A-Za-z][A-Za-z0-9_+/-]*$" },
        (YamlValue value, string text, out string read) =>
        {
            read = text;
            if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is not null)
            {
                return true;
            }

            value.Report(FindingKinds.UnknownZone, $"There is no time zone '{text}'; write one like 'Europe/Belgrade'.");
            return false;
        });

    /// <summary>Days of the week, one by one or by a word for several.</summary>
    public static readonly Form<ImmutableArray<ImmutableArray<DayOfWeek>>> Days = Forms.ListOf(Forms.OneOf<ImmutableArray<DayOfWeek>>(
        ("weekdays", Weekdays),
        ("weekend", Weekend),
        ("every-day", [.. Weekdays, .. Weekend]),
        ("mon", [DayOfWeek.Monday]),
        ("tue", [DayOfWeek.Tuesday]),
        ("wed", [DayOfWeek.Wednesday]),
        ("thu", [DayOfWeek.Thursday]),
        ("fri", [DayOfWeek.Friday]),
        ("sat", [DayOfWeek.Saturday]),
        ("sun", [DayOfWeek.Sunday])));

    /// <summary>A time of day in minutes after midnight.</summary>
    public static readonly Form<int?> TimeOfDay = Forms.Scalar(
        "\"08:00\"",
        _ => new JsonObject { ["type"] = "string", ["pattern"] = "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$" },
        (YamlValue value, string text, out int? read) =>
        {
            read = text == "24:00" ? OpenWindow.MinutesOfADay
                : TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? (time.Hour * 60) + time.Minute
                : null;
            if (read is null)
            {
                value.Report(FindingKinds.BadTime, $"'{text}' is no time of day; write it like \"08:00\", up to \"24:00\".");
            }

            return read is not null;
        });

    /// <summary>A day of one year, or of every year.</summary>
    public static readonly Form<(int? Year, int Month, int Day)> Day = Forms.Scalar(
        "12-25",
        _ => new JsonObject { ["type"] = "string", ["pattern"] = "^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$" },
        (YamlValue value, string text, out (int? Year, int Month, int Day) read) =>
        {
            read = default;
            // A leap year stands in for every year, so that 29 February may be one.
            var yearly = text.Length == 5;
            if (DateOnly.TryParseExact(yearly ? $"2024-{text}" : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                read = (yearly ? null : date.Year, date.Month, date.Day);
                return true;
            }

            value.Report(FindingKinds.BadDate, $"'{text}' is no day; write it like 2026-12-25, or 12-25 for every year.");
            return false;
        });

    /// <summary>A moment by the clock on the wall.</summary>
    public static readonly Form<DateTime?> Moment = Forms.Scalar(
        "2026-12-24 14:00",
        _ => new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?$" },
        (YamlValue value, string text, out DateTime? read) =>
        {
            read = DateTime.TryParseExact(text, ["yyyy-MM-dd HH:mm", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
            if (read is null)
            {
                value.Report(FindingKinds.BadDate, $"'{text}' is no moment; write it like 2026-12-24 14:00, or 2026-12-24 for that day's beginning.");
            }

            return read is not null;
        });
}
