using CallCenter.Core.CodeEntry;
using CallCenter.Core.Customers;

namespace CallCenter.Core.Tests.CodeEntry;

internal sealed class RecognitionHintsTests
{
    [TestCase("sq")]
    [TestCase("sr")]
    [TestCase("en")]
    [TestCase("de")]
    public void For_AnyLanguage_KeepsTheCarriersLimits(string language)
    {
        var hints = RecognitionHints.For(new Language(language), KosovoDistricts.Catalogue);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(hints, Has.Length.InRange(30, RecognitionHints.Most).And.Unique);
            Assert.That(hints, Has.All.Length.InRange(1, RecognitionHints.MostCharacters).And.All.Not.Contains(","));
            Assert.That(hints.Take(7), Is.EqualTo(KosovoDistricts.Prefixes));
        }
    }

    [TestCase("sq", "nëntë", "nantë", "pesëmbëdhjetë", "dyzet", "gjë", "Gjakovë", "dy", "dyfish")]
    [TestCase("sr", "devet", "četrnaest", "pedeset", "er", "duplo", "Dunav")]
    [TestCase("en", "nine", "forty", "double", "as in", "Foxtrot", "zed")]
    public void For_Language_HasItsWords(string language, params string[] words) =>
        Assert.That(RecognitionHints.For(new Language(language), KosovoDistricts.Catalogue), Is.SupersetOf(words));

    [Test]
    public void For_Places_OnlyOfTheCatalogue()
    {
        var hints = RecognitionHints.For(Language.English, new DistrictCatalogue([KosovoDistricts.Catalogue.Find("DGJ")!]));

        Assert.That(hints, Does.Contain("Junik").And.Not.Contains("Prizren"));
    }
}
