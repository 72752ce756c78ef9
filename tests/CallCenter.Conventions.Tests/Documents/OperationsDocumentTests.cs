using System.Globalization;
using System.Reflection;
using CallCenter.Conventions.Tests.Container;
using CallCenter.Conventions.Tests.Logs;
using CallCenter.Conventions.Tests.Sources;

namespace CallCenter.Conventions.Tests.Documents;

/// <summary>Holds <c>docs/operations.md</c> to the code.</summary>
internal sealed class OperationsDocumentTests
{
    private static readonly string Document = RepositoryFiles.Read("docs/operations.md");

    [Test]
    public void Operations_EverySetting_IsDescribed() => Offenders.MustBeNone(
        from options in HostOptions.Declared
        from property in options.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        let key = $"{HostOptions.Section(options)}:{property.Name}"
        where !Document.Contains($"`{key}", StringComparison.Ordinal)
        select key,
        "docs/operations.md lacks a setting. Add a row with its default and what it does.");

    [Test]
    public void Operations_EveryLogEvent_IsDescribed() => Offenders.MustBeNone(
        LogEvent.All
            .Where(e => !Document.Contains(string.Create(CultureInfo.InvariantCulture, $"| {e.Id} |"), StringComparison.Ordinal))
            .Select(e => e.ToString()),
        "docs/operations.md lacks a log event. Add a row that says what an operator does about it.");
}
