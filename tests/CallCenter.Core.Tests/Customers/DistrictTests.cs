using CallCenter.Core.Customers;

namespace CallCenter.Core.Tests.Customers;

internal sealed class DistrictTests
{
    private static readonly District Gjakova = new("DGJ", "gjakova", new Dictionary<Language, string>
    {
        [Language.Albanian] = "Gjakovë",
        [Language.Serbian] = "Đakovica",
    });

    [Test]
    public void NameIn_LanguageWithAndWithoutName_NameOrLetters() =>
        Assert.That(
            (Gjakova.NameIn(Language.Albanian), Gjakova.NameIn(Language.Serbian), Gjakova.NameIn(Language.English), Gjakova.NameIn(default)),
            Is.EqualTo(("Gjakovë", "Đakovica", "DGJ", "DGJ")));

    [Test]
    public void Find_PrefixesOfTheCatalogue_TheirDistrictOrNull()
    {
        var catalogue = new DistrictCatalogue([Gjakova]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(catalogue.Find("DGJ"), Is.SameAs(Gjakova));
            Assert.That(catalogue.Find("dgj"), Is.Null);
            Assert.That(catalogue.Find("DTX"), Is.Null);
            Assert.That(catalogue.Find(""), Is.Null);
            Assert.That(catalogue.Find(null), Is.Null);
        }
    }

    [Test]
    public void All_Catalogue_KeepsTheOrderGiven() =>
        Assert.That(KosovoDistricts.Catalogue.All.Select(d => d.Prefix), Is.EqualTo(KosovoDistricts.Prefixes));

    [Test]
    public void Constructor_EmptyList_Throws() =>
        Assert.That(() => new DistrictCatalogue([]), Throws.ArgumentException);

    [Test]
    public void Constructor_PrefixTwice_Throws() =>
        Assert.That(() => new DistrictCatalogue([Gjakova, Gjakova with { Queue = "other" }]), Throws.ArgumentException);

    [Test]
    public void Constructor_QueueTwice_Throws() =>
        Assert.That(() => new DistrictCatalogue([Gjakova, Gjakova with { Prefix = "DGL" }]), Throws.ArgumentException);

    [TestCase("sq", "sq")]
    [TestCase("SR", "sr")]
    [TestCase("en", "en")]
    [TestCase("de", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    public void FindLanguage_Code_LanguageOrNull(string? code, string? found) =>
        Assert.That(Language.Find(code)?.Code, Is.EqualTo(found));
}
