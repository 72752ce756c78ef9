using System.Globalization;
using CallCenter.Local.Starting;
using Npgsql;
using StackExchange.Redis;

namespace CallCenter.Scenarios.Tests.Running;

/// <summary>Looks at what was written, past the host: both stores as they are.</summary>
internal sealed class Traces : IAsyncDisposable
{
    private readonly NpgsqlDataSource _postgres;
    private readonly ConnectionMultiplexer _redis;

    private Traces(NpgsqlDataSource postgres, ConnectionMultiplexer redis)
    {
        _postgres = postgres;
        _redis = redis;
    }

    public static async Task<Traces> OpenAsync(LocalSystem system) => new(
        NpgsqlDataSource.Create(system.Stores.Postgres),
        await ConnectionMultiplexer.ConnectAsync(system.Stores.Redis));

    /// <summary>All that is kept of one call, a line a fact, once the call log has reached PostgreSQL.</summary>
    public async Task<IReadOnlyList<string>> OfCallAsync(string callSid)
    {
        await LogIsWrittenAsync();
        List<string> facts = [];
        foreach (var key in Keys().Where(key => key.Contains(callSid, StringComparison.Ordinal)))
        {
            facts.Add($"{key} = {await ValueAsync(key)}");
        }

        facts.AddRange(await RowsAsync("select c::text from calls c where call_id = $1", callSid));
        facts.AddRange(await RowsAsync("select s::text from call_steps s where call_id = $1 order by entry_id", callSid));
        return facts;
    }

    /// <summary>The names of everything in Redis, but for short-lived markers of calls that are over, and how many calls and steps PostgreSQL has, once the log is written.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync()
    {
        await LogIsWrittenAsync();
        return
        [
            .. Keys().Where(key => !key.StartsWith("{routing}:over:", StringComparison.Ordinal)),
            .. await RowsAsync("select 'calls ' || count(*) from calls"),
            .. await RowsAsync("select 'steps ' || count(*) from call_steps"),
        ];
    }

    /// <summary>Waits until PostgreSQL holds a call that has ended.</summary>
    /// <returns>Its queue.</returns>
    public async Task<string> EndedCallAsync(string callSid) =>
        (await Eventually.GetAsync(
            () => RowsAsync("select coalesce(queue, 'none') from calls where call_id = $1 and ended_at is not null", callSid),
            rows => rows.Count == 1,
            $"the call log to hold {callSid}"))[0];

    public async ValueTask DisposeAsync()
    {
        await _postgres.DisposeAsync();
        await _redis.DisposeAsync();
    }

    private Task<int> LogIsWrittenAsync() => Eventually.GetAsync(
        () => Task.FromResult(Keys().Count(key => key.EndsWith(":call-log", StringComparison.Ordinal))),
        waiting => waiting == 0,
        "the call log to be written");

    private string[] Keys()
    {
        var database = _redis.GetDatabase().Database;
        return
        [
            .. _redis.GetServer(_redis.GetEndPoints()[0]).Keys(database).Select(key => key.ToString())
                .Order(StringComparer.Ordinal),
        ];
    }

    private async Task<string> ValueAsync(string key)
    {
        var redis = _redis.GetDatabase();
        return await redis.KeyTypeAsync(key) switch
        {
            RedisType.String => (await redis.StringGetAsync(key)).ToString(),
            RedisType.Hash => string.Join(' ', (await redis.HashGetAllAsync(key)).Select(e => e.ToString()).Order(StringComparer.Ordinal)),
            RedisType.List => string.Join(' ', await redis.ListRangeAsync(key)),
            var other => other.ToString(),
        };
    }

    private async Task<List<string>> RowsAsync(string sql, params object[] values)
    {
        await using var command = _postgres.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        List<string> rows = [];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture) ?? "");
        }

        return rows;
    }
}
