using CallCenter.Core.Customers;
using CallCenter.Core.ReadOut;

namespace CallCenter.Core.Tests.ReadOut;

internal sealed class SpokenCodeTests
{
    [TestCase("DPR123456", "dë, pë, rë, një dy tre, katër pesë gjashtë")]
    [TestCase("DMI550", "dë, më, i, pesë pesë zero")]
    [TestCase("DPE310", "dë, pë, e, tre një zero")]
    [TestCase("DPZ5507", "dë, pë, zë, pesë pesë, zero shtatë")]
    [TestCase("DFE42103", "dë, fë, e, katër dy një, zero tre")]
    [TestCase("DGL78", "dë, gë, lë, shtatë tetë")]
    [TestCase("DGJ9904", "dë, gjë, nëntë nëntë, zero katër", Description = "GJ is one letter of the Albanian alphabet")]
    public void Words_Albanian_LettersThenGroups(string code, string words) => AssertWords(code, Language.Albanian, words);

    [TestCase("DPR123456", "de, pe, er, jedan dva tri, četiri pet šest")]
    [TestCase("DMI550", "de, em, i, pet pet nula")]
    [TestCase("DPE310", "de, pe, e, tri jedan nula")]
    [TestCase("DPZ789", "de, pe, ze, sedam osam devet")]
    [TestCase("DFE42103", "de, ef, e, četiri dva jedan, nula tri")]
    [TestCase("DGL78", "de, ge, el, sedam osam")]
    [TestCase("DGJ9904", "de, ge, je, devet devet, nula četiri")]
    public void Words_Serbian_LettersThenGroups(string code, string words) => AssertWords(code, Language.Serbian, words);

    [TestCase("DPR123456", "D, P, R, one two three, four five six")]
    [TestCase("DGJ9904", "D, G, J, nine nine, zero four")]
    [TestCase("DGL7", "D, G, L, seven")]
    [TestCase("DPZ8", "D, P, Z, eight")]
    public void Words_English_LettersThenGroups(string code, string words) => AssertWords(code, Language.English, words);

    [TestCase("DPR1", "one")]
    [TestCase("DPR12", "one two")]
    [TestCase("DPR123", "one two three")]
    [TestCase("DPR1234", "one two, three four")]
    [TestCase("DPR12345", "one two three, four five")]
    [TestCase("DPR123456", "one two three, four five six")]
    [TestCase("DPR1234567", "one two three, four five, six seven")]
    [TestCase("DPR12345678", "one two three, four five six, seven eight")]
    [TestCase("DPR123456789", "one two three, four five six, seven eight nine")]
    [TestCase("DPR1234567890", "one two three, four five six, seven eight, nine zero")]
    public void Words_AnyLength_NoDigitIsLeftAlone(string code, string digits) => AssertWords(code, Language.English, $"D, P, R, {digits}");

    [TestCase("sq", "dë, pë, rë, një dy tre, katër pesë gjashtë, Prishtinë")]
    [TestCase("sr", "de, pe, er, jedan dva tri, četiri pet šest, Priština")]
    [TestCase("en", "D, P, R, one two three, four five six, Prishtina")]
    [TestCase("de", "D, P, R, one two three, four five six, Prishtina")]
    public void Words_WithDistrict_ItsNameIsLast(string language, string words)
    {
        var names = new Dictionary<Language, string>
        {
            [Language.Albanian] = "Prishtinë",
            [Language.Serbian] = "Priština",
            [Language.English] = "Prishtina",
        };
        var district = new District("DPR", "prishtina", names);

        Assert.That(SpokenCode.Words(new CustomerCode("DPR", 123456), new Language(language), district), Is.EqualTo(words));
    }

    [Test]
    public void Words_UnknownLanguage_English()
    {
        AssertWords("DGJ1", new Language("de"), "D, G, J, one");
        AssertWords("DGJ1", default, "D, G, J, one");
    }

    private static void AssertWords(string canonical, Language language, string words)
    {
        Assert.That(CustomerCode.TryParse(canonical, out var code), Is.True);
        Assert.That(SpokenCode.Words(code, language), Is.EqualTo(words));
    }
}
