using System.Collections.Immutable;
using CallCenter.Core.Calls;
using CallCenter.Engine.CallLog;
using CallCenter.Storage.CallLog;
using CallCenter.Storage.Calls;
using CallCenter.Storage.Tests.Calls;
using CallCenter.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace CallCenter.Storage.Tests.CallLog;

internal sealed class CallLogQueueTests
{
    private TestRedis _redis = null!;
    private CallLogQueue _queue = null!;

    [SetUp]
    public async Task ConnectAsync()
    {
        _redis = await TestStores.NewRedisAsync();
        _queue = new CallLogQueue(_redis.Connection);
    }

    [TearDown]
    public async Task DisconnectAsync() => await _redis.DisposeAsync();

    [Test]
    public async Task PeekAsync_EntriesSavedWithAState_ComeBackInOrderAndWhole()
    {
        var call = CallSamples.NewId();
        await SaveAsync(call, CallSamples.WholeCall(call));

        var batch = await PeekAsync(call, 500);

        Assert.That(batch.Entries, Is.EqualTo(CallSamples.WholeCall(call)));
    }

    [Test]
    public async Task PeekAsync_MoreThanAskedFor_TheOldestOnly()
    {
        var call = CallSamples.NewId();
        await SaveAsync(call, CallSamples.WholeCall(call));

        var batch = await PeekAsync(call, 2);
        await RemoveAsync(call, batch);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(batch.Entries, Is.EqualTo(CallSamples.WholeCall(call)[..2]));
            Assert.That((await PeekAsync(call, 500)).Entries, Is.EqualTo(CallSamples.WholeCall(call)[2..]));
        }
    }

    [Test]
    public async Task RemoveAsync_TwoDrainersWithTheSameBatch_NothingElseIsLost()
    {
        var call = CallSamples.NewId();
        await SaveAsync(call, CallSamples.WholeCall(call));
        var first = await PeekAsync(call, 2);
        var second = await PeekAsync(call, 500);

        await RemoveAsync(call, first);
        await RemoveAsync(call, first);
        await RemoveAsync(call, second);

        Assert.That((await PeekAsync(call, 500)).Entries, Is.EqualTo(CallSamples.WholeCall(call)[2..]));
    }

    [Test]
    public async Task PeekAndRemove_TwoDrainersAtOnceWhileCallsGoOn_EveryEntryIsSeen()
    {
        var call = CallSamples.NewId();
        var entries = Enumerable.Range(1, 400).Select(i => CallSamples.Entry(call, i, 0, CallLogKind.Step, $"{i}")).ToList();
        using var stop = new CancellationTokenSource();
        var drainers = new[] { DrainAsync(call, 7, stop.Token), DrainAsync(call, 11, stop.Token) };

        foreach (var entry in entries)
        {
            await SaveAsync(call, [entry], long.Parse(entry.What!, System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.That(async () => (await PeekAsync(call, 1)).Entries.Length, Is.Zero.After(20_000, 50));
        await stop.CancelAsync();
        var seen = (await Task.WhenAll(drainers)).SelectMany(id => id).ToHashSet();
        Assert.That(seen, Is.EquivalentTo(entries.Select(entry => entry.Id)));
    }

    [Test]
    public async Task RemoveAsync_EmptyQueue_DoesNothing()
    {
        var batch = await PeekAsync(CallSamples.NewId(), 10);

        await _queue.RemoveAsync(0, batch, CancellationToken.None);

        Assert.That((batch.Entries.Length, batch.Head), Is.EqualTo((0, "")));
    }

    private async Task<List<string>> DrainAsync(CallId call, int most, CancellationToken stop)
    {
        var seen = new List<string>();
        while (!stop.IsCancellationRequested)
        {
            var batch = await PeekAsync(call, most);
            seen.AddRange(batch.Entries.Select(entry => entry.Id));
            await RemoveAsync(call, batch);
            await Task.Yield();
        }

        return seen;
    }

    private async Task SaveAsync(CallId call, ImmutableArray<CallLogEntry> entries, long version = 1) =>
        Assert.That(
            await new CallStore(_redis.Connection, NullLogger<CallStore>.Instance)
                .SaveAsync(CallSamples.New(call) with { Version = version }, null, entries, CancellationToken.None),
            Is.EqualTo(Engine.Calls.CallSave.Saved));

    private async Task<CallLogBatch> PeekAsync(CallId call, int most) =>
        await _queue.PeekAsync(CallKeys.ShardOf(call), most, CancellationToken.None) ?? throw new InvalidOperationException("Redis is away.");

    private Task RemoveAsync(CallId call, CallLogBatch batch) =>
        _queue.RemoveAsync(CallKeys.ShardOf(call), batch, CancellationToken.None);
}
