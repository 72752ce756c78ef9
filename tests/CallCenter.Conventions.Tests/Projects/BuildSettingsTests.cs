using System.Xml.Linq;
using CallCenter.Conventions.Tests.Sources;
using CallCenter.Testing;

namespace CallCenter.Conventions.Tests.Projects;

/// <summary>The compiler keeps many rules for us; these tests see that nobody has switched it off.</summary>
internal sealed class BuildSettingsTests
{
    private const string Analyzer = "Microsoft.CodeAnalysis.BannedApiAnalyzers";

    private static readonly string[] SwitchesOff = ["NoWarn", "WarningsNotAsErrors", "RunAnalyzers", "RunAnalyzersDuringBuild"];
    private static readonly string[] StayOn =
        ["Nullable", "TreatWarningsAsErrors", "GenerateDocumentationFile", "InvariantGlobalization", "EnforceCodeStyleInBuild"];

    private static readonly XDocument Props = XDocument.Parse(RepositoryFiles.Read("Directory.Build.props"));

    [TestCaseSource(nameof(StayOn))]
    public void DirectoryBuildProps_Setting_StaysOn(string setting) => Assert.That(
        Props.Descendants(setting).Select(element => element.Value),
        Is.EqualTo([setting == "Nullable" ? "enable" : "true"]),
        $"Directory.Build.props must set {setting} once, for every project: public members stay documented and warnings stay errors.");

    [Test]
    public void Projects_NoOne_TurnsASettingOff() => Offenders.MustBeNone(
        from project in SourceProject.All
        from element in project.File.Descendants()
        where SwitchesOff.Contains(element.Name.LocalName) || StayOn.Contains(element.Name.LocalName)
        select $"{project.Name}: <{element.Name.LocalName}>{element.Value}",
        "A project file must not change what the whole repository builds with. Remove the element and mend what it hid.");

    [Test]
    public void Folders_BelowTheRoot_HaveNoBuildFilesOfTheirOwn() => Offenders.MustBeNone(
        RepositoryFiles.All.Where(file => file.Contains('/')
            && Path.GetFileName(file) is "Directory.Build.props" or "Directory.Build.targets" or "Directory.Packages.props" or ".globalconfig"),
        "A build file in a folder cuts that folder off from the one at the top. Put the setting there.");

    [Test]
    public void BannedSymbols_EverySourceProject_IsChecked()
    {
        var group = Props.Descendants("ItemGroup").Single(items => items.Elements("AdditionalFiles").Any());
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)group.Element("AdditionalFiles")!.Attribute("Include"), Does.EndWith("BannedSymbols.txt"));
            Assert.That((string?)group.Element("PackageReference")!.Attribute("Include"), Is.EqualTo(Analyzer));
            Assert.That((string?)group.Attribute("Condition"), Does.StartWith("!$(MSBuildProjectName.EndsWith('.Tests'))"));
        }

        Offenders.MustBeNone(
            SourceProject.All.Select(project => project.Name).Where(name => !UsesAnalyzer(name)),
            "These projects are built without the analyzer that bans reading the clock. See the condition in Directory.Build.props.");
    }

    [TestCase("P:System.DateTime.Now")]
    [TestCase("P:System.DateTime.UtcNow")]
    [TestCase("P:System.DateTimeOffset.Now")]
    [TestCase("P:System.DateTimeOffset.UtcNow")]
    [TestCase("M:System.Guid.NewGuid")]
    [TestCase("P:System.Random.Shared")]
    public void BannedSymbols_ClockAndChance_AreBanned(string symbol) => Assert.That(
        RepositoryFiles.Read("BannedSymbols.txt").Split('\n').Select(line => line.Split(';')[0]),
        Does.Contain(symbol),
        "BannedSymbols.txt must keep time and chance out of src: they come in through a TimeProvider, a seed or a delegate.");

    private static bool UsesAnalyzer(string project)
    {
        var assets = Path.Combine(RepositoryFolder.Root, "artifacts", "obj", project, "project.assets.json");
        return File.Exists(assets) && File.ReadAllText(assets).Contains(Analyzer, StringComparison.Ordinal);
    }
}
