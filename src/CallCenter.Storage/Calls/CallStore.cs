using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Core.Calls;
using CallCenter.Engine.CallLog;
using CallCenter.Engine.Calls;
using CallCenter.Engine.Flows.Trying;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace CallCenter.Storage.Calls;

/// <summary>Live calls in Redis: a hash a call with version, state and the latest answers.</summary>
internal sealed class CallStore(IConnectionMultiplexer redis, ILogger<CallStore> logger) : ICallStore
{
    private const int AnswersKept = 16;
    private const int MostLogEntries = 100_000;
    private static readonly TimeSpan LiveFor = TimeSpan.FromHours(24);
    private static readonly TimeSpan EndedFor = TimeSpan.FromHours(1);
    private static readonly TimeSpan CountsFor = TimeSpan.FromDays(60);
    private static readonly string SaveScript = EmbeddedLua.Read("Calls.save-call.lua");

    public async Task<CallLoad> LoadAsync(CallId call, int step, CancellationToken cancellationToken)
    {
        try
        {
            var values = await redis.GetDatabase()
                .HashGetAsync(CallKeys.State(call), ["s", AnswerField(step)])
                .WaitAsync(cancellationToken);
            return values[0].IsNull
                ? new CallLoad.Missing()
                : new CallLoad.Found(
                    CallJson.ReadState(values[0].ToString()),
                    values[1].IsNull ? null : CallJson.ReadReply(values[1].ToString()));
        }
        catch (Exception e) when (EmbeddedLua.MeansDown(e))
        {
            logger.LiveStoreDown(e.GetType().Name);
            return new CallLoad.Unavailable();
        }
    }

    public async Task<CallSave> SaveAsync(
        CallState next, AnsweredStep? answer, ImmutableArray<CallLogEntry> entries, CancellationToken cancellationToken)
    {
        try
        {
            var shard = CallKeys.ShardOf(next.Call);
            RedisKey[] keys =
            [
                CallKeys.State(next.Call), CallKeys.Log(shard), CallKeys.UnderWay(shard), CallKeys.FlowCounts(shard, next.FlowHash ?? "none"),
            ];
            var stored = (int)await redis.GetDatabase()
                .ScriptEvaluateAsync(SaveScript, keys, Arguments(next, answer, entries))
                .WaitAsync(cancellationToken);
            if (stored == 2)
            {
                logger.LogQueueFull(entries.Length);
            }

            return stored == 0 ? CallSave.Conflict : CallSave.Saved;
        }
        catch (Exception e) when (EmbeddedLua.MeansDown(e))
        {
            logger.LiveStoreDown(e.GetType().Name);
            return CallSave.Unavailable;
        }
    }

    private static RedisValue[] Arguments(CallState next, AnsweredStep? answer, ImmutableArray<CallLogEntry> entries) =>
    [
        (next.Version - 1).ToString(CultureInfo.InvariantCulture),
        next.Version.ToString(CultureInfo.InvariantCulture),
        CallJson.Write(next),
        answer is null ? "" : answer.Step.ToString(CultureInfo.InvariantCulture),
        answer is null ? "" : CallJson.Write(answer.Reply),
        answer is null ? "" : (answer.Step - AnswersKept).ToString(CultureInfo.InvariantCulture),
        ((long)(next.EndedAt is null ? LiveFor : EndedFor).TotalMilliseconds).ToString(CultureInfo.InvariantCulture),
        MostLogEntries.ToString(CultureInfo.InvariantCulture),
        next.FlowHash is { } hash ? CallKeys.UnderWayMember(hash, next.Call) : "",
        next.StartedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        (next.StartedAt.ToUnixTimeMilliseconds() - (long)LiveFor.TotalMilliseconds).ToString(CultureInfo.InvariantCulture),
        Flag(CallMarks.Failed(next)),
        Flag(CallMarks.NotUnderstood(next)),
        Flag(next.EndedAt is not null),
        ((long)CountsFor.TotalMilliseconds).ToString(CultureInfo.InvariantCulture),
        .. entries.Select(entry => (RedisValue)CallJson.Write(entry)),
    ];

    private static RedisValue Flag(bool value) => value ? "1" : "0";

    private static RedisValue AnswerField(int step) => string.Create(CultureInfo.InvariantCulture, $"r{step}");
}

internal static partial class CallStoreLog
{
    [LoggerMessage(EventId = 4101, EventName = nameof(LiveStoreDown), Level = LogLevel.Warning,
        Message = "The live store does not answer ({Reason})")]
    public static partial void LiveStoreDown(this ILogger logger, string reason);

    [LoggerMessage(EventId = 4102, EventName = nameof(LogQueueFull), Level = LogLevel.Error,
        Message = "The call-log queue is full; {Count} entries were not kept")]
    public static partial void LogQueueFull(this ILogger logger, int count);
}
