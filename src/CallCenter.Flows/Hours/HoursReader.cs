using System.Collections.Frozen;
using System.Collections.Immutable;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;

namespace CallCenter.Flows.Hours;

/// <summary>Reads when the lines are open (<c>hours.yaml</c>).</summary>
public static class HoursReader
{
    private const string UsualZone = "Europe/Belgrade";

    private static readonly Key<ImmutableArray<ImmutableArray<DayOfWeek>>> Days = Keys.Needed(
        "days", HoursForms.Days, "The days of the week: mon to sun, weekdays, weekend or every-day.", []);

    private static readonly Key<int?> From = new("from", "When it opens, by the clock on the wall.", HoursForms.TimeOfDay, false, null);

    private static readonly Key<int?> To = new(
        "to", "When it closes; a time that is not later than 'from' is one on the next day.", HoursForms.TimeOfDay, false, null);

    private static readonly Key<bool> AllDay = Keys.Optional("all-day", Forms.Flag, "True for the whole day, in place of 'from' and 'to'.", false);

    private static readonly Key<ImmutableArray<WeeklyHours>> Rules = Keys.Needed(
        "rules",
        Forms.ListOf(Shape.Of(
            "hours-rule",
            "{ days: weekdays, from: \"08:00\", to: \"20:00\" }",
            "When it is open on some days of the week. Several rules for one day add up.",
            [Days, From, To, AllDay],
            section => new WeeklyHours([.. section.Read(Days).SelectMany(days => days).Distinct()], WindowOf(section, section.Read(AllDay)) ?? OpenWindow.AllDay))),
        "When it is open in a usual week.",
        []);

    private static readonly Key<(int? Year, int Month, int Day)> Date = Keys.Needed<(int? Year, int Month, int Day)>(
        "date", HoursForms.Day, "The day: 2026-04-10, or 12-25 for every year.", default);

    private static readonly Key<string> HolidayName = Keys.Needed("name", Forms.Text, "The holiday's name.", "");

    private static readonly Key<ImmutableArray<Holiday>> Holidays = Keys.Optional(
        "holidays",
        Forms.ListOf(Shape.Of(
            "holiday",
            "{ date: 12-25, name: Christmas }",
            "A day on which the rules do not hold: closed, or open from 'from' to 'to'.",
            [Date, HolidayName, From, To],
            HolidayOf)),
        "The days on which the rules do not hold.",
        []);

    private static readonly Key<DateTime?> ClosedFrom = Keys.Needed("from", HoursForms.Moment, "When it begins: 2026-12-24 14:00.", null);
    private static readonly Key<DateTime?> ClosedUntil = Keys.Needed("until", HoursForms.Moment, "When it is over.", null);
    private static readonly Key<string?> Reason = Keys.Maybe("reason", Forms.Text, "Why, in words that may be spoken; texts name it as closure.reason.");

    private static readonly Key<ImmutableArray<ClosedWindow>> Closed = Keys.Optional(
        "closed",
        Forms.ListOf(Shape.Of(
            "closed-window",
            "{ from: 2026-12-24 14:00, until: 2026-12-27 08:00 }",
            "A time during which it is closed, whatever the rules say.",
            [ClosedFrom, ClosedUntil, Reason],
            ClosureOf)),
        "When it is closed, whatever the rules say.",
        []);

    private static readonly Key<string> Zone = Keys.Optional("zone", HoursForms.Zone, $"The place's time zone. Usually {UsualZone}.", UsualZone);

    private static readonly Key<ImmutableArray<MapEntry<Calendar>>> Calendars = Keys.Needed(
        "calendars",
        MapForms.Of(
            "{ call-centre: { rules: [{ days: weekdays, from: \"08:00\", to: \"20:00\" }] } }",
            "^[a-z0-9][a-z0-9-]{0,59}$",
            MapForms.Names,
            Shape.Of(
                "calendar",
                "{ rules: [{ days: weekdays, from: \"08:00\", to: \"20:00\" }] }",
                "When something is open.",
                [Zone, Rules, Holidays, Closed],
                section => new Calendar("", section.Read(Zone), section.Read(Rules), section.Read(Holidays), section.Read(Closed)))),
        "The calendars by name; 'hours' nodes name them.",
        []);

    /// <summary>The keys of the file.</summary>
    internal static IReadOnlyList<Key> FileKeys { get; } = [Calendars];

    /// <summary>Reads the calendars.</summary>
    /// <param name="file">The name to use in findings.</param>
    /// <param name="text">The file's text.</param>
    /// <returns>The calendars, or every fault found with file, line and column.</returns>
    public static ReadResult<CalendarBook> Read(string file, string text)
    {
        var findings = new List<Finding>();
        return ReadResult<CalendarBook>.Of(Read(file, text, findings), findings);
    }

    /// <summary>Reads the calendars as far as it goes.</summary>
    /// <param name="file">The name to use in findings.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="findings">Where findings go.</param>
    /// <returns>Null where the text is no YAML mapping.</returns>
    internal static CalendarBook? Read(string file, string text, List<Finding> findings) =>
        YamlValue.Parse(file, text, findings) is { } root ? Shape.Read(root, FileKeys, BookOf) : null;

    private static CalendarBook BookOf(YamlSection section) => new(section.Read(Calendars)
        .Select(entry => entry.Value with { Name = entry.Key })
        .ToFrozenDictionary(calendar => calendar.Name, StringComparer.Ordinal));

    private static Holiday HolidayOf(YamlSection section)
    {
        var (year, month, day) = section.Read(Date);
        var window = section.Has(From) || section.Has(To) ? WindowOf(section, isAllDay: false) : null;
        return new Holiday(section.Read(HolidayName), year, month, day, window);
    }

    private static ClosedWindow ClosureOf(YamlSection section)
    {
        var (from, until) = (section.Read(ClosedFrom), section.Read(ClosedUntil));
        if (from >= until)
        {
            section.Report(FindingKinds.EmptyHours, "'until' is not after 'from'; exchange them, or correct one.", ClosedUntil);
        }

        return new ClosedWindow(from ?? default, until ?? default, section.Read(Reason));
    }

    private static OpenWindow? WindowOf(YamlSection section, bool isAllDay)
    {
        var (from, to) = (section.Read(From), section.Read(To));
        if (isAllDay)
        {
            if (section.Has(From) || section.Has(To))
            {
                section.Report(FindingKinds.EmptyHours, "'all-day' leaves nothing for 'from' and 'to'; write either.", section.Has(From) ? From : To);
            }

            return OpenWindow.AllDay;
        }

        foreach (var key in (Key<int?>[])[From, To])
        {
            if (!section.Has(key))
            {
                section.Report(FindingKinds.Missing, $"'{key.Name}' is missing here; write '{key.Name}: {key.Form.Example}'.");
            }
        }

        if (from is null || to is null)
        {
            return null;
        }

        if (from == to || from == OpenWindow.MinutesOfADay)
        {
            section.Report(FindingKinds.EmptyHours, "It closes when it opens; for the whole day write from \"00:00\" to \"24:00\".", From);
            return null;
        }

        return new OpenWindow(from.Value, to > from ? to.Value : to.Value + OpenWindow.MinutesOfADay);
    }
}
