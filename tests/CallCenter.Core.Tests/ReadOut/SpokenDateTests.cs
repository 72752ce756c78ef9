using CallCenter.Core.Customers;
using CallCenter.Core.ReadOut;

namespace CallCenter.Core.Tests.ReadOut;

internal sealed class SpokenDateTests
{
    [TestCase("2026-11-22", "njëzet e dy nëntor", "dvadeset drugog novembra", "the twenty-second of November")]
    [TestCase("2026-12-01", "një dhjetor", "prvog decembra", "the first of December")]
    [TestCase("2026-01-02", "dy janar", "drugog januara", "the second of January")]
    [TestCase("2026-02-03", "tre shkurt", "trećeg februara", "the third of February")]
    [TestCase("2026-03-04", "katër mars", "četvrtog marta", "the fourth of March")]
    [TestCase("2026-04-07", "shtatë prill", "sedmog aprila", "the seventh of April")]
    [TestCase("2026-05-08", "tetë maj", "osmog maja", "the eighth of May")]
    [TestCase("2026-06-09", "nëntë qershor", "devetog juna", "the ninth of June")]
    [TestCase("2026-07-12", "dymbëdhjetë korrik", "dvanaestog jula", "the twelfth of July")]
    [TestCase("2026-08-20", "njëzet gusht", "dvadesetog avgusta", "the twentieth of August")]
    [TestCase("2026-09-21", "njëzet e një shtator", "dvadeset prvog septembra", "the twenty-first of September")]
    [TestCase("2026-10-30", "tridhjetë tetor", "tridesetog oktobra", "the thirtieth of October")]
    [TestCase("2026-12-31", "tridhjetë e një dhjetor", "trideset prvog decembra", "the thirty-first of December")]
    public void Words_Day_DayAndMonth(string date, string albanian, string serbian, string english)
    {
        Assert.That(SpokenDate.Words(Parse(date), Language.Albanian), Is.EqualTo(albanian));
        Assert.That(SpokenDate.Words(Parse(date), Language.Serbian), Is.EqualTo(serbian));
        Assert.That(SpokenDate.Words(Parse(date), Language.English), Is.EqualTo(english));
        Assert.That(SpokenDate.Words(Parse(date), default), Is.EqualTo(english));
    }

    [TestCase("2026-11-22", "të dielën, më njëzet e dy nëntor", "u nedelju, dvadeset drugog novembra", "on Sunday the twenty-second of November")]
    [TestCase("2026-11-23", "të hënën, më njëzet e tre nëntor", "u ponedeljak, dvadeset trećeg novembra", "on Monday the twenty-third of November")]
    [TestCase("2026-11-24", "të martën, më njëzet e katër nëntor", "u utorak, dvadeset četvrtog novembra", "on Tuesday the twenty-fourth of November")]
    [TestCase("2026-11-25", "të mërkurën, më njëzet e pesë nëntor", "u sredu, dvadeset petog novembra", "on Wednesday the twenty-fifth of November")]
    [TestCase("2026-11-26", "të enjten, më njëzet e gjashtë nëntor", "u četvrtak, dvadeset šestog novembra", "on Thursday the twenty-sixth of November")]
    [TestCase("2026-11-27", "të premten, më njëzet e shtatë nëntor", "u petak, dvadeset sedmog novembra", "on Friday the twenty-seventh of November")]
    [TestCase("2026-11-28", "të shtunën, më njëzet e tetë nëntor", "u subotu, dvadeset osmog novembra", "on Saturday the twenty-eighth of November")]
    public void OnWeekday_Day_WeekdayDayAndMonth(string date, string albanian, string serbian, string english)
    {
        Assert.That(SpokenDate.OnWeekday(Parse(date), Language.Albanian), Is.EqualTo(albanian));
        Assert.That(SpokenDate.OnWeekday(Parse(date), Language.Serbian), Is.EqualTo(serbian));
        Assert.That(SpokenDate.OnWeekday(Parse(date), Language.English), Is.EqualTo(english));
    }

    [TestCase(2026, "dy mijë e njëzet e gjashtë", "dve hiljade dvadeset šeste", "twenty twenty-six")]
    [TestCase(2030, "dy mijë e tridhjetë", "dve hiljade tridesete", "twenty thirty")]
    [TestCase(2021, "dy mijë e njëzet e një", "dve hiljade dvadeset prve", "twenty twenty-one")]
    [TestCase(2003, "dy mijë e tre", "dve hiljade treće", "two thousand and three")]
    [TestCase(2000, "dy mijë", "dvehiljadite", "two thousand")]
    [TestCase(1999, "një mijë e nëntëqind e nëntëdhjetë e nëntë", "hiljadu devetsto devedeset devete", "nineteen ninety-nine")]
    [TestCase(1905, "një mijë e nëntëqind e pesë", "hiljadu devetsto pete", "nineteen oh five")]
    [TestCase(1900, "një mijë e nëntëqind", "hiljadu devetstote", "nineteen hundred")]
    public void WithYear_Year_Behind(int year, string albanian, string serbian, string english)
    {
        var date = new DateOnly(year, 5, 1);

        Assert.That(SpokenDate.WithYear(date, Language.Albanian), Is.EqualTo($"një maj {albanian}"));
        Assert.That(SpokenDate.WithYear(date, Language.Serbian), Is.EqualTo($"prvog maja {serbian}"));
        Assert.That(SpokenDate.WithYear(date, Language.English), Is.EqualTo($"the first of May {english}"));
    }

    [TestCase(1899)]
    [TestCase(2100)]
    public void WithYear_NoWordsForIt_Refused(int year) =>
        Assert.That(() => SpokenDate.WithYear(new DateOnly(year, 1, 1), Language.English), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Words_EveryDayOfALeapYear_IsItsOwn()
    {
        var days = Enumerable.Range(0, 366).Select(day => new DateOnly(2028, 1, 1).AddDays(day)).ToList();

        foreach (var language in Language.All)
        {
            Assert.That(days.Select(day => SpokenDate.Words(day, language)), Is.Unique, language.Code);
        }
    }

    private static DateOnly Parse(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
