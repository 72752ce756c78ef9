namespace CallCenter.Conventions.Tests.Logs;

internal sealed class LogEventTests
{
    // The same table is in docs/operations.md.
    private static readonly Dictionary<string, int[]> Thousands = new()
    {
        ["CallCenter.Flows"] = [1],
        ["CallCenter.Engine"] = [2, 3],
        ["CallCenter.Storage"] = [4],
        ["CallCenter.Telephony"] = [5],
        ["CallCenter.Api"] = [6],
        ["CallCenter.Host"] = [7],
        ["CallCenter.Local"] = [7],
        ["CallCenter.LocalCarrier"] = [8],
        ["CallCenter.Cli"] = [9],
    };

    [Test]
    public void Ids_AllLogMethods_AreUnique()
    {
        Assert.That(LogEvent.All, Has.Count.GreaterThan(20), "The log methods were not found.");
        Offenders.MustBeNone(
            LogEvent.All.GroupBy(e => e.Id).Where(group => group.Count() > 1).SelectMany(group => group).Select(e => e.ToString()),
            "Two log methods have one event id, so an alert on it means two things. Give one of them another.");
    }

    [Test]
    public void Ids_AllLogMethods_AreInTheirLayersRange() => Offenders.MustBeNone(
        LogEvent.All.Where(e => !Thousands.GetValueOrDefault(e.Project, []).Contains(e.Id / 1000)).Select(e => $"{e.Project}: {e}"),
        "The event id is in another layer's range. The ranges are in docs/operations.md.");

    [Test]
    public void Ids_OfRouting_AreInTheThreeThousands() => Offenders.MustBeNone(
        LogEvent.All.Where(e => e.Project == "CallCenter.Engine"
            && e.Method.Contains(".Routing.", StringComparison.Ordinal) != (e.Id / 1000 == 3)).Select(e => e.ToString()),
        "In CallCenter.Engine, routing logs from 3000 to 3999 and everything else from 2000 to 2999.");
}
