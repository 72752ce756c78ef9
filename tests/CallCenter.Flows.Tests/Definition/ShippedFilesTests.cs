using CallCenter.Core.Customers;

namespace CallCenter.Flows.Tests.Definition;

internal sealed class ShippedFilesTests
{
    [Test]
    public void Read_ShippedFlowPromptsAndDistricts_NoFault()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ShippedFiles.Districts.Problems, Is.Empty);
            Assert.That(ShippedFiles.Prompts.Problems, Is.Empty);
            Assert.That(ShippedFiles.CustomerCare.Problems, Is.Empty);
        }
    }

    [Test]
    public void Read_ShippedDistricts_TheSevenPrefixes() =>
        Assert.That(
            ShippedFiles.Districts.Value!.All.Select(d => $"{d.Prefix} {d.Queue}"),
            Is.EqualTo(new[] { "DPR prishtina", "DMI mitrovica", "DPE peja", "DPZ prizren", "DFE ferizaj", "DGL gjilan", "DGJ gjakova" }));

    [Test]
    public void Read_ShippedFlow_SpeaksItsThreeLanguagesInTheOrderOffered() =>
        Assert.That(ShippedFiles.Flow.Languages, Is.EqualTo(Language.All));
}
