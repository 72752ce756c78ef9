using System.Globalization;
using CallCenter.Core.Customers;
using CallCenter.Core.ReadOut;

namespace CallCenter.Core.Tests.ReadOut;

internal sealed class SpokenAmountTests
{
    [TestCase("0.00", "zero euro", "nula evra", "zero euros")]
    [TestCase("0.50", "pesëdhjetë centë", "pedeset centi", "fifty cents")]
    [TestCase("1.01", "një euro e një cent", "jedan evro i jedan cent", "one euro and one cent")]
    [TestCase("2.02", "dy euro e dy centë", "dva evra i dva centa", "two euros and two cents")]
    [TestCase("3.00", "tre euro", "tri evra", "three euros")]
    [TestCase("11.00", "njëmbëdhjetë euro", "jedanaest evra", "eleven euros")]
    [TestCase("21.00", "njëzet e një euro", "dvadeset jedan evro", "twenty-one euros")]
    [TestCase("22.03", "njëzet e dy euro e tre centë", "dvadeset dva evra i tri centa", "twenty-two euros and three cents")]
    [TestCase("47.35", "dyzet e shtatë euro e tridhjetë e pesë centë", "četrdeset sedam evra i trideset pet centi", "forty-seven euros and thirty-five cents")]
    [TestCase("112.04", "njëqind e dymbëdhjetë euro e katër centë", "sto dvanaest evra i četiri centa", "one hundred and twelve euros and four cents")]
    [TestCase(
        "1234.56",
        "një mijë e dyqind e tridhjetë e katër euro e pesëdhjetë e gjashtë centë",
        "hiljadu dvesta trideset četiri evra i pedeset šest centi",
        "one thousand two hundred and thirty-four euros and fifty-six cents")]
    public void Words_WorkedExamples_AsReviewed(string amount, string albanian, string serbian, string english) =>
        AssertWords(amount, albanian, serbian, english);

    [TestCase("0.01", "një cent", "jedan cent", "one cent")]
    [TestCase("0.02", "dy centë", "dva centa", "two cents")]
    [TestCase("0.05", "pesë centë", "pet centi", "five cents")]
    [TestCase("0.11", "njëmbëdhjetë centë", "jedanaest centi", "eleven cents")]
    [TestCase("0.12", "dymbëdhjetë centë", "dvanaest centi", "twelve cents")]
    [TestCase("0.21", "njëzet e një centë", "dvadeset jedan cent", "twenty-one cents")]
    [TestCase("12.00", "dymbëdhjetë euro", "dvanaest evra", "twelve euros")]
    [TestCase("101.00", "njëqind e një euro", "sto jedan evro", "one hundred and one euros")]
    [TestCase("1000.00", "një mijë euro", "hiljadu evra", "one thousand euros")]
    [TestCase("2001.00", "dy mijë e një euro", "dve hiljade jedan evro", "two thousand and one euros")]
    [TestCase("21000.00", "njëzet e një mijë euro", "dvadeset jedna hiljada evra", "twenty-one thousand euros")]
    [TestCase("0.004", "zero euro", "nula evra", "zero euros")]
    [TestCase("0.005", "një cent", "jedan cent", "one cent")]
    [TestCase("0.995", "një euro", "jedan evro", "one euro")]
    [TestCase("-5.00", "pesë euro", "pet evra", "five euros", Description = "a credit loses its sign")]
    [TestCase("-0.01", "një cent", "jedan cent", "one cent")]
    public void Words_Boundaries_AsInTheTable(string amount, string albanian, string serbian, string english) =>
        AssertWords(amount, albanian, serbian, english);

    [TestCase("1", "jednog evra")]
    [TestCase("2.01", "dva evra i jednog centa")]
    [TestCase("5", "pet evra")]
    [TestCase("21.21", "dvadeset jednog evra i dvadeset jednog centa")]
    [TestCase("11.11", "jedanaest evra i jedanaest centi")]
    public void Words_SerbianGenitive_DeclinesOne(string amount, string words) =>
        Assert.That(SpokenAmount.Words(Parse(amount), Language.Serbian, GrammaticalCase.Genitive), Is.EqualTo(words));

    [TestCase("-5.00", "keni kredi prej pesë euro", "imate pretplatu od pet evra", "you have a credit of five euros")]
    [TestCase("-1.00", "keni kredi prej një euro", "imate pretplatu od jednog evra", "you have a credit of one euro")]
    [TestCase("5.00", "keni kredi prej pesë euro", "imate pretplatu od pet evra", "you have a credit of five euros")]
    public void Credit_WithOrWithoutSign_SaysThatItIsOne(string amount, string albanian, string serbian, string english)
    {
        Assert.That(SpokenAmount.Credit(Parse(amount), Language.Albanian), Is.EqualTo(albanian));
        Assert.That(SpokenAmount.Credit(Parse(amount), Language.Serbian), Is.EqualTo(serbian));
        Assert.That(SpokenAmount.Credit(Parse(amount), Language.English), Is.EqualTo(english));
        Assert.That(SpokenAmount.Credit(Parse(amount), default), Is.EqualTo(english));
    }

    [TestCase("-0.01", true)]
    [TestCase("-0.004", false)]
    [TestCase("0", false)]
    [TestCase("5", false)]
    public void IsCredit_Amount_ByTheCent(string amount, bool isCredit) =>
        Assert.That(SpokenAmount.IsCredit(Parse(amount)), Is.EqualTo(isCredit));

    [Test]
    public void Words_TooMuch_Refused()
    {
        Assert.That(SpokenAmount.HasWords(999_999_999m), Is.True);
        Assert.That(SpokenAmount.HasWords(999_999_999.99m), Is.False);
        Assert.That(() => SpokenAmount.Words(decimal.MinValue, Language.Albanian), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static void AssertWords(string amount, string albanian, string serbian, string english)
    {
        Assert.That(SpokenAmount.Words(Parse(amount), Language.Albanian), Is.EqualTo(albanian));
        Assert.That(SpokenAmount.Words(Parse(amount), Language.Serbian), Is.EqualTo(serbian));
        Assert.That(SpokenAmount.Words(Parse(amount), Language.English), Is.EqualTo(english));
        Assert.That(SpokenAmount.Words(Parse(amount), new Language("de")), Is.EqualTo(english));
    }

    private static decimal Parse(string amount) => decimal.Parse(amount, CultureInfo.InvariantCulture);
}
