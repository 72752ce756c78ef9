using CallCenter.Core.Customers;
using CallCenter.Core.ReadOut;

namespace CallCenter.Core.Tests.ReadOut;

internal sealed class SpokenNumberTests
{
    [TestCase(0, "zero", "nula", "zero")]
    [TestCase(1, "një", "jedan", "one")]
    [TestCase(2, "dy", "dva", "two")]
    [TestCase(3, "tre", "tri", "three")]
    [TestCase(5, "pesë", "pet", "five")]
    [TestCase(10, "dhjetë", "deset", "ten")]
    [TestCase(11, "njëmbëdhjetë", "jedanaest", "eleven")]
    [TestCase(12, "dymbëdhjetë", "dvanaest", "twelve")]
    [TestCase(13, "trembëdhjetë", "trinaest", "thirteen")]
    [TestCase(14, "katërmbëdhjetë", "četrnaest", "fourteen")]
    [TestCase(15, "pesëmbëdhjetë", "petnaest", "fifteen")]
    [TestCase(16, "gjashtëmbëdhjetë", "šesnaest", "sixteen")]
    [TestCase(17, "shtatëmbëdhjetë", "sedamnaest", "seventeen")]
    [TestCase(18, "tetëmbëdhjetë", "osamnaest", "eighteen")]
    [TestCase(19, "nëntëmbëdhjetë", "devetnaest", "nineteen")]
    [TestCase(20, "njëzet", "dvadeset", "twenty")]
    [TestCase(21, "njëzet e një", "dvadeset jedan", "twenty-one")]
    [TestCase(22, "njëzet e dy", "dvadeset dva", "twenty-two")]
    [TestCase(25, "njëzet e pesë", "dvadeset pet", "twenty-five")]
    [TestCase(40, "dyzet", "četrdeset", "forty")]
    [TestCase(50, "pesëdhjetë", "pedeset", "fifty")]
    [TestCase(60, "gjashtëdhjetë", "šezdeset", "sixty")]
    [TestCase(90, "nëntëdhjetë", "devedeset", "ninety")]
    [TestCase(99, "nëntëdhjetë e nëntë", "devedeset devet", "ninety-nine")]
    [TestCase(100, "njëqind", "sto", "one hundred")]
    [TestCase(101, "njëqind e një", "sto jedan", "one hundred and one")]
    [TestCase(111, "njëqind e njëmbëdhjetë", "sto jedanaest", "one hundred and eleven")]
    [TestCase(121, "njëqind e njëzet e një", "sto dvadeset jedan", "one hundred and twenty-one")]
    [TestCase(200, "dyqind", "dvesta", "two hundred")]
    [TestCase(300, "treqind", "trista", "three hundred")]
    [TestCase(600, "gjashtëqind", "šeststo", "six hundred")]
    [TestCase(999, "nëntëqind e nëntëdhjetë e nëntë", "devetsto devedeset devet", "nine hundred and ninety-nine")]
    public void Words_BelowAThousand_AsInTheTable(int number, string albanian, string serbian, string english) =>
        AssertWords(number, albanian, serbian, english);

    [TestCase(1_000, "një mijë", "hiljadu", "one thousand")]
    [TestCase(1_001, "një mijë e një", "hiljadu jedan", "one thousand and one")]
    [TestCase(1_234, "një mijë e dyqind e tridhjetë e katër", "hiljadu dvesta trideset četiri", "one thousand two hundred and thirty-four")]
    [TestCase(2_000, "dy mijë", "dve hiljade", "two thousand")]
    [TestCase(2_001, "dy mijë e një", "dve hiljade jedan", "two thousand and one")]
    [TestCase(3_000, "tre mijë", "tri hiljade", "three thousand")]
    [TestCase(5_000, "pesë mijë", "pet hiljada", "five thousand")]
    [TestCase(11_000, "njëmbëdhjetë mijë", "jedanaest hiljada", "eleven thousand")]
    [TestCase(12_000, "dymbëdhjetë mijë", "dvanaest hiljada", "twelve thousand")]
    [TestCase(21_000, "njëzet e një mijë", "dvadeset jedna hiljada", "twenty-one thousand")]
    [TestCase(22_000, "njëzet e dy mijë", "dvadeset dve hiljade", "twenty-two thousand")]
    [TestCase(100_000, "njëqind mijë", "sto hiljada", "one hundred thousand")]
    [TestCase(101_000, "njëqind e një mijë", "sto jedna hiljada", "one hundred and one thousand")]
    [TestCase(112_000, "njëqind e dymbëdhjetë mijë", "sto dvanaest hiljada", "one hundred and twelve thousand")]
    [TestCase(
        999_999,
        "nëntëqind e nëntëdhjetë e nëntë mijë e nëntëqind e nëntëdhjetë e nëntë",
        "devetsto devedeset devet hiljada devetsto devedeset devet",
        "nine hundred and ninety-nine thousand nine hundred and ninety-nine")]
    [TestCase(1_000_000, "një milion", "milion", "one million")]
    [TestCase(1_001_000, "një milion e një mijë", "milion hiljadu", "one million one thousand")]
    [TestCase(2_000_003, "dy milionë e tre", "dva miliona tri", "two million and three")]
    [TestCase(21_000_000, "njëzet e një milionë", "dvadeset jedan milion", "twenty-one million")]
    [TestCase(-5, "minus pesë", "minus pet", "minus five")]
    public void Words_ThousandsAndBeyond_AsInTheTable(int number, string albanian, string serbian, string english) =>
        AssertWords(number, albanian, serbian, english);

