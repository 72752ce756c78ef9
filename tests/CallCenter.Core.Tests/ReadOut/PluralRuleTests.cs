using System.Globalization;
using CallCenter.Core.Customers;
using CallCenter.Core.ReadOut;

namespace CallCenter.Core.Tests.ReadOut;

internal sealed class PluralRuleTests
{
    [TestCase("0", PluralForm.Other, PluralForm.Other)]
    [TestCase("1", PluralForm.One, PluralForm.One)]
    [TestCase("-1", PluralForm.One, PluralForm.One)]
    [TestCase("2", PluralForm.Few, PluralForm.Other)]
    [TestCase("4", PluralForm.Few, PluralForm.Other)]
    [TestCase("5", PluralForm.Other, PluralForm.Other)]
    [TestCase("11", PluralForm.Other, PluralForm.Other)]
    [TestCase("12", PluralForm.Other, PluralForm.Other)]
    [TestCase("14", PluralForm.Other, PluralForm.Other)]
    [TestCase("20", PluralForm.Other, PluralForm.Other)]
    [TestCase("21", PluralForm.One, PluralForm.Other)]
    [TestCase("22", PluralForm.Few, PluralForm.Other)]
    [TestCase("25", PluralForm.Other, PluralForm.Other)]
    [TestCase("101", PluralForm.One, PluralForm.Other)]
    [TestCase("111", PluralForm.Other, PluralForm.Other)]
    [TestCase("112", PluralForm.Other, PluralForm.Other)]
    [TestCase("1001", PluralForm.One, PluralForm.Other)]
    [TestCase("0.1", PluralForm.One, PluralForm.Other)]
    [TestCase("2.5", PluralForm.Other, PluralForm.Other)]
    [TestCase("1.30", PluralForm.Few, PluralForm.Other)]
    [TestCase("1.12", PluralForm.Other, PluralForm.Other)]
    [TestCase("1.0", PluralForm.One, PluralForm.One)]
    public void Of_Number_ByTheRuleOfTheLanguage(string number, PluralForm serbian, PluralForm others)
    {
        var value = decimal.Parse(number, CultureInfo.InvariantCulture);

        Assert.That(PluralRule.Of(value, Language.Serbian), Is.EqualTo(serbian));
        Assert.That(PluralRule.Of(value, Language.Albanian), Is.EqualTo(others));
        Assert.That(PluralRule.Of(value, Language.English), Is.EqualTo(others));
        Assert.That(PluralRule.Of(value, default), Is.EqualTo(others));
    }

    [TestCase("0", "zero kilovat-orë", "nula kilovat-sati", "zero kilowatt-hours")]
    [TestCase("1", "një kilovat-orë", "jedan kilovat-sat", "one kilowatt-hour")]
    [TestCase("2", "dy kilovat-orë", "dva kilovat-sata", "two kilowatt-hours")]
    [TestCase("3", "tri kilovat-orë", "tri kilovat-sata", "three kilowatt-hours")]
    [TestCase("21", "njëzet e një kilovat-orë", "dvadeset jedan kilovat-sat", "twenty-one kilowatt-hours")]
    [TestCase("312", "treqind e dymbëdhjetë kilovat-orë", "trista dvanaest kilovat-sati", "three hundred and twelve kilowatt-hours")]
    [TestCase("312.5", "treqind e dymbëdhjetë presje pesë kilovat-orë", "trista dvanaest zapeta pet kilovat-sati", "three hundred and twelve point five kilowatt-hours")]
    [TestCase("0.2", "zero presje dy kilovat-orë", "nula zapeta dva kilovat-sata", "zero point two kilowatt-hours")]
    public void EnergyWords_Amount_NumberAndItsForm(string energy, string albanian, string serbian, string english)
    {
        var value = decimal.Parse(energy, CultureInfo.InvariantCulture);

        Assert.That(SpokenEnergy.Words(value, Language.Albanian), Is.EqualTo(albanian));
        Assert.That(SpokenEnergy.Words(value, Language.Serbian), Is.EqualTo(serbian));
        Assert.That(SpokenEnergy.Words(value, Language.English), Is.EqualTo(english));
        Assert.That(SpokenEnergy.Words(value, default), Is.EqualTo(english));
    }
}
