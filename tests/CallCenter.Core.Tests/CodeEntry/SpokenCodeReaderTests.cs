using CallCenter.Core.CodeEntry;
using CallCenter.Core.Customers;

namespace CallCenter.Core.Tests.CodeEntry;

internal sealed class SpokenCodeReaderTests
{
    private static readonly SpokenCodeReader Widest = new(KosovoDistricts.Catalogue, CodeShape.Widest);

    [TestCase("dpr 123", "sq", 0, ReadingReasons.Letters)]
    [TestCase("Gjakova 9904", "sq", 8, ReadingReasons.PlaceName)]
    [TestCase("dpr 12 jo 13", "sq", 15, ReadingReasons.Letters | ReadingReasons.Corrected)]
    [TestCase("the p r 12", "en", 13, ReadingReasons.Letters | ReadingReasons.WeakLetter)]
    [TestCase("dpr njëzet e tre", "sq", 0, ReadingReasons.Letters | ReadingReasons.Joined)]
    [TestCase("dpr njëzet tre", "sq", 5, ReadingReasons.Letters | ReadingReasons.Joined)]
    [TestCase("dpr dvadeset tri", "sr", 0, ReadingReasons.Letters | ReadingReasons.Joined)]
    [TestCase("dpr double five", "en", 0, ReadingReasons.Letters | ReadingReasons.Repeated)]
    [TestCase("dpr one to", "en", 3, ReadingReasons.Letters | ReadingReasons.WeakDigit)]
    [TestCase("my dpr number is 55", "en", 6, ReadingReasons.Letters | ReadingReasons.PrefixAsName)]
    [TestCase("dpr 55 whatever", "en", 15, ReadingReasons.Letters | ReadingReasons.OtherWords)]
    public void Read_Match_SaysHowDoubtfulAndWhy(string heard, string language, int doubt, ReadingReasons reasons)
    {
        var best = Widest.Read(heard, new Language(language)).Candidates[0];

        Assert.That((best.Doubt, best.Reasons), Is.EqualTo((doubt, reasons)));
        Assert.That(best.Confidence, Is.EqualTo((100 - doubt) / 100.0));
    }

    [TestCase("dpr 123", "sq", false, Description = "plain")]
    [TestCase("Gjakova 9904", "sq", false)]
    [TestCase("dpr 12 jo 13", "sq", true, Description = "a correction")]
    [TestCase("the p r 12", "en", true, Description = "a weak word")]
    [TestCase("dpr 55 whatever", "en", true, Description = "the word may be a digit that was misheard")]
    [TestCase("dpr njëzet tre", "sq", true, Description = "Albanian would say 'e'")]
    [TestCase("dpr njëzet e tre", "sq", false)]
    [TestCase("dpr dvadeset tri", "sr", false, Description = "the usual way")]
    [TestCase("dpr twenty three", "en", false)]
    [TestCase("dpr dy pesa", "sq", true)]
    [TestCase("dpr tri zero pesë", "sq", false, Description = "not contested: asked")]
    [TestCase("nothing", "en", false)]
    public void IsContested_Reading_WhereAnotherIsNearOrItIsWeak(string heard, string language, bool isContested) =>
        Assert.That(Widest.Read(heard, new Language(language)).IsContested, Is.EqualTo(isContested));

