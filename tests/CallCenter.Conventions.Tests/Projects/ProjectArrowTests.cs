using CallCenter.Testing;

namespace CallCenter.Conventions.Tests.Projects;

/// <summary>Which project may use which; the picture is in <c>docs/architecture.md</c>.</summary>
internal sealed class ProjectArrowTests
{
    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["CallCenter.Core"] = [],
        ["CallCenter.Flows"] = ["CallCenter.Core"],
        ["CallCenter.Engine"] = ["CallCenter.Core", "CallCenter.Flows"],
        ["CallCenter.Storage"] = ["CallCenter.Engine"],
        ["CallCenter.Telephony"] = ["CallCenter.Engine", "Twilio.Standin"],
        ["CallCenter.Contracts"] = [],
        ["CallCenter.Api"] = ["CallCenter.Engine", "CallCenter.Contracts"],
        ["CallCenter.Pages"] = ["CallCenter.Contracts"],
        ["CallCenter.Host"] =
        [
            "CallCenter.Core", "CallCenter.Flows", "CallCenter.Engine", "CallCenter.Storage", "CallCenter.Telephony",
            "CallCenter.Contracts", "CallCenter.Api", "CallCenter.Pages",
        ],
        ["CallCenter.Cli"] = ["CallCenter.Flows", "CallCenter.Engine", "CallCenter.Storage", "CallCenter.Telephony"],
        ["CallCenter.LocalCarrier"] = [],
        ["CallCenter.Local"] = ["CallCenter.LocalCarrier", "CallCenter.Contracts"],
        ["Twilio.Standin"] = [],
    };

    private static readonly Dictionary<string, string[]> MayBuild = new()
    {
        ["CallCenter.Local"] = ["CallCenter.Host", "CallCenter.Cli"],
    };

    // A package that is one layer's business, and the projects whose business it is.
    private static readonly Dictionary<string, string[]> PackageOwners = new()
    {
        ["Microsoft.Garnet"] = ["CallCenter.Local"],
        ["Npgsql"] = ["CallCenter.Storage", "CallCenter.Local"],
        ["Dapper"] = ["CallCenter.Storage"],
        ["dbup-postgresql"] = ["CallCenter.Storage"],
        ["StackExchange.Redis"] = ["CallCenter.Storage"],
        ["ZiggyCreatures.FusionCache"] = ["CallCenter.Storage"],
        ["YamlDotNet"] = ["CallCenter.Flows", "CallCenter.LocalCarrier"],
        ["DotLiquid"] = ["CallCenter.Flows"],
        ["NodaTime"] = ["CallCenter.Flows"],
        ["Twilio"] = ["CallCenter.Telephony"],
        ["Twilio.AspNet.Core"] = ["CallCenter.Telephony"],
    };

    [Test]
    public void References_EveryProject_FollowTheArrows() => Offenders.MustBeNone(
        from project in SourceProject.All
        from reference in project.References
        where !MayReference.GetValueOrDefault(project.Name, []).Contains(reference)
        select $"{project.Name} -> {reference}",
        "An arrow points the wrong way. Remove the reference: hand what is needed in through a port of CallCenter.Engine.");

    [Test]
    public void References_BuiltButNotUsed_OnlyWhereAllowed() => Offenders.MustBeNone(
        from project in SourceProject.All
        from reference in project.BuiltOnly
        where !MayBuild.GetValueOrDefault(project.Name, []).Contains(reference)
        select $"{project.Name} -> {reference} (built only)",
        "Only CallCenter.Local builds programs it does not reference. Remove the reference.");

    [Test]
    public void Projects_EveryOne_HasItsArrows() => Offenders.MustBeNone(
        SourceProject.All.Select(project => project.Name).Where(name => !MayReference.ContainsKey(name)),
        "A project is new. Say what it may reference, in this table and in docs/architecture.md.");

    [Test]
    public void Packages_OfOneLayer_StayThere() => Offenders.MustBeNone(
        from project in SourceProject.All
        from package in project.Packages
        where PackageOwners.TryGetValue(package, out var owners) && !owners.Contains(project.Name)
        select $"{project.Name} -> {package}",
        "The package is another layer's business. Remove it: use that layer's port.");

    [Test]
    public void Core_References_OnlySystem() => Offenders.MustBeNone(
        SourceProject.Named("CallCenter.Core").Load().GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal))
            .Concat(SourceProject.Named("CallCenter.Core").Packages),
        "CallCenter.Core is pure: it may use nothing but System.*. Move what needs more to CallCenter.Engine or further out.");

    [Test]
    public void LocalCarrier_Project_NamesNothingOfOurs()
    {
        var project = SourceProject.Named("CallCenter.LocalCarrier");
        Offenders.MustBeNone(
            project.References.Concat(project.BuiltOnly).Concat(project.Packages.Where(IsOurs))
                .Concat(project.Load().GetReferencedAssemblies().Select(reference => reference.Name!).Where(IsOurs)),
            "The local carrier plays Twilio from its contract alone, so that it cannot cheat. Write what it needs a second time.");
    }

    [Test]
    public void HostOutput_Files_HoldNoEmbeddedStore()
    {
        var folder = OutputOf("CallCenter.Host");
        Assert.That(Directory.Exists(folder), $"{folder} is missing: build CallCenter.Host in the configuration of the tests.");
        Offenders.MustBeNone(
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(file => IsEmbeddedStore(Path.GetFileName(file))
                    || (file.EndsWith(".deps.json", StringComparison.Ordinal) && IsEmbeddedStore(File.ReadAllText(file))))
                .Select(file => Path.GetRelativePath(folder, file)),
            "The embedded Redis is for CallCenter.Local only; a deployment must not carry it. Find the reference that brings it.");
    }

    private static bool IsOurs(string name) =>
        name.StartsWith("CallCenter", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Twilio", StringComparison.OrdinalIgnoreCase);

    private static bool IsEmbeddedStore(string text) =>
        text.Contains("Garnet", StringComparison.OrdinalIgnoreCase) || text.Contains("Tsavorite", StringComparison.OrdinalIgnoreCase);

    // artifacts/bin/PROJECT/CONFIGURATION, as for these tests themselves
    private static string OutputOf(string project) => Path.Combine(
        RepositoryFolder.Root, "artifacts", "bin", project, Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)));
}
