using CallCenter.Core.Calls;
using CallCenter.Engine.Calls;
using CallCenter.Engine.Flows.Trying;
using CallCenter.Flows.Running;
using CallCenter.Storage.Calls;
using CallCenter.Storage.Flows;
using CallCenter.Storage.Tests.Calls;
using CallCenter.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CallCenter.Storage.Tests.Flows;

internal sealed class FlowCountsTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly string One = new('1', 64);
    private static readonly string Two = new('2', 64);
    private TestRedis _redis = null!;
    private CallStore _calls = null!;
    private FlowCountsStore _counts = null!;

    [SetUp]
    public async Task BeginAsync()
    {
        _redis = await TestStores.NewRedisAsync();
        _calls = new CallStore(_redis.Connection, NullLogger<CallStore>.Instance);
        _counts = new FlowCountsStore(_redis.Connection, NullLogger<FlowCountsStore>.Instance);
    }

    [TearDown]
    public async Task EndAsync() => await _redis.DisposeAsync();

    [Test]
    public async Task Save_CallsOfTwoVersions_CountedUnderWayAndOnceEach()
    {
        for (var call = 0; call < 30; call++)
        {
            await BeginCallAsync(call < 20 ? One : Two);
        }

        var walking = await BeginCallAsync(Two);
        walking = await SaveAsync(walking with { Flow = Missed(walking.Flow) });
        walking = await SaveAsync(walking with { Flow = Missed(walking.Flow) with { Faults = 1 } });
        walking = await SaveAsync(walking with { Flow = walking.Flow with { Faults = 2 } });
        var during = await _counts.UnderWayAsync(Ct);
        await SaveAsync(walking with { EndedAt = CallSamples.Start });
        var after = await _counts.UnderWayAsync(Ct);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(during, Is.EqualTo(new Dictionary<string, int> { [One] = 20, [Two] = 11 }));
            Assert.That(after, Is.EqualTo(new Dictionary<string, int> { [One] = 20, [Two] = 10 }));
            Assert.That(await _counts.ReadAsync(One, Ct), Is.EqualTo(new FlowCounts(20, 0, 0, 0)));
            Assert.That(await _counts.ReadAsync(Two, Ct), Is.EqualTo(new FlowCounts(11, 1, 1, 1)));
        }
    }

    [Test]
    public async Task Save_TheVersionWasLost_TheOneThatTookOverIsNotBlamed()
    {
        var call = await BeginCallAsync(One);
        await SaveAsync(call with { FlowHash = Two, Flow = call.Flow with { Faults = 1 } });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await _counts.UnderWayAsync(Ct), Is.EqualTo(new Dictionary<string, int> { [Two] = 1 }));
            Assert.That(await _counts.ReadAsync(Two, Ct), Is.EqualTo(default(FlowCounts)));
        }
    }

    [Test]
    public async Task UnderWay_CallsWhoseEndWasNeverTold_AreForgottenAfterADay()
    {
        await BeginCallAsync(One, CallSamples.Start);
        await BeginCallAsync(Two, CallSamples.Start.AddHours(25));

        Assert.That(await _counts.UnderWayAsync(Ct), Is.EqualTo(new Dictionary<string, int> { [Two] = 1 }));
    }

    [Test]
    public async Task Watch_TwoNodes_OneAtATimeAndTheBeginningStays()
    {
        var (early, late) = (new TrialBeginning(new(1, 0, 0, 0), new(2, 0, 0, 0)), new TrialBeginning(new(9, 0, 0, 0), new(9, 0, 0, 0)));

        var first = await _counts.WatchAsync("a", TimeSpan.FromMilliseconds(300), early, Ct);
        var other = await _counts.WatchAsync("a", TimeSpan.FromMilliseconds(300), late, Ct);
        Assert.That(async () => await _counts.WatchAsync("a", TimeSpan.FromMilliseconds(1), late, Ct), Is.EqualTo(early).After(10_000, 50));
        Assert.That(async () => await _counts.WatchAsync("b", TimeSpan.FromMilliseconds(1), late, Ct), Is.EqualTo(late).After(10_000, 50));

        Assert.That((first, other), Is.EqualTo((early, (TrialBeginning?)null)));
    }

    private Task<CallState> BeginCallAsync(string hash, DateTimeOffset? at = null) => SaveAsync(
        CallSamples.New(CallSamples.NewId()) with { Version = 0, FlowHash = hash, StartedAt = at ?? CallSamples.Start });

    private async Task<CallState> SaveAsync(CallState state)
    {
        var next = state with { Version = state.Version + 1 };
        Assert.That(await _calls.SaveAsync(next, null, [], Ct), Is.EqualTo(CallSave.Saved));
        return next;
    }

    private static FlowState Missed(FlowState state) => state with { Journey = state.Journey.Add(new JourneyStep(CallSamples.Start, "who", "nomatch")) };
}
