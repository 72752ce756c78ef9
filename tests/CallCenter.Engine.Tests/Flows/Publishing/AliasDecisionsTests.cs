using CallCenter.Engine.Flows.Publishing;
using CallCenter.Engine.Flows.Trying;

namespace CallCenter.Engine.Tests.Flows.Publishing;

internal sealed class AliasDecisionsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
    private static readonly StepBackPolicy Policy = StepBackPolicy.Usual;

    private static readonly FlowAlias Live3 = new("live", 3, "c", Previous: 2, Trial: null, "ada", Noon, "better");

    private static readonly FlowAlias Trying4 = Live3 with { Trial = new FlowTrial(4, "d", 10, Noon, Policy) };

    private static readonly TestCaseData[] Moves =
    [
        new TestCaseData(null, new AliasChange.Point(1)).Returns("1, before -"),
        new TestCaseData(null, new AliasChange.RollBack(1)).Returns("1, before -"),
        new TestCaseData(null, new AliasChange.RollBack(null)).Returns("refused"),
        new TestCaseData(null, new AliasChange.Try(1, 10, Policy)).Returns("refused"),
        new TestCaseData(null, new AliasChange.Promote()).Returns("refused"),
        new TestCaseData(Live3, new AliasChange.Point(3)).Returns("unchanged"),
        new TestCaseData(Live3, new AliasChange.Point(4)).Returns("4, before 3"),
        new TestCaseData(Trying4, new AliasChange.Point(3)).Returns("3, before 2"),
        new TestCaseData(Trying4, new AliasChange.Point(5)).Returns("5, before 3"),
        new TestCaseData(Live3, new AliasChange.RollBack(null)).Returns("2, before -"),
        new TestCaseData(Live3, new AliasChange.RollBack(1)).Returns("1, before -"),
        new TestCaseData(Live3, new AliasChange.RollBack(3)).Returns("unchanged"),
        new TestCaseData(Trying4, new AliasChange.RollBack(3)).Returns("3, before -"),
        new TestCaseData(Live3 with { Previous = null }, new AliasChange.RollBack(null)).Returns("refused"),
        new TestCaseData(Live3, new AliasChange.Try(4, 10, Policy)).Returns("3, before 2, candidate 4 10 % begins"),
        new TestCaseData(Trying4, new AliasChange.Try(4, 30, Policy)).Returns("3, before 2, candidate 4 30 % begins"),
        new TestCaseData(Live3, new AliasChange.Try(3, 10, Policy)).Returns("refused"),
        new TestCaseData(Live3, new AliasChange.Try(4, 0, Policy)).Returns("refused"),
        new TestCaseData(Live3, new AliasChange.Try(4, 100, Policy)).Returns("refused"),
        new TestCaseData(Live3, new AliasChange.Promote()).Returns("refused"),
        new TestCaseData(Live3, new AliasChange.Withdraw()).Returns("refused"),
        new TestCaseData(Trying4, new AliasChange.Promote()).Returns("4, before 3"),
        new TestCaseData(Trying4, new AliasChange.Withdraw()).Returns("3, before 2"),
        new TestCaseData(Trying4, new AliasChange.StepBack(4, Noon)).Returns("3, before 2, candidate 4 0 %"),
        new TestCaseData(Trying4, new AliasChange.StepBack(4, Noon.AddTicks(1))).Returns("unchanged"),
        new TestCaseData(Trying4, new AliasChange.StepBack(5, Noon)).Returns("unchanged"),
        new TestCaseData(Live3, new AliasChange.StepBack(4, Noon)).Returns("unchanged"),
    ];

    [TestCaseSource(nameof(Moves))]
    public string Decide_AliasAndChange_LeadsWhereTheTableSays(FlowAlias? present, AliasChange change) =>
        AliasDecisions.Decide(present, change) switch
        {
            AliasDecision.Moved { Target: var to } => FormattableString.Invariant($"{to.Number}, before {to.Previous?.ToString() ?? "-"}")
                + (to.Candidate is { } candidate ? FormattableString.Invariant($", candidate {candidate} {to.Share} %") : "")
                + (to.TrialBegins ? " begins" : ""),
            AliasDecision.Unchanged => "unchanged",
            _ => "refused",
        };

    [Test]
    public void Decide_RollbackTypedTwice_TheFaultDoesNotComeBack()
    {
        var back = ((AliasDecision.Moved)AliasDecisions.Decide(Live3, new AliasChange.RollBack(null))).Target;

        var again = AliasDecisions.Decide(Live3 with { Number = back.Number, Previous = back.Previous }, new AliasChange.RollBack(null));

        Assert.That((again as AliasDecision.Refused)?.Sentence, Does.Contain("--to"));
    }
}
