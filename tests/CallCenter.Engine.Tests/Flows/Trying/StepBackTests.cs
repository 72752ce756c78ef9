using CallCenter.Engine.Flows.Trying;

namespace CallCenter.Engine.Tests.Flows.Trying;

internal sealed class StepBackTests
{
    private static readonly StepBackPolicy Policy = new(LeastCalls: 30, FailedMargin: 5, NotUnderstoodMargin: 15);

    [TestCase(270, 0, 29, 29, false, TestName = "Decide_TooFewCalls_GoesOn")]
    [TestCase(270, 0, 30, 30, true, TestName = "Decide_EveryCallFails_StepsBack")]
    [TestCase(270, 0, 30, 0, false, TestName = "Decide_NoneFails_GoesOn")]
    [TestCase(270, 27, 30, 3, false, TestName = "Decide_BothFailAlike_GoesOn")]
    [TestCase(270, 0, 30, 1, false, TestName = "Decide_WithinTheMargin_GoesOn")]
    [TestCase(90, 18, 30, 9, false, TestName = "Decide_OverTheMarginButWithinChance_GoesOn")]
    [TestCase(900, 90, 300, 60, true, TestName = "Decide_TwiceAsManyFail_StepsBack")]
    [TestCase(270, 270, 30, 0, false, TestName = "Decide_LiveIsWorse_GoesOn")]
    [TestCase(0, 0, 100, 20, true, TestName = "Decide_NothingToCompareWith_TheMarginDecides")]
    [TestCase(0, 0, 100, 0, false, TestName = "Decide_NothingToCompareWithAndNoFault_GoesOn")]
    public void Decide_Failures(long liveCalls, long liveFailed, long calls, long failed, bool stepsBack) => Assert.That(
        StepBack.Decide(new FlowCounts(liveCalls, liveFailed, 0, 0), new FlowCounts(calls, failed, 0, 0), Policy),
        stepsBack ? Does.StartWith($"{failed} of the candidate's {calls} calls failed") : Is.Null);

    [TestCase(270, 27, 30, 7, false)]
    [TestCase(270, 27, 30, 15, true)]
    public void Decide_NotUnderstood_HasAMarginOfItsOwn(long liveCalls, long liveMissed, long calls, long missed, bool stepsBack) => Assert.That(
        StepBack.Decide(new FlowCounts(liveCalls, 0, liveMissed, 0), new FlowCounts(calls, 0, missed, 0), Policy),
        stepsBack ? Does.Contain("not understood") : Is.Null);

    // The counts of a store that lost its data are smaller than what had been counted before.
    [TestCase(-100, 50, -20, 70)]
    [TestCase(10, -5, 40, -7)]
    public void Decide_ImpossibleCounts_NeverThrows(long liveCalls, long liveFailed, long calls, long failed) => Assert.That(
        () => StepBack.Decide(new FlowCounts(liveCalls, liveFailed, 0, 0), new FlowCounts(calls, failed, 0, 0), Policy), Throws.Nothing);
}
