using CallCenter.LocalCarrier.Load;
using CallCenter.LocalCarrier.Scenarios.Reading;

namespace CallCenter.LocalCarrier.Tests.Load;

internal sealed class MixReaderTests
{
    private string folder = "";

    [SetUp]
    public void Make()
    {
        folder = Directory.CreateTempSubdirectory("mix").FullName;
        File.WriteAllText(Path.Combine(folder, "own.yaml"), "{ scenario: Own, phones: { caller: any }, steps: [ caller: dials ] }");
        File.WriteAllText(Path.Combine(folder, "shared.yaml"), "{ scenario: S, phones: { caller: \"+38344111222\" }, steps: [ caller: dials ] }");
    }

    [TearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Test]
    public void ReadFile_AGoodMix_SharesCallersOutByWeight()
    {
        var (mix, faults) = Read("{ mix: M, behaviours: [ { weight: 3, scenario: own.yaml }, { weight: 1, scenario: own.yaml } ] }");

        Assert.That(faults, Is.Empty);
        Assert.That(new[] { 0, 0.74, 0.75, 0.999 }.Select(place => mix!.Behaviours.ToList().IndexOf(mix.At(place))), Is.EqualTo(new[] { 0, 0, 1, 1 }));
    }

    [TestCase("{ mix: M, behaviours: [ { weight: 0, scenario: own.yaml } ] }", "'weight' takes a number from 0.001")]
    [TestCase("{ mix: M, behaviours: [ { scenario: own.yaml } ] }", "A behaviour takes a weight and a scenario")]
    [TestCase("{ mix: M, behaviours: [ { weight: 1, scenario: none.yaml } ] }", "none.yaml:1: The file cannot be read")]
    [TestCase("{ mix: M, behaviours: [ { weight: 1, scenario: shared.yaml } ] }", "which one call at a time can have")]
    [TestCase("{ mix: M, behaviors: [] }", "'behaviors' is unknown here; the file takes 'mix', 'behaviours'")]
    [TestCase("{ behaviours: [ { weight: 1, scenario: own.yaml } ] }", "'mix' is missing")]
    public void ReadFile_ABadMix_SaysWhereAndWhatToWrite(string text, string sentence)
    {
        var (mix, faults) = Read(text);

        Assert.That(mix, Is.Null);
        Assert.That(faults.Select(fault => fault.ToString()), Has.Some.Contains(sentence));
    }

    private (LoadMix? Mix, List<FileFault> Faults) Read(string text)
    {
        var file = Path.Combine(folder, "mix.yaml");
        File.WriteAllText(file, text);
        List<FileFault> faults = [];
        return (MixReader.ReadFile(file, faults), faults);
    }
}
