using CallCenter.Engine.Flows;
using CallCenter.Testing;

namespace CallCenter.Engine.Tests.Flows;

internal sealed class FlowFilesTests
{
    private static readonly string Shipped = Path.Combine(RepositoryFolder.Root, "ivr-flows");

    [Test]
    public void Read_ShippedFolder_NoFault()
    {
        var read = FlowFiles.Read(new FlowOptions { Path = Shipped });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Findings, Is.Empty);
            Assert.That(read.Value!.LastResortQueue, Is.EqualTo("general"));
        }
    }

    [Test]
    public void Read_FolderMissing_EveryFileNamedWithTheCure()
    {
        var problems = FlowFiles.Read(new FlowOptions { Path = Path.Combine(Shipped, "nowhere") }).Findings;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                problems.Select(p => $"{p.At}: error {p.Code}"),
                Is.EqualTo(new[] { "customer-care.yaml", "districts.yaml", "prompts/en.yaml", "prompts/sq.yaml", "prompts/sr.yaml" }.Select(f => $"{f}:1:1: error FLOW000")));
            Assert.That(problems.Select(p => p.Message), Has.All.EndsWith("add it, or name the folder that holds it."));
        }
    }

    [Test]
    public void Read_FlowMissing_IsNamed() =>
        Assert.That(
            FlowFiles.Read(new FlowOptions { Path = Shipped, Default = "no-such-flow" }).Findings.Select(p => $"{p.At}: error {p.Code}"),
            Is.EqualTo(new[] { "no-such-flow.yaml:1:1: error FLOW000" }));

    [Test]
    public void Read_DistrictsAtFault_ReportedWithTheirPlace()
    {
        var folder = Directory.CreateTempSubdirectory("callcenter-flows-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "districts.yaml"), "districts: nothing\n");

            var read = FlowFiles.ReadDistricts(folder);

            Assert.That(read.Findings.Select(p => $"{p.At}: error {p.Code}"), Is.EqualTo(new[] { "districts.yaml:1:12: error FLOW002" }));
            Assert.That(read.Value, Is.Null);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestCase(1, 10, null)]
    [TestCase(10, 10, null)]
    [TestCase(5, 4, "CodeMinDigits")]
    [TestCase(0, 10, "CodeMinDigits")]
    [TestCase(1, 11, "CodeMinDigits")]
    public void Validate_CodeLength_OneToTenInOrder(int least, int most, string? named)
    {
        var result = new FlowOptionsRules().Validate(null, new FlowOptions { Source = FlowOrigin.Folder, Path = Shipped, CodeMinDigits = least, CodeMaxDigits = most });

        Assert.That(result.FailureMessage, named is null ? Is.Null : Does.Contain(named));
    }

    [Test]
    public void Validate_FolderMissing_FailsWithEveryFault() =>
        Assert.That(
            new FlowOptionsRules().Validate(null, new FlowOptions { Source = FlowOrigin.Folder, Path = "/nowhere/at/all" }).Failures,
            Has.Exactly(5).Contains("FLOW000"));
}
