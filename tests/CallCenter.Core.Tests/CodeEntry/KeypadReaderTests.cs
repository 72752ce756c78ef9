using CallCenter.Core.CodeEntry;
using CallCenter.Core.Customers;

namespace CallCenter.Core.Tests.CodeEntry;

internal sealed class KeypadReaderTests
{
    private static readonly KeypadReader Widest = new(KosovoDistricts.Catalogue, CodeShape.Widest);

    [TestCase("377123456", "DPR123456")]
    [TestCase("364123456", "DMI123456")]
    [TestCase("373123456", "DPE123456")]
    [TestCase("379123456", "DPZ123456")]
    [TestCase("333123456", "DFE123456")]
    public void Read_OneKeyPerLetter_Match(string keys, string code) => AssertMatch(Widest, keys, code);

    [TestCase("317173123456", "DPR123456")]
    [TestCase("316143123456", "DMI123456")]
    [TestCase("317132123456", "DPE123456")]
    [TestCase("317194123456", "DPZ123456")]
    [TestCase("313332123456", "DFE123456")]
    [TestCase("314153123456", "DGL123456")]
    [TestCase("314151123456", "DGJ123456")]
    public void Read_TwoKeysPerLetter_Match(string keys, string code) => AssertMatch(Widest, keys, code);

    [TestCase("345778")]
    [TestCase("345778#")]
    [TestCase("345 00778")]
    public void Read_345_AmbiguousInCatalogueOrder(string keys)
    {
        var reading = Widest.Read(keys);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reading.Outcome, Is.EqualTo(CodeOutcome.Ambiguous));
            Assert.That(reading.Candidates.Select(c => c.ToString()), Is.EqualTo(new[] { "DGL778", "DGJ778" }));
        }
    }

    [TestCase("3790012", "DPZ12")]
    [TestCase("37900000000000000000012", "DPZ12")]
    [TestCase("3779999999999", "DPR9999999999")]
    [TestCase("37709999999999", "DPR9999999999")]
    public void Read_LeadingZeros_AreDropped(string keys, string code) => AssertMatch(Widest, keys, code);

    [TestCase("37912#", "DPZ12")]
    [TestCase("37912#999", "DPZ12")]
    [TestCase("37912##", "DPZ12")]
    [TestCase("37912#*37755", "DPZ12")]
    [TestCase("364*37912", "DPZ12")]
    [TestCase("1*2*3*37912#", "DPZ12")]
    [TestCase("***37912", "DPZ12")]
    [TestCase("hello*37912", "DPZ12")]
    [TestCase(" 3 7 9  1 2 ", "DPZ12")]
    [TestCase("31 71 94 12 #", "DPZ12")]
    public void Read_EndClearAndSpaces_KeepTheCode(string keys, string code) => AssertMatch(Widest, keys, code);

    [TestCase(null, ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase(" ", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("#", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("*", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("37912*", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("*#", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("#37912", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("3", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("37", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("379", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("317194", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("379000", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("0000000000", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("37912345678901", Description = "eleven digits", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("DPZ12", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("379a12", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("379-12", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("379\t12", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("379\n12", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("379\u000012", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("379😀12", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("379١٢", Description = "digits of another script", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("+38344123456", Description = "a mobile number", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("044123456", Description = "a mobile number as dialled at home", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("38344123456", Description = "a mobile number without its plus", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("12345678", Description = "a meter number", ExpectedResult = CodeOutcome.NoMatch)]
    [TestCase("34555123", Description = "DGL by multi-tap is 345 and a number", ExpectedResult = CodeOutcome.Ambiguous)]
    [TestCase("37744123456", Description = "a mobile under the old Monaco code cannot be told from DPR", ExpectedResult = CodeOutcome.Match)]
    [TestCase("3771234", Description = "a bare number that begins like DPR", ExpectedResult = CodeOutcome.Match)]
    public CodeOutcome Read_NotOneOfOurCodes_Outcome(string? keys) => Widest.Read(keys).Outcome;

    [Test]
    public void Read_FortyAndFortyOneKeys_OnlyFortyAreRead()
    {
        var forty = "377" + new string('0', 36) + "1";

        using (Assert.EnterMultipleScope())
        {
            Assert.That(forty, Has.Length.EqualTo(KeypadReader.MostKeys));
            AssertMatch(Widest, forty, "DPR1");
            Assert.That(Widest.Read("377" + new string('0', 37) + "1"), Is.SameAs(CodeReading.NoMatch));
            AssertMatch(Widest, new string('9', 100) + "*" + forty, "DPR1");
        }
    }

    [TestCase(4, 6, "379123", CodeOutcome.NoMatch)]
    [TestCase(4, 6, "3791234", CodeOutcome.Match)]
    [TestCase(4, 6, "379123456", CodeOutcome.Match)]
    [TestCase(4, 6, "3791234567", CodeOutcome.NoMatch)]
    [TestCase(4, 6, "3790123", CodeOutcome.NoMatch)]
    [TestCase(4, 6, "379000123456", CodeOutcome.Match)]
    [TestCase(4, 6, "345123", CodeOutcome.NoMatch)]
    [TestCase(10, 10, "3791234567890", CodeOutcome.Match)]
    [TestCase(10, 10, "379123456789", CodeOutcome.NoMatch)]
    [TestCase(1, 1, "3791", CodeOutcome.Match)]
    [TestCase(1, 1, "37912", CodeOutcome.NoMatch)]
    public void Read_LengthBounds_AreTheConfiguredOnes(int least, int most, string keys, CodeOutcome outcome) =>
        Assert.That(new KeypadReader(KosovoDistricts.Catalogue, new CodeShape(least, most)).Read(keys).Outcome, Is.EqualTo(outcome));

    [TestCase(0, 10)]
    [TestCase(1, 11)]
    [TestCase(5, 4)]
    [TestCase(-1, -1)]
    public void Constructor_BoundsOutsideOneToTen_Throws(int least, int most) =>
        Assert.That(
            () => new KeypadReader(KosovoDistricts.Catalogue, new CodeShape(least, most)),
            Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Read_345WithOneDistrictInTheCatalogue_IsNoQuestion()
    {
        var reader = new KeypadReader(new DistrictCatalogue([KosovoDistricts.Catalogue.Find("DGJ")!]), CodeShape.Widest);

        AssertMatch(reader, "345778", "DGJ778");
    }

    private static void AssertMatch(KeypadReader reader, string keys, string code)
    {
        var reading = reader.Read(keys);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reading.Outcome, Is.EqualTo(CodeOutcome.Match));
            Assert.That(reading.Candidates.Select(c => c.ToString()), Is.EqualTo(new[] { code }));
        }
    }
}
