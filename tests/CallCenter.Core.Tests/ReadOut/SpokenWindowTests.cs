using System.Globalization;
using CallCenter.Core.Customers;
using CallCenter.Core.ReadOut;

namespace CallCenter.Core.Tests.ReadOut;

internal sealed class SpokenWindowTests
{
    [TestCase(
        "2026-11-22T09:00", "2026-11-22T13:30",
        "të dielën, më njëzet e dy nëntor, nga ora nëntë deri në orën trembëdhjetë e tridhjetë",
        "u nedelju, dvadeset drugog novembra, od devet časova do trinaest časova i trideset minuta",
        "on Sunday the twenty-second of November, from nine a.m. to one thirty p.m.")]
    [TestCase(
        "2026-11-23T20:00", "2026-11-23T21:00",
        "të hënën, më njëzet e tre nëntor, nga ora njëzet deri në orën njëzet e një",
        "u ponedeljak, dvadeset trećeg novembra, od dvadeset časova do dvadeset jednog časa",
        "on Monday the twenty-third of November, from eight p.m. to nine p.m.")]
    [TestCase(
        "2026-11-22T22:00", "2026-11-23T00:00",
        "të dielën, më njëzet e dy nëntor, nga ora njëzet e dy deri në mesnatë",
        "u nedelju, dvadeset drugog novembra, od dvadeset dva časa do ponoći",
        "on Sunday the twenty-second of November, from ten p.m. to midnight")]
    [TestCase(
        "2026-11-22T22:00", "2026-11-23T02:00",
        "të dielën, më njëzet e dy nëntor, nga ora njëzet e dy, deri të hënën, më njëzet e tre nëntor, në orën dy",
        "u nedelju, dvadeset drugog novembra, od dvadeset dva časa, do ponedeljka, dvadeset trećeg novembra, u dva časa",
        "on Sunday the twenty-second of November from ten p.m., to Monday the twenty-third of November at two a.m.")]
    [TestCase(
        "2026-11-22T22:00", "2026-11-24T00:00",
        "të dielën, më njëzet e dy nëntor, nga ora njëzet e dy, deri të hënën, më njëzet e tre nëntor, në mesnatë",
        "u nedelju, dvadeset drugog novembra, od dvadeset dva časa, do ponedeljka, dvadeset trećeg novembra, u ponoć",
        "on Sunday the twenty-second of November from ten p.m., to Monday the twenty-third of November at midnight")]
    public void Words_StartAndEnd_FromTo(string start, string end, string albanian, string serbian, string english) =>
        AssertWords(start, end, albanian, serbian, english);

    [TestCase("2026-11-22T00:00", "2026-11-23T00:00")]
    [TestCase("2026-11-22T00:00", "2026-11-22T23:59")]
    [TestCase("2026-11-22T00:00", null)]
    public void Words_MidnightToMidnight_AllDay(string start, string? end) => AssertWords(
        start, end,
        "të dielën, më njëzet e dy nëntor, gjatë tërë ditës",
        "u nedelju, dvadeset drugog novembra, celog dana",
        "on Sunday the twenty-second of November, all day");

    [Test]
    public void Words_SeveralWholeDays_FirstAndLast() => AssertWords(
        "2026-11-22T00:00", "2026-11-25T00:00",
        "të dielën, më njëzet e dy nëntor, deri të martën, më njëzet e katër nëntor, gjatë tërë ditës",
        "od nedelje, dvadeset drugog novembra, do utorka, dvadeset četvrtog novembra, celog dana",
        "from Sunday the twenty-second of November to Tuesday the twenty-fourth of November, all day");

    [TestCase("2026-11-22T09:00", null)]
    [TestCase("2026-11-22T09:00", "2026-11-22T09:00")]
    [TestCase("2026-11-22T09:00", "2026-11-22T08:00", Description = "an end before the start is not known")]
    public void Words_NoEnd_OnlyTheStart(string start, string? end) => AssertWords(
        start, end,
        "të dielën, më njëzet e dy nëntor, nga ora nëntë",
        "u nedelju, dvadeset drugog novembra, od devet časova",
        "on Sunday the twenty-second of November, from nine a.m.");

    [TestCase("09:00", "13:30", "nga ora nëntë deri në orën trembëdhjetë e tridhjetë", "od devet časova do trinaest časova i trideset minuta", "from nine a.m. to one thirty p.m.")]
    [TestCase("22:00", "01:00", "nga ora njëzet e dy deri në orën një", "od dvadeset dva časa do jednog časa", "from ten p.m. to one a.m.")]
    [TestCase("22:00", "00:00", "nga ora njëzet e dy deri në mesnatë", "od dvadeset dva časa do ponoći", "from ten p.m. to midnight")]
    [TestCase("00:00", "00:00", "gjatë tërë ditës", "celog dana", "all day")]
    [TestCase("00:00", "23:59", "gjatë tërë ditës", "celog dana", "all day")]
    [TestCase("00:00", "06:00", "nga ora zero deri në orën gjashtë", "od nula časova do šest časova", "from midnight to six a.m.")]
    public void Words_TimesOnly_NoDay(string from, string to, string albanian, string serbian, string english)
    {
        var (start, end) = (TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(to, CultureInfo.InvariantCulture));

        Assert.That(SpokenWindow.Words(start, end, Language.Albanian), Is.EqualTo(albanian));
        Assert.That(SpokenWindow.Words(start, end, Language.Serbian), Is.EqualTo(serbian));
        Assert.That(SpokenWindow.Words(start, end, Language.English), Is.EqualTo(english));
    }

    private static void AssertWords(string start, string? end, string albanian, string serbian, string english)
    {
        var from = DateTime.Parse(start, CultureInfo.InvariantCulture);
        DateTime? to = end is null ? null : DateTime.Parse(end, CultureInfo.InvariantCulture);

        Assert.That(SpokenWindow.Words(from, to, Language.Albanian), Is.EqualTo(albanian));
        Assert.That(SpokenWindow.Words(from, to, Language.Serbian), Is.EqualTo(serbian));
        Assert.That(SpokenWindow.Words(from, to, Language.English), Is.EqualTo(english));
        Assert.That(SpokenWindow.Words(from, to, default), Is.EqualTo(english));
    }
}
