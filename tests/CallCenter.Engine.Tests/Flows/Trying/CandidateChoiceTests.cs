using System.Globalization;
using CallCenter.Engine.Flows.Trying;
using CallCenter.Flows.Running;

namespace CallCenter.Engine.Tests.Flows.Trying;

internal sealed class CandidateChoiceTests
{
    private const int Calls = 10_000;
    private static readonly string Candidate = new('a', 64);

    // Four standard errors of a share of ten thousand are at most two in a hundred.
    [Test]
    public void Takes_TenThousandCalls_AreSharedAsAsked([Values(0, 1, 10, 25, 50, 75, 99)] int share) =>
        Assert.That(Taken(Candidate, share).Count * 100.0 / Calls, Is.EqualTo(share).Within(share == 0 ? 0 : 2));

    [Test]
    public void Takes_TheSameCall_TheSameAnswer()
    {
        var first = Taken(Candidate, 40);

        Assert.That(Taken(Candidate, 40), Is.EqualTo(first));
    }

    [Test]
    public void Takes_ALargerShare_KeepsThoseOfTheSmaller() => Assert.That(Taken(Candidate, 10), Is.SubsetOf(Taken(Candidate, 30)));

    [Test]
    public void Takes_AnotherCandidate_TakesOtherCalls()
    {
        var both = Taken(Candidate, 50).Intersect(Taken(new string('b', 64), 50)).Count();

        Assert.That(both * 100.0 / Calls, Is.EqualTo(25).Within(2));
    }

    private static HashSet<int> Taken(string candidate, int share) =>
    [
        .. Enumerable.Range(0, Calls).Where(call => CandidateChoice.Takes(
            CallSeed.Of(string.Create(CultureInfo.InvariantCulture, $"CA{call:x32}")), candidate, share)),
    ];
}
