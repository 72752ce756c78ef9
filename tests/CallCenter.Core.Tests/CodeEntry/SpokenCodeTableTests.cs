using CallCenter.Core.CodeEntry;
using CallCenter.Core.Customers;

namespace CallCenter.Core.Tests.CodeEntry;

internal sealed class SpokenCodeTableTests
{
    private const int LeastInATable = 400;

    private static readonly SpokenCodeReader Reader = new(KosovoDistricts.Catalogue, CodeShape.Widest);

    [TestCaseSource(typeof(UtteranceTables), nameof(UtteranceTables.All))]
    public void Read_LineOfATable_MeansWhatTheTableSays(object line)
    {
        var utterance = (Utterance)line;

        Assert.That(Read(utterance.Heard, utterance.Language), Is.EqualTo(utterance.Expected));
    }

    [Test]
    public void Tables_EveryLanguage_HoldEnoughUtterancesAndNoneTwice()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var language in Language.All)
            {
                var heard = UtteranceTables.Of(language).Select(utterance => utterance.Heard).ToList();
                Assert.That(heard, Has.Count.AtLeast(LeastInATable).And.Unique, language.Code);
            }
        }
    }

    private static string Read(string heard, Language language)
    {
        var reading = Reader.Read(heard, language).ToCodeReading();
        return reading.Outcome is CodeOutcome.NoMatch ? "-" : string.Join('|', reading.Candidates);
    }
}
