using CallCenter.Core.Customers;

namespace CallCenter.Flows.Tests.Definition;

internal sealed class ShippedFilesTests
{
    [Test]
    public void Read_ShippedFolder_NoFinding() => Assert.That(ShippedFiles.Read.Findings, Is.Empty);

    [Test]
    public void Read_ShippedDistricts_TheSevenPrefixes() =>
        Assert.That(
            ShippedFiles.Set.Districts.All.Select(d => $"{d.Prefix} {d.Queue}"),
            Is.EqualTo(new[] { "DPR prishtina", "DMI mitrovica", "DPE peja", "DPZ prizren", "DFE ferizaj", "DGL gjilan", "DGJ gjakova" }));

    [Test]
    public void Read_ShippedFlow_SpeaksItsThreeLanguagesInTheOrderOffered() =>
        Assert.That(ShippedFiles.Set.Main.Languages, Is.EqualTo(Language.All));
}