    [TestCase(1, Gender.Feminine, "një", "jedna")]
    [TestCase(1, Gender.Neuter, "një", "jedno")]
    [TestCase(2, Gender.Feminine, "dy", "dve")]
    [TestCase(2, Gender.Neuter, "dy", "dva")]
    [TestCase(3, Gender.Feminine, "tri", "tri")]
    [TestCase(3, Gender.Neuter, "tre", "tri")]
    [TestCase(11, Gender.Feminine, "njëmbëdhjetë", "jedanaest")]
    [TestCase(13, Gender.Feminine, "trembëdhjetë", "trinaest")]
    [TestCase(23, Gender.Feminine, "njëzet e tri", "dvadeset tri")]
    [TestCase(1_103, Gender.Feminine, "një mijë e njëqind e tri", "hiljadu sto tri")]
    [TestCase(3_003, Gender.Feminine, "tre mijë e tri", "tri hiljade tri")]
    [TestCase(2_002, Gender.Feminine, "dy mijë e dy", "dve hiljade dve")]
    [TestCase(2_002, Gender.Masculine, "dy mijë e dy", "dve hiljade dva")]
    public void Words_Gender_ChangesTheEnd(int number, Gender gender, string albanian, string serbian)
    {
        Assert.That(SpokenNumber.Words(number, Language.Albanian, gender), Is.EqualTo(albanian));
        Assert.That(SpokenNumber.Words(number, Language.Serbian, gender), Is.EqualTo(serbian));
    }

    [TestCase(1, Gender.Masculine, "jednog")]
    [TestCase(1, Gender.Feminine, "jedne")]
    [TestCase(2, Gender.Masculine, "dva")]
    [TestCase(11, Gender.Masculine, "jedanaest")]
    [TestCase(121, Gender.Neuter, "sto dvadeset jednog")]
    [TestCase(1_000, Gender.Masculine, "hiljadu")]
    [TestCase(21_000, Gender.Masculine, "dvadeset jedne hiljade")]
    public void Words_SerbianGenitive_DeclinesOne(int number, Gender gender, string words) =>
        Assert.That(SpokenNumber.Words(number, Language.Serbian, gender, GrammaticalCase.Genitive), Is.EqualTo(words));

    [TestCase("0.5", "zero presje pesë", "nula zapeta pet", "zero point five")]
    [TestCase("12.05", "dymbëdhjetë presje zero pesë", "dvanaest zapeta nula pet", "twelve point zero five")]
    [TestCase("12.500", "dymbëdhjetë presje pesë", "dvanaest zapeta pet", "twelve point five")]
    [TestCase("-1.25", "minus një presje dy pesë", "minus jedan zapeta dva pet", "minus one point two five")]
    [TestCase("2.9996", "tre", "tri", "three")]
    [TestCase("0.1234", "zero presje një dy tre", "nula zapeta jedan dva tri", "zero point one two three")]
    [TestCase("7.000", "shtatë", "sedam", "seven")]
    public void Words_Fraction_DigitByDigit(string number, string albanian, string serbian, string english) =>
        AssertWords(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), albanian, serbian, english);

    [Test]
    public void Words_UnknownLanguage_English()
    {
        Assert.That(SpokenNumber.Words(21, new Language("de")), Is.EqualTo("twenty-one"));
        Assert.That(SpokenNumber.Words(21, default), Is.EqualTo("twenty-one"));
    }

    [Test]
    public void Words_TooLarge_Refused()
    {
        Assert.That(() => SpokenNumber.Words(1_000_000_000, Language.Albanian), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => SpokenNumber.Words(long.MinValue, Language.Albanian), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => SpokenNumber.Words(decimal.MaxValue, Language.Albanian), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => SpokenNumber.Words(999_999_999.9996m, Language.Albanian), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(SpokenNumber.Words(-999_999_999, Language.English), Does.StartWith("minus nine hundred"));
    }

    private static void AssertWords(decimal number, string albanian, string serbian, string english)
    {
        Assert.That(SpokenNumber.Words(number, Language.Albanian), Is.EqualTo(albanian));
        Assert.That(SpokenNumber.Words(number, Language.Serbian), Is.EqualTo(serbian));
        Assert.That(SpokenNumber.Words(number, Language.English), Is.EqualTo(english));
    }
}
