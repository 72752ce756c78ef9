using System.Collections.Immutable;
using CallCenter.Core.Calls;
using CallCenter.Engine.Calls;
using CallCenter.Flows.Values;
using CallCenter.Storage.Calls;
using CallCenter.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace CallCenter.Storage.Tests.Calls;

internal sealed class CallStoreTests
{
    private TestRedis _redis = null!;
    private CallStore _store = null!;

    [OneTimeSetUp]
    public async Task ConnectAsync()
    {
        _redis = await TestStores.NewRedisAsync();
        _store = new CallStore(_redis.Connection, NullLogger<CallStore>.Instance);
    }

    [OneTimeTearDown]
    public async Task DisconnectAsync() => await _redis.DisposeAsync();

    [Test]
    public async Task SaveAsync_EveryField_LoadsAsItWas()
    {
        var state = CallSamples.Full(CallSamples.NewId());
        var reply = new StepReply($"<Response>{CallSamples.Unusual}</Response>", "text/xml");

        var saved = await SaveAsync(state, new AnsweredStep(6, reply));
        var loaded = (CallLoad.Found)await LoadAsync(state.Call, 6);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(saved, Is.EqualTo(CallSave.Saved));
            Assert.That(loaded.Answered, Is.EqualTo(reply));
            Assert.That(loaded.State.Flow.Journey, Is.EqualTo(state.Flow.Journey));
            Assert.That(loaded.State.Flow.Cursor.Candidates, Is.EqualTo(state.Flow.Cursor.Candidates));
            Assert.That(loaded.State.Flow.Frames, Is.EqualTo(state.Flow.Frames));
            Assert.That(loaded.State.Flow.Values, Is.EquivalentTo(state.Flow.Values));
            Assert.That(loaded.State.Flow.Loops, Is.EquivalentTo(state.Flow.Loops));
            Assert.That(Comparable(loaded.State), Is.EqualTo(Comparable(state)));
        }
    }

    [Test]
    public async Task SaveAsync_SparsestState_LoadsAsItWas()
    {
        var state = CallSamples.New(CallSamples.NewId()) with { Caller = new PhoneNumber(""), Step = 0, StartedAt = default };

        await SaveAsync(state);
        var loaded = (CallLoad.Found)await LoadAsync(state.Call, 0);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Comparable(loaded.State), Is.EqualTo(Comparable(state)));
            Assert.That((loaded.State.Flow.Journey.IsDefault, loaded.State.Flow.Cursor.Candidates.IsDefault), Is.EqualTo((false, false)));
            Assert.That(loaded.Answered, Is.Null);
        }
    }

    [Test]
    public async Task LoadAsync_UnknownCall_Missing() =>
        Assert.That(await LoadAsync(CallSamples.NewId(), 0), Is.EqualTo(new CallLoad.Missing()));

    [TestCase(1)]
    [TestCase(3)]
    public async Task SaveAsync_NotTheNextVersion_ConflictAndNothingChanges(long version)
    {
        var state = CallSamples.New(CallSamples.NewId());
        await SaveAsync(state, new AnsweredStep(0, new StepReply("first", "a")));

        var saved = await SaveAsync(state with { Version = version, Step = 9 }, new AnsweredStep(0, new StepReply("second", "b")));

        var loaded = (CallLoad.Found)await LoadAsync(state.Call, 0);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(saved, Is.EqualTo(CallSave.Conflict));
            Assert.That((loaded.State.Step, loaded.State.Version, loaded.Answered!.Body), Is.EqualTo((1, 1L, "first")));
        }
    }

    [Test]
    public async Task SaveAsync_NewCallWithALaterVersion_Conflict() =>
        Assert.That(await SaveAsync(CallSamples.New(CallSamples.NewId()) with { Version = 2 }), Is.EqualTo(CallSave.Conflict));

    [Test]
    public async Task SaveAsync_FiftyAtOnce_ExactlyOneWins()
    {
        var state = CallSamples.New(CallSamples.NewId());
        await SaveAsync(state);
        var begin = new TaskCompletionSource();

        var racers = Enumerable.Range(0, 50).Select(i => Task.Run(async () =>
        {
            await begin.Task;
            return (Racer: i, Saved: await SaveAsync(state with { Version = 2, Step = i }, new AnsweredStep(1, new StepReply($"{i}", "t"))));
        })).ToList();
        begin.SetResult();
        var results = await Task.WhenAll(racers);

        var winner = results.Single(result => result.Saved is CallSave.Saved).Racer;
        var loaded = (CallLoad.Found)await LoadAsync(state.Call, 1);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(results.Count(result => result.Saved is CallSave.Conflict), Is.EqualTo(49));
            Assert.That((loaded.State.Step, loaded.Answered!.Body), Is.EqualTo((winner, $"{winner}")));
        }
    }

    [Test]
    public async Task SaveAsync_ManySteps_KeepsTheLatestSixteenAnswers()
    {
        var call = CallSamples.NewId();
        for (var step = 0; step < 20; step++)
        {
            await SaveAsync(
                CallSamples.New(call) with { Version = step + 1, Step = step + 1 }, new AnsweredStep(step, new StepReply($"answer {step}", "t")));
        }

        var kept = new List<int>();
        for (var step = 0; step < 20; step++)
        {
            if (((CallLoad.Found)await LoadAsync(call, step)).Answered is { } answer)
            {
                Assert.That(answer.Body, Is.EqualTo($"answer {step}"));
                kept.Add(step);
            }
        }

        Assert.That(kept, Is.EqualTo(Enumerable.Range(4, 16)));
    }

    [Test]
    public async Task SaveAsync_LiveAndEndedCall_ExpireAfterADayAndAnHour()
    {
        var state = CallSamples.New(CallSamples.NewId());
        await SaveAsync(state);
        var live = await TimeToLiveAsync(state.Call);
        await SaveAsync(state with { Version = 2, EndedAt = CallSamples.Start });
        var ended = await TimeToLiveAsync(state.Call);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(live, Is.EqualTo(TimeSpan.FromHours(24)).Within(TimeSpan.FromMinutes(1)));
            Assert.That(ended, Is.EqualTo(TimeSpan.FromHours(1)).Within(TimeSpan.FromMinutes(1)));
        }
    }

    [Test]
    public async Task SaveAsync_LogQueueFull_StateIsStoredAllTheSame()
    {
        var state = CallSamples.New(CallSamples.NewId());
        var queue = CallKeys.Log(CallKeys.ShardOf(state.Call));
        await _redis.Database.ListRightPushAsync(queue, [.. Enumerable.Repeat<RedisValue>("{}", 100_000)]);

        var saved = await _store.SaveAsync(state, null, CallSamples.WholeCall(state.Call), CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(saved, Is.EqualTo(CallSave.Saved));
            Assert.That(await LoadAsync(state.Call, 0), Is.InstanceOf<CallLoad.Found>());
            Assert.That(await _redis.Database.ListLengthAsync(queue), Is.EqualTo(100_000));
        }

        await _redis.Database.KeyDeleteAsync(queue);
    }

    [Test]
    public void ShardOf_ManyCalls_EveryShardIsUsed() =>
        Assert.That(
            Enumerable.Range(0, 1_000).Select(i => CallKeys.ShardOf(new CallId($"CA{i}"))).Distinct(),
            Is.EquivalentTo(Enumerable.Range(0, CallKeys.Shards)));

    private static CallState Comparable(CallState state) => state with
    {
        Flow = state.Flow with
        {
            Journey = [],
            Frames = [],
            Values = ImmutableDictionary<string, FlowValue>.Empty,
            Loops = ImmutableDictionary<string, int>.Empty,
            Cursor = state.Flow.Cursor with { Candidates = [] },
        },
    };

    private Task<CallSave> SaveAsync(CallState state, AnsweredStep? answer = null) =>
        _store.SaveAsync(state, answer, [], CancellationToken.None);

    private Task<CallLoad> LoadAsync(CallId call, int step) => _store.LoadAsync(call, step, CancellationToken.None);

    private async Task<TimeSpan> TimeToLiveAsync(CallId call) =>
        await _redis.Database.KeyTimeToLiveAsync(CallKeys.State(call)) ?? throw new InvalidOperationException("It never expires.");
}
