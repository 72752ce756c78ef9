using System.Globalization;
using CallCenter.Core.Customers;
using CallCenter.Core.ReadOut;

namespace CallCenter.Core.Tests.ReadOut;

internal sealed class SpokenTimeTests
{
    [TestCase("00:00", "zero", "nula časova", "midnight")]
    [TestCase("00:30", "zero e tridhjetë", "nula časova i trideset minuta", "twelve thirty a.m.")]
    [TestCase("01:00", "një", "jedan čas", "one a.m.")]
    [TestCase("02:00", "dy", "dva časa", "two a.m.")]
    [TestCase("03:00", "tre", "tri časa", "three a.m.")]
    [TestCase("05:00", "pesë", "pet časova", "five a.m.")]
    [TestCase("08:01", "tetë e një minutë", "osam časova i jedan minut", "eight oh one a.m.")]
    [TestCase("08:03", "tetë e tri minuta", "osam časova i tri minuta", "eight oh three a.m.")]
    [TestCase("08:10", "tetë e dhjetë", "osam časova i deset minuta", "eight ten a.m.")]
    [TestCase("11:21", "njëmbëdhjetë e njëzet e një", "jedanaest časova i dvadeset jedan minut", "eleven twenty-one a.m.")]
    [TestCase("12:00", "dymbëdhjetë", "dvanaest časova", "noon")]
    [TestCase("12:15", "dymbëdhjetë e pesëmbëdhjetë", "dvanaest časova i petnaest minuta", "twelve fifteen p.m.")]
    [TestCase("13:30", "trembëdhjetë e tridhjetë", "trinaest časova i trideset minuta", "one thirty p.m.")]
    [TestCase("21:00", "njëzet e një", "dvadeset jedan čas", "nine p.m.")]
    [TestCase("22:00", "njëzet e dy", "dvadeset dva časa", "ten p.m.")]
    [TestCase("23:59", "njëzet e tre e pesëdhjetë e nëntë", "dvadeset tri časa i pedeset devet minuta", "eleven fifty-nine p.m.")]
    public void Words_Time_AsInTheTable(string time, string albanian, string serbian, string english)
    {
        Assert.That(SpokenTime.Words(Parse(time), Language.Albanian), Is.EqualTo(albanian));
        Assert.That(SpokenTime.Words(Parse(time), Language.Serbian), Is.EqualTo(serbian));
        Assert.That(SpokenTime.Words(Parse(time), Language.English), Is.EqualTo(english));
        Assert.That(SpokenTime.Words(Parse(time), default), Is.EqualTo(english));
    }

    [TestCase("01:00", "jednog časa")]
    [TestCase("02:01", "dva časa i jednog minuta")]
    [TestCase("21:21", "dvadeset jednog časa i dvadeset jednog minuta")]
    [TestCase("09:00", "devet časova")]
    public void Words_SerbianGenitive_DeclinesOne(string time, string words) =>
        Assert.That(SpokenTime.Words(Parse(time), Language.Serbian, GrammaticalCase.Genitive), Is.EqualTo(words));

    [Test]
    public void Words_EveryMinuteOfADay_IsItsOwn()
    {
        var minutes = Enumerable.Range(0, 24 * 60).Select(minute => TimeOnly.MinValue.AddMinutes(minute)).ToList();

        foreach (var language in Language.All)
        {
            Assert.That(minutes.Select(minute => SpokenTime.Words(minute, language)), Is.Unique, language.Code);
        }
    }

    private static TimeOnly Parse(string time) => TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture);
}
