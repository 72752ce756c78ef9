using System.Collections.Immutable;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.TimeZones;

namespace CallCenter.Flows.Hours;

/// <summary>
/// When something is open. All times are those of the clock on the wall at its place; what that means on the two nights
/// of the year when clocks change is written at <see cref="At"/>.
/// </summary>
/// <param name="Name">The calendar's name.</param>
/// <param name="Zone">The place's time zone, such as <c>Europe/Belgrade</c>; one that exists.</param>
/// <param name="Week">When it is open in a usual week; several on one day add up.</param>
/// <param name="Holidays">The days on which that does not hold; several on one day add up.</param>
/// <param name="Closures">When it is closed whatever else holds.</param>
public sealed record Calendar(
    string Name, string Zone, ImmutableArray<WeeklyHours> Week, ImmutableArray<Holiday> Holidays, ImmutableArray<ClosedWindow> Closures)
{
    // Beyond this nobody plans by it.
    private const int MostDaysAhead = 31;

    // A window is one stretch of time. A wall time that the clocks skip means the moment they went on; of one that comes
    // twice the first begins a window and the second ends it.
    private static readonly ZoneLocalMappingResolver Beginning =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private static readonly ZoneLocalMappingResolver Ending =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);

    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[Zone];

    /// <summary>
    /// Whether it is open at a time. A window begins with its first moment and does not include its last. Where clocks
    /// change, a wall time that is skipped means the moment the clocks went on; one that comes twice begins a window the
    /// first time and ends it the second.
    /// </summary>
    /// <param name="now">The time.</param>
    public HoursVerdict At(DateTimeOffset now)
    {
        var instant = Instant.FromDateTimeOffset(now);
        if (Closures.FirstOrDefault(closure => Closing(closure).Contains(instant)) is { } closed)
        {
            return new HoursVerdict(false, HoursCause.Closure, closed.Reason);
        }

        var today = instant.InZone(_zone).Date;
        foreach (var day in (LocalDate[])[today.PlusDays(-1), today])
        {
            var plan = PlanOf(day);
            foreach (var window in plan.Windows)
            {
                if (Opening(day, window).Contains(instant))
                {
                    return new HoursVerdict(true, plan.Cause, plan.Name ?? window.ToString());
                }
            }
        }

        var (_, cause, name) = PlanOf(today);
        return new HoursVerdict(false, cause, name);
    }

    /// <summary>When it next opens, or closes where it is open.</summary>
    /// <param name="now">The time.</param>
    /// <returns>By the place's clock; null where nothing changes within 31 days.</returns>
    public DateTimeOffset? NextChange(DateTimeOffset now)
    {
        var isOpen = At(now).IsOpen;
        var instant = Instant.FromDateTimeOffset(now);
        var today = instant.InZone(_zone).Date;
        var last = instant + Duration.FromDays(MostDaysAhead);
        return Enumerable.Range(-1, MostDaysAhead + 2)
            .Select(ahead => today.PlusDays(ahead))
            .SelectMany(day => PlanOf(day).Windows.Select(window => Opening(day, window)))
            .Concat(Closures.Select(Closing))
            .SelectMany(interval => (Instant[])[interval.Start, interval.End])
            .Where(edge => edge > instant && edge <= last)
            .Order()
            .Select(edge => (DateTimeOffset?)edge.InZone(_zone).ToDateTimeOffset())
            .FirstOrDefault(edge => At(edge!.Value).IsOpen != isOpen);
    }

    private (ImmutableArray<OpenWindow> Windows, HoursCause Cause, string? Name) PlanOf(LocalDate day)
    {
        var holidays = Holidays.Where(holiday => holiday.Month == day.Month && holiday.Day == day.Day && (holiday.Year ?? day.Year) == day.Year).ToList();
        if (holidays is [var first, ..])
        {
            return ([.. holidays.Where(holiday => holiday.Window is not null).Select(holiday => holiday.Window!.Value)], HoursCause.Holiday, first.Name);
        }

        var weekday = day.DayOfWeek.ToDayOfWeek();
        return ([.. Week.Where(hours => hours.Days.Contains(weekday)).Select(hours => hours.Window)], HoursCause.Week, null);
    }

    private Interval Opening(LocalDate day, OpenWindow window)
    {
        var midnight = day.AtMidnight();
        return Stretch(midnight.PlusMinutes(window.From), midnight.PlusMinutes(window.Until));
    }

    private Interval Closing(ClosedWindow closure) =>
        Stretch(LocalDateTime.FromDateTime(closure.From), LocalDateTime.FromDateTime(closure.Until));

    private Interval Stretch(LocalDateTime from, LocalDateTime until) =>
        new(from.InZone(_zone, Beginning).ToInstant(), until.InZone(_zone, Ending).ToInstant());
}
