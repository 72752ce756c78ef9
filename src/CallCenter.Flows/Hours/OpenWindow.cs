using System.Collections.Immutable;
using System.Globalization;

namespace CallCenter.Flows.Hours;

/// <summary>A part of a day, by the clock on the wall. It belongs to the day it begins on, even where it ends on the next.</summary>
/// <param name="From">When it begins, in minutes after midnight; 0 to 1439.</param>
/// <param name="Until">When it is over, in minutes after the same midnight; more than <paramref name="From"/>, and over 1440 where it ends on the next day.</param>
public readonly record struct OpenWindow(int From, int Until)
{
    /// <summary>The whole day.</summary>
    public static readonly OpenWindow AllDay = new(0, MinutesOfADay);

    internal const int MinutesOfADay = 24 * 60;

    /// <summary>It as people write it: <c>08:00-20:00</c>.</summary>
    public override string ToString() => $"{Clock(From)}-{Clock(Until)}";

    // Midnight at the end of a day is written 24:00, as in the file.
    private static string Clock(int minutes)
    {
        var inDay = minutes > MinutesOfADay ? minutes - MinutesOfADay : minutes;
        return string.Create(CultureInfo.InvariantCulture, $"{inDay / 60:00}:{inDay % 60:00}");
    }
}

/// <summary>On which days of the week something is open, and when.</summary>
/// <param name="Days">The days.</param>
/// <param name="Window">When it is open on each of them.</param>
public sealed record WeeklyHours(ImmutableArray<DayOfWeek> Days, OpenWindow Window);

/// <summary>A day on which the week's hours do not hold.</summary>
/// <param name="Name">The holiday's name, for ops staff.</param>
/// <param name="Year">The year; null for every year.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Day">The day of the month, 1 to 31. A yearly 29 February is a holiday in leap years only.</param>
/// <param name="Window">When it is open all the same; null for closed all day.</param>
public sealed record Holiday(string Name, int? Year, int Month, int Day, OpenWindow? Window);

/// <summary>A time during which something is closed, whatever else holds.</summary>
/// <param name="From">When it begins, by the clock on the wall.</param>
/// <param name="Until">When it is over, by the clock on the wall; after <paramref name="From"/>.</param>
/// <param name="Reason">Why, in words that may be spoken; or null.</param>
public sealed record ClosedWindow(DateTime From, DateTime Until, string? Reason);
