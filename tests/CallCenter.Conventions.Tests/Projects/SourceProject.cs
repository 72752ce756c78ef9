using System.Reflection;
using System.Xml.Linq;
using CallCenter.Conventions.Tests.Sources;

namespace CallCenter.Conventions.Tests.Projects;

/// <summary>One project under <c>src</c>, as its project file describes it.</summary>
internal sealed record SourceProject(string Name, XDocument File)
{
    public static IReadOnlyList<SourceProject> All { get; } =
    [
        .. RepositoryFiles.Below(["src"], ".csproj")
            .Select(file => new SourceProject(Path.GetFileNameWithoutExtension(file), XDocument.Parse(RepositoryFiles.Read(file)))),
    ];

    /// <summary>Every project of ours that ships code, without the stand-in, whose names are another maker's.</summary>
    public static IEnumerable<SourceProject> Ours => All.Where(project => project.Name != "Twilio.Standin");

    public string AssemblyName => File.Descendants("AssemblyName").SingleOrDefault()?.Value ?? Name;

    /// <summary>Projects whose code this one uses.</summary>
    public IEnumerable<string> References => Projects(builtOnly: false);

    /// <summary>Projects that are built before this one and started as processes.</summary>
    public IEnumerable<string> BuiltOnly => Projects(builtOnly: true);

    public IEnumerable<string> Packages => File.Descendants("PackageReference").Select(Include);

    public Assembly Load() => Assembly.Load(AssemblyName);

    public static SourceProject Named(string name) => All.Single(project => project.Name == name);

    private IEnumerable<string> Projects(bool builtOnly) => File.Descendants("ProjectReference")
        .Where(reference => ((string?)reference.Attribute("ReferenceOutputAssembly") == "false") == builtOnly)
        .Select(reference => Path.GetFileNameWithoutExtension(Include(reference).Replace('\\', '/')));

    private static string Include(XElement element) => (string?)element.Attribute("Include") ?? "";
}
