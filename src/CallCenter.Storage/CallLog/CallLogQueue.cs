using CallCenter.Engine.CallLog;
using CallCenter.Storage.Calls;
using StackExchange.Redis;

namespace CallCenter.Storage.CallLog;

/// <summary>The call-log entries that wait in Redis, sixteen lists.</summary>
internal sealed class CallLogQueue(IConnectionMultiplexer redis) : ICallLogQueue
{
    private static readonly string RemoveScript = EmbeddedLua.Read("CallLog.remove-log.lua");

    public int Shards => CallKeys.Shards;

    public async Task<CallLogBatch?> PeekAsync(int shard, int most, CancellationToken cancellationToken)
    {
        try
        {
            var values = await redis.GetDatabase()
                .ListRangeAsync(CallKeys.Log(shard), 0, most - 1)
                .WaitAsync(cancellationToken);
            return new CallLogBatch(
                [.. values.Select(value => CallJson.ReadEntry(value.ToString()))],
                values is [var head, ..] ? head.ToString() : "");
        }
        catch (Exception e) when (EmbeddedLua.MeansDown(e) || e is OperationCanceledException)
        {
            return null;
        }
    }

    public async Task RemoveAsync(int shard, CallLogBatch batch, CancellationToken cancellationToken)
    {
        try
        {
            await redis.GetDatabase()
                .ScriptEvaluateAsync(RemoveScript, [CallKeys.Log(shard)], [batch.Head, batch.Entries.Length])
                .WaitAsync(cancellationToken);
        }
        catch (Exception e) when (EmbeddedLua.MeansDown(e) || e is OperationCanceledException)
        {
            // Not removed: the next round writes the same entries again, which changes nothing.
            return;
        }
    }
}
