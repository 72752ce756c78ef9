using CallCenter.Core.Agents;
using CallCenter.Core.Customers;
using CallCenter.Core.Routing;
using static CallCenter.Core.Tests.Routing.RoutingSamples;

namespace CallCenter.Core.Tests.Routing;

internal sealed class MatchingTests
{
    private static readonly IRoutingPolicy LongestIdle = RoutingPolicies.Find("longestidle")!;

    [Test]
    public void Pair_TwoCallsOneAgent_ServesTheEarlier()
    {
        var pairs = Match([Call("CA2", 1), Call("CA1", 0)], [Free("ada", 0)]);

        Assert.That(pairs, Is.EqualTo(new[] { ("CA1", "ada") }));
    }

    [Test]
    public void Pair_PriorityWorthAMinute_GoesBeforeWhoWaitedLess()
    {
        var urgent = WaitingCall.Enters(Entry("CA3", priority: 1, at: Noon.AddSeconds(59)), Times.PriorityBoost);

        Assert.That(Match([Call("CA1", 0), urgent], [Free("ada", 0)]), Is.EqualTo(new[] { ("CA3", "ada") }));
    }

    [Test]
    public void Pair_TwoAgents_AsksTheLongestIdle() =>
        Assert.That(Match([Call("CA1", 0)], [Free("ada", 5), Free("bob", 3)]), Is.EqualTo(new[] { ("CA1", "bob") }));

    [Test]
    public void Pair_WrongQueueOrLanguage_LeavesTheCall()
    {
        var elsewhere = Free("ada", 0) with { Profile = Profile() with { Queues = ["peja"] } };
        var serbian = Free("bob", 0) with { Profile = Profile("bob") with { Languages = [Language.Serbian] } };

        Assert.That(Match([Call("CA1", 0)], [elsewhere, serbian]), Is.Empty);
    }

    [Test]
    public void Pair_FirstCallHasNobody_DoesNotHoldUpTheNext()
    {
        var serbian = Call("CA1", 0) with { Entry = Entry() with { Language = Language.Serbian } };

        Assert.That(Match([serbian, Call("CA2", 1)], [Free("ada", 0)]), Is.EqualTo(new[] { ("CA2", "ada") }));
    }

    [Test]
    public void Find_UnknownName_IsNull() => Assert.That(RoutingPolicies.Find("Fairest"), Is.Null);

    [Test]
    public void Index_TwoPoliciesOfOneName_StopsTheStart() =>
        Assert.That(() => RoutingPolicies.Index([LongestIdle, LongestIdle]), Throws.InvalidOperationException);

    private static WaitingCall Call(string id, double seconds) =>
        WaitingCall.Enters(Entry(id, at: Noon.AddSeconds(seconds)), Times.PriorityBoost);

    private static Agent Free(string id, double idleSeconds) =>
        AgentIn(AgentState.Available) with { Profile = Profile(id), IdleSince = Noon.AddSeconds(idleSeconds) };

    private static IEnumerable<(string, string)> Match(WaitingCall[] calls, Agent[] agents) =>
        Matching.Pair(calls, agents, LongestIdle, Noon.AddMinutes(1)).Select(m => (m.Call.Id.Value, m.Agent.Id.Value));
}
