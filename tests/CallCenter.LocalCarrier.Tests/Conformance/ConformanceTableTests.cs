using CallCenter.Testing;

namespace CallCenter.LocalCarrier.Tests.Conformance;

internal sealed class ConformanceTableTests
{
    [Test]
    public void Page_InTheDocs_IsWhatTheTestsSay()
    {
        var file = Path.Combine(RepositoryFolder.Root, "docs", "carrier-conformance.md");
        if (Environment.GetEnvironmentVariable("CALLCENTER_RENEW") == "1")
        {
            File.WriteAllText(file, ConformanceTable.Page());
        }

        Assert.That(
            File.Exists(file) ? File.ReadAllText(file) : "", Is.EqualTo(ConformanceTable.Page()),
            "docs/carrier-conformance.md is out of date: CALLCENTER_RENEW=1 dotnet test tests/CallCenter.LocalCarrier.Tests writes it.");
    }

    [Test]
    public void Rules_OfEveryChapter_AreProved() =>
        Assert.That(ConformanceTable.Rules().Select(rule => rule.Point).Distinct(), Is.EquivalentTo(Enum.GetValues<ChecklistPoint>()));

    [Test]
    public void Rules_OnMethods_AreOnTests() => Assert.That(
        from type in typeof(ConformanceTable).Assembly.GetTypes()
        from method in type.GetMethods(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic)
        where method.IsDefined(typeof(RuleAttribute), true) && !method.GetCustomAttributes(true).Any(a => a is NUnit.Framework.Interfaces.ITestBuilder or TestAttribute)
        select $"{type.Name}.{method.Name}",
        Is.Empty);
}
