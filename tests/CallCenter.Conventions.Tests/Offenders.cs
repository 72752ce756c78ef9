namespace CallCenter.Conventions.Tests;

/// <summary>Fails a rule with the names of everybody who breaks it.</summary>
internal static class Offenders
{
    public static void MustBeNone(IEnumerable<string> offenders, string howToMend)
    {
        string[] named = [.. offenders.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Assert.That(named, Is.Empty, $"{howToMend}{Environment.NewLine}  {string.Join($"{Environment.NewLine}  ", named)}");
    }
}