    [TestCase("dpr dvadeset tri", "sr", "DPR23", "DPR203")]
    [TestCase("dpr njëzet tre", "sq", "DPR23", "DPR203")]
    [TestCase("dpr dvesta pet", "sr", "DPR205", "DPR2005")]
    [TestCase("dpr dy pesa", "sq", "DPR55", "DPR25")]
    public void Read_MatchWithARunnerUp_RanksBothAndOffersOne(string heard, string language, params string[] codes)
    {
        var reading = Widest.Read(heard, new Language(language));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reading.Candidates.Select(candidate => candidate.Code.ToString()), Is.EqualTo(codes));
            Assert.That((reading.Outcome, reading.Choices), Is.EqualTo((CodeOutcome.Match, 1)));
            Assert.That(reading.ToCodeReading().Candidates.Select(code => code.ToString()), Is.EqualTo(codes[..1]));
        }
    }

    [Test]
    public void Read_Ambiguous_OffersAllThatAreAsNear()
    {
        var reading = Widest.Read("dpr tri zero pesë", Language.Albanian);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((reading.Outcome, reading.Choices), Is.EqualTo((CodeOutcome.Ambiguous, 2)));
            Assert.That(reading.ToCodeReading().Outcome, Is.EqualTo(CodeOutcome.Ambiguous));
        }
    }

    [TestCase(4, 6, "dpr 123", "-")]
    [TestCase(4, 6, "dpr 1234", "DPR1234")]
    [TestCase(4, 6, "dpr 000123", "-")]
    [TestCase(4, 6, "dpr 1234567", "-")]
    [TestCase(3, 10, "dpr tri zero pesë", "DPR305", Description = "the other reading is too short to be a code")]
    [TestCase(1, 10, "dpr një dy tre katër pesë gjashtë shtatë tetë nëntë zero një", "-")]
    public void Read_LengthBounds_AreTheConfiguredOnes(int least, int most, string heard, string expected)
    {
        var reading = new SpokenCodeReader(KosovoDistricts.Catalogue, new CodeShape(least, most)).Read(heard, Language.Albanian);

        Assert.That(reading.Outcome is CodeOutcome.Match ? reading.Candidates[0].Code.ToString() : "-", Is.EqualTo(expected));
    }

    [TestCase(0, 10)]
    [TestCase(5, 4)]
    public void Constructor_BoundsOutsideOneToTen_Throws(int least, int most) => Assert.That(
        () => new SpokenCodeReader(KosovoDistricts.Catalogue, new CodeShape(least, most)), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(null)]
    [TestCase("")]
    [TestCase("  \t ")]
    [TestCase(".,:;-")]
    [TestCase("dpr")]
    [TestCase("dpr ١٢", Description = "digits of another script")]
    public void Read_NothingToRead_NoMatch(string? heard) =>
        Assert.That(Widest.Read(heard, Language.Albanian), Is.SameAs(SpokenReading.NoMatch));

    [Test]
    public void Read_TooLong_NoMatch()
    {
        var filler = new string(' ', SpokenCodeReader.MostCharacters - 5);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Widest.Read($"dpr{filler}12", Language.English).Outcome, Is.EqualTo(CodeOutcome.Match));
            Assert.That(Widest.Read($"dpr{filler}123", Language.English).Outcome, Is.EqualTo(CodeOutcome.NoMatch));
            Assert.That(Widest.Read(string.Concat(Enumerable.Repeat("a ", 200)) + "dpr 1", Language.English).Outcome, Is.EqualTo(CodeOutcome.NoMatch));
        }
    }

    [Test]
    public void Read_LanguageNotChosenOrUnknown_ReadsAsTheFirst() =>
        Assert.That(
            new[] { default, new Language("de"), Language.Albanian }.Select(language => Widest.Read("dpr njëzet tre", language).Candidates[0].Doubt),
            Is.All.EqualTo(5));

    [TestCase("dgl 778")]
    [TestCase("Gjilan 778")]
    [TestCase("DGL as in lima 778")]
    public void Read_DistrictOutsideTheCatalogue_NoMatch(string heard)
    {
        var reader = new SpokenCodeReader(new DistrictCatalogue([KosovoDistricts.Catalogue.Find("DGJ")!]), CodeShape.Widest);

        Assert.That(reader.Read(heard, Language.English).Outcome, Is.EqualTo(CodeOutcome.NoMatch));
    }

    [Test]
    public void Read_FromManyThreads_ReadsTheSame()
    {
        var lines = UtteranceTables.All.ToList();

        Assert.That(
            lines.AsParallel().AsOrdered().Select(line => Widest.Read(line.Heard, line.Language).Candidates.Length),
            Is.EqualTo(lines.Select(line => Widest.Read(line.Heard, line.Language).Candidates.Length)));
    }
}
