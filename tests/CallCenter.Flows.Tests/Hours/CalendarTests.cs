using System.Globalization;
using CallCenter.Flows.Hours;

namespace CallCenter.Flows.Tests.Hours;

internal sealed class CalendarTests
{
    private const string Rules = """
        calendars:
          day:
            rules:
              - { days: weekdays, from: "08:00", to: "12:00" }
              - { days: [mon, tue, wed, thu, fri], from: "13:00", to: "20:00" }
              - { days: sat, from: "09:00", to: "15:00" }
            holidays:
              - { date: 12-25, name: Christmas }
              - { date: 2026-11-30, name: Move }
              - { date: 2026-12-24, name: Christmas Eve, from: "08:00", to: "11:00" }
              - { date: 2026-12-24, name: Christmas Eve, from: "14:00", to: "15:00" }
              - { date: 02-29, name: Leap day }
            closed:
              - { from: 2026-12-02 09:30, until: 2026-12-03, reason: storm }
          night:
            rules: [{ days: fri, from: "22:00", to: "06:00" }, { days: every-day, from: "12:00", to: "12:30" }]
            holidays: [{ date: 2026-12-05, name: A Saturday }, { date: 2026-12-11, name: A Friday }]
          late: { rules: [{ days: [fri, sat], from: "20:00", to: "24:00" }] }
          always: { rules: [{ days: every-day, all-day: true }] }
          small-hours: { rules: [{ days: sun, from: "02:15", to: "02:45" }, { days: sat, from: "22:00", to: "02:30" }] }
          new-york: { zone: America/New_York, rules: [{ days: weekdays, from: "09:00", to: "17:00" }] }
        """;

    private static readonly CalendarBook Book = HoursReader.Read("hours.yaml", Rules).Value!;

    [TestCase("2026-11-23T07:59:59+01:00", "closed Week ")]
    [TestCase("2026-11-23T08:00:00+01:00", "open Week 08:00-12:00")]
    [TestCase("2026-11-23T11:59:59+01:00", "open Week 08:00-12:00")]
    [TestCase("2026-11-23T12:00:00+01:00", "closed Week ", Description = "the last moment is not in it")]
    [TestCase("2026-11-23T13:00:00+01:00", "open Week 13:00-20:00")]
    [TestCase("2026-11-28T08:30:00+01:00", "closed Week ", Description = "a Saturday")]
    [TestCase("2026-11-28T14:59:59+01:00", "open Week 09:00-15:00")]
    [TestCase("2026-11-29T12:00:00+01:00", "closed Week ", Description = "a Sunday")]
    [TestCase("2026-07-01T06:00:00Z", "open Week 08:00-12:00", Description = "summer time")]
    [TestCase("2026-12-01T06:00:00Z", "closed Week ", Description = "winter time")]
    [TestCase("2026-11-30T10:00:00+01:00", "closed Holiday Move")]
    [TestCase("2027-11-30T10:00:00+01:00", "open Week 08:00-12:00", Description = "a holiday of one year only")]
    [TestCase("2026-12-25T10:00:00+01:00", "closed Holiday Christmas")]
    [TestCase("2028-12-25T10:00:00+01:00", "closed Holiday Christmas", Description = "every year")]
    [TestCase("2026-12-24T10:59:00+01:00", "open Holiday Christmas Eve")]
    [TestCase("2026-12-24T11:00:00+01:00", "closed Holiday Christmas Eve")]
    [TestCase("2026-12-24T14:30:00+01:00", "open Holiday Christmas Eve")]
    [TestCase("2028-02-29T10:00:00+01:00", "closed Holiday Leap day")]
    [TestCase("2027-03-01T10:00:00+01:00", "open Week 08:00-12:00", Description = "no leap year: no leap day")]
    [TestCase("2026-12-02T09:29:59+01:00", "open Week 08:00-12:00")]
    [TestCase("2026-12-02T09:30:00+01:00", "closed Closure storm")]
    [TestCase("2026-12-02T23:59:59+01:00", "closed Closure storm")]
    [TestCase("2026-12-03T08:00:00+01:00", "open Week 08:00-12:00")]
    public void At_Day_IsAsTheFileSays(string now, string expected) => Assert.That(Verdict("day", now), Is.EqualTo(expected));

    [TestCase("2026-12-04T21:59:59+01:00", "closed Week ")]
    [TestCase("2026-12-04T22:00:00+01:00", "open Week 22:00-06:00", Description = "Friday")]
    [TestCase("2026-12-05T00:00:00+01:00", "open Week 22:00-06:00", Description = "Friday's night, though Saturday is a holiday")]
    [TestCase("2026-12-05T05:59:59+01:00", "open Week 22:00-06:00")]
    [TestCase("2026-12-05T06:00:00+01:00", "closed Holiday A Saturday")]
    [TestCase("2026-12-05T12:15:00+01:00", "closed Holiday A Saturday")]
    [TestCase("2026-12-11T23:00:00+01:00", "closed Holiday A Friday")]
    [TestCase("2026-12-12T03:00:00+01:00", "closed Week ", Description = "the holiday's night did not begin")]
    [TestCase("2026-12-12T12:15:00+01:00", "open Week 12:00-12:30")]
    public void At_WindowOverMidnight_BelongsToTheDayItBeginsOn(string now, string expected) => Assert.That(Verdict("night", now), Is.EqualTo(expected));

