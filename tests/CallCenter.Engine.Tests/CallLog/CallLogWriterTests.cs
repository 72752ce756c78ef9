using System.Collections.Immutable;
using CallCenter.Core.Calls;
using CallCenter.Engine.CallLog;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Engine.Tests.CallLog;

internal sealed class CallLogWriterTests
{
    [Test]
    public async Task ExecuteAsync_EntriesInSeveralQueues_WrittenThenRemoved()
    {
        var record = new Record(600, 3);

        await RunUntilAsync(record, () => record.Left == 0);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(record.Written, Is.EquivalentTo(Enumerable.Range(0, 600).Select(i => $"0-{i}").Concat(["1-0", "1-1", "1-2"])));
            Assert.That(record.Steps.Take(6), Is.EqualTo(new[] { "write 500", "remove 500", "write 100", "remove 100", "write 3", "remove 3" }));
        }
    }

    [Test]
    public async Task ExecuteAsync_RecordRefuses_KeptAndWrittenLater()
    {
        var record = new Record(2) { Refusals = 3 };

        var logger = await RunUntilAsync(record, () => record.Left == 0);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(record.Steps, Is.EqualTo(new[] { "refuse 2", "refuse 2", "refuse 2", "write 2", "remove 2" }));
            Assert.That(logger.Lines, Has.Exactly(3).StartsWith("LogKept"));
        }
    }

    [Test]
    public async Task ExecuteAsync_CrashBetweenWriteAndRemove_WritesAgainAndGoesOn()
    {
        var record = new Record(2) { RemovalsThatThrow = 1 };

        var logger = await RunUntilAsync(record, () => record.Left == 0);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(record.Steps, Is.EqualTo(new[] { "write 2", "write 2", "remove 2" }));
            Assert.That(logger.Lines, Has.Exactly(1).StartsWith("LogRoundFailed"));
        }
    }

    [Test]
    public async Task ExecuteAsync_QueueAway_TriesAgain()
    {
        var record = new Record(2) { PeeksAway = 2 };

        await RunUntilAsync(record, () => record.Left == 0);

        Assert.That(record.Steps, Is.EqualTo(new[] { "write 2", "remove 2" }));
    }

    private static async Task<RecordingLogger<CallLogWriter>> RunUntilAsync(Record record, Func<bool> done)
    {
        var (time, logger) = (new FakeTimeProvider(), new RecordingLogger<CallLogWriter>());
        using var writer = new CallLogWriter(record, record, time, logger);
        await writer.StartAsync(CancellationToken.None);
        Assert.That(
            () =>
            {
                time.Advance(TimeSpan.FromSeconds(2));
                return done();
            },
            Is.True.After(10_000, 2));
        await writer.StopAsync(CancellationToken.None);
        return logger;
    }

    /// <summary>Both ends of the move, with a list of what happened in order.</summary>
    private sealed class Record : ICallLogQueue, ICallLogStore
    {
        private readonly List<CallLogEntry>[] _queues;

        public Record(params int[] counts) => _queues =
        [
            .. counts.Select((count, shard) => Enumerable.Range(0, count).Select(i => new CallLogEntry(
                $"{shard}-{i}", new CallId("CA1"), default, CallLogKind.Step, "n", "w", new CallFacts(default, null, null, false, null))).ToList()),
        ];

        public int Refusals { get; set; }

        public int RemovalsThatThrow { get; set; }

        public int PeeksAway { get; set; }

        public List<string> Steps { get; } = [];

        public HashSet<string> Written { get; } = [];

        public int Left => _queues.Sum(queue => queue.Count);

        public int Shards => _queues.Length;

        public Task<CallLogBatch?> PeekAsync(int shard, int most, CancellationToken cancellationToken) =>
            Task.FromResult(PeeksAway-- > 0
                ? null
                : new CallLogBatch([.. _queues[shard].Take(most)], _queues[shard].FirstOrDefault()?.Id ?? ""));

        public Task RemoveAsync(int shard, CallLogBatch batch, CancellationToken cancellationToken)
        {
            if (RemovalsThatThrow-- > 0)
            {
                throw new InvalidOperationException("removing is broken");
            }

            Steps.Add($"remove {batch.Entries.Length}");
            _queues[shard].RemoveRange(0, batch.Entries.Length);
            return Task.CompletedTask;
        }

        public Task<bool> WriteAsync(ImmutableArray<CallLogEntry> entries, CancellationToken cancellationToken)
        {
            var taken = Refusals-- <= 0;
            Steps.Add($"{(taken ? "write" : "refuse")} {entries.Length}");
            Written.UnionWith(taken ? entries.Select(entry => entry.Id) : []);
            return Task.FromResult(taken);
        }
    }
}
