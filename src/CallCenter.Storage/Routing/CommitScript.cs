using System.Globalization;
using CallCenter.Engine.Routing;
using StackExchange.Redis;

namespace CallCenter.Storage.Routing;

/// <summary>Builds one call of the commit script: checks first, then changes.</summary>
internal sealed class CommitScript
{
    private static readonly string Text = EmbeddedLua.Read("Routing.commit-rows.lua");

    private readonly List<RedisKey> _keys = [];
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<RedisValue> _checks = [];
    private readonly List<RedisValue> _changes = [];

    /// <summary>Checks a row and replaces it where it differs, with its places in the indexes.</summary>
    /// <param name="key">The row's key.</param>
    /// <param name="read">The row as it was read, or null where there was none.</param>
    /// <param name="next">The row afterwards, or null where there is to be none.</param>
    /// <param name="index">The sorted sets of a row.</param>
    /// <param name="expiry">How long the row stays, or null for ever.</param>
    public void Row<T>(string key, Stamped<T>? read, T? next, Func<T?, IEnumerable<IndexEntry>> index, TimeSpan? expiry = null)
        where T : class
    {
        Expect(key, read?.Stamp);
        if (read?.Row == next)
        {
            return;
        }

        Write(key, next is null ? null : RoutingJson.Write(next), expiry);
        var before = index(read?.Row).ToHashSet();
        var after = index(next).ToHashSet();
        foreach (var entry in before.Where(b => !after.Any(a => (a.Key, a.Member) == (b.Key, b.Member))))
        {
            _changes.AddRange(["R", Number(entry.Key), entry.Member]);
        }

        foreach (var entry in after.Except(before))
        {
            Add(entry);
        }
    }

    /// <summary>Checks a value that has no indexes.</summary>
    public void Expect(string key, string? value) =>
        _checks.AddRange(value is null ? ["A", Number(key)] : ["C", Number(key), value]);

    /// <summary>Writes a value, or deletes it where it is null.</summary>
    public void Write(string key, string? value, TimeSpan? expiry) => _changes.AddRange((value, expiry) switch
    {
        (null, _) => ["D", Number(key)],
        (_, null) => ["S", Number(key), value],
        (_, { } time) => ["E", Number(key), (long)time.TotalSeconds, value],
    });

    public void Add(IndexEntry entry) => _changes.AddRange(["Z", Number(entry.Key), entry.Score, entry.Member]);

    public void Tell(string channel, string text) => _changes.AddRange(["P", channel, text]);

    /// <returns>False where a row was no longer as it was read.</returns>
    public async Task<bool> RunAsync(IDatabase database) =>
        (int)await database.ScriptEvaluateAsync(Text, [.. _keys], [.. _checks, .. _changes]) == 1;

    private string Number(string key)
    {
        if (!_numbers.TryGetValue(key, out var number))
        {
            _keys.Add(key);
            _numbers[key] = number = _keys.Count;
        }

        return number.ToString(CultureInfo.InvariantCulture);
    }
}