    [TestCase("2026-12-04T23:59:59+01:00", "open Week 20:00-24:00")]
    [TestCase("2026-12-05T00:00:00+01:00", "closed Week ")]
    public void At_UntilMidnight_EndsWithTheDay(string now, string expected) => Assert.That(Verdict("late", now), Is.EqualTo(expected));

    // 29 March 2026: at 02:00 the clocks go on to 03:00, from +01:00 to +02:00.
    [TestCase("small-hours", "2026-03-29T01:59:59+01:00", "open Week 22:00-02:30")]
    [TestCase("small-hours", "2026-03-29T03:00:00+02:00", "closed Week ", Description = "02:15, 02:30 and 02:45 were all skipped")]
    [TestCase("always", "2026-03-29T03:00:00+02:00", "open Week 00:00-24:00")]
    [TestCase("always", "2026-03-29T23:59:59+02:00", "open Week 00:00-24:00")]
    [TestCase("day", "2026-03-30T08:00:00+02:00", "open Week 08:00-12:00")]
    [TestCase("day", "2026-03-30T08:00:00+01:00", "open Week 08:00-12:00")]
    [TestCase("day", "2026-03-30T07:30:00+02:00", "closed Week ")]
    // 25 October 2026: at 03:00 the clocks go back to 02:00, from +02:00 to +01:00.
    [TestCase("small-hours", "2026-10-25T02:10:00+02:00", "open Week 22:00-02:30")]
    [TestCase("small-hours", "2026-10-25T02:40:00+02:00", "open Week 22:00-02:30", Description = "02:30 comes twice; the second ends it")]
    [TestCase("small-hours", "2026-10-25T02:29:59+01:00", "open Week 22:00-02:30")]
    [TestCase("small-hours", "2026-10-25T02:44:59+01:00", "open Week 02:15-02:45")]
    [TestCase("small-hours", "2026-10-25T02:45:00+01:00", "closed Week ")]
    [TestCase("always", "2026-10-25T02:30:00+02:00", "open Week 00:00-24:00")]
    [TestCase("always", "2026-10-25T02:30:00+01:00", "open Week 00:00-24:00")]
    [TestCase("day", "2026-10-26T08:00:00+01:00", "open Week 08:00-12:00")]
    public void At_ClocksChange_AWindowIsOneStretchOfTime(string calendar, string now, string expected) =>
        Assert.That(Verdict(calendar, now), Is.EqualTo(expected));

    [TestCase("2026-12-01T14:00:00Z", "open Week 09:00-17:00")]
    [TestCase("2026-12-01T13:59:59Z", "closed Week ")]
    public void At_AnotherZone_ByThatPlacesClock(string now, string expected) => Assert.That(Verdict("new-york", now), Is.EqualTo(expected));

    [TestCase("day", "2026-11-23T09:00:00+01:00", "2026-11-23T12:00:00+01:00")]
    [TestCase("day", "2026-11-23T12:00:00+01:00", "2026-11-23T13:00:00+01:00")]
    [TestCase("day", "2026-11-28T15:00:00+01:00", "2026-12-01T08:00:00+01:00", Description = "over a Sunday and a holiday")]
    [TestCase("day", "2026-12-02T09:00:00+01:00", "2026-12-02T09:30:00+01:00")]
    [TestCase("day", "2026-12-02T10:00:00+01:00", "2026-12-03T08:00:00+01:00")]
    [TestCase("small-hours", "2026-10-25T02:10:00+02:00", "2026-10-25T02:45:00+01:00")]
    [TestCase("night", "2026-12-04T23:00:00+01:00", "2026-12-05T06:00:00+01:00")]
    [TestCase("always", "2026-12-01T08:00:00+01:00", null)]
    public void NextChange_AnyTime_IsWhenItOpensOrCloses(string calendar, string now, string? expected) =>
        Assert.That(Book.Find(calendar)!.NextChange(Moment(now))?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), Is.EqualTo(expected));

    [TestCase("billing", "2026-12-14T08:00:00+01:00", true)]
    [TestCase("billing", "2026-12-14T16:00:00+01:00", false)]
    [TestCase("billing", "2027-04-09T12:00:00+02:00", false)]
    [TestCase("billing", "2026-12-13T12:00:00+01:00", false)]
    [TestCase("call-centre", "2026-12-13T03:00:00+01:00", true)]
    public void At_ShippedCalendar_IsAsItsFileSays(string calendar, string now, bool isOpen) =>
        Assert.That(ShippedFiles.Set.Calendars.Find(calendar)!.At(Moment(now)).IsOpen, Is.EqualTo(isOpen));

    private static string Verdict(string calendar, string now)
    {
        var verdict = Book.Find(calendar)!.At(Moment(now));
        return $"{(verdict.IsOpen ? "open" : "closed")} {verdict.Cause} {verdict.Detail}";
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
