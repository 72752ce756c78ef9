using System.Collections.Immutable;
using CallCenter.Core.Calls;

namespace CallCenter.Engine.CallLog;

/// <summary>The entries that wait to be written to the lasting record; filled together with the call's state.</summary>
public interface ICallLogQueue
{
    /// <summary>How many separate queues there are; each is drained by itself.</summary>
    int Shards { get; }

    /// <summary>Reads the oldest entries of one queue without removing them.</summary>
    /// <param name="shard">0 to <see cref="Shards"/> − 1.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null where the store does not answer.</returns>
    Task<CallLogBatch?> PeekAsync(int shard, int most, CancellationToken cancellationToken);

    /// <summary>Removes entries that were written; does nothing where another writer was faster.</summary>
    /// <param name="shard">The queue they came from.</param>
    /// <param name="batch">What was peeked and written.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task RemoveAsync(int shard, CallLogBatch batch, CancellationToken cancellationToken);
}

/// <summary>Entries as they lay in their queue.</summary>
/// <param name="Entries">The entries, oldest first.</param>
/// <param name="Head">The first entry as stored: the batch is removed only while it is still the first.</param>
public sealed record CallLogBatch(ImmutableArray<CallLogEntry> Entries, string Head);

/// <summary>The lasting record of calls.</summary>
public interface ICallLogStore
{
    /// <summary>Writes entries; one that is already there changes nothing.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether they are stored. False: try again later.</returns>
    Task<bool> WriteAsync(ImmutableArray<CallLogEntry> entries, CancellationToken cancellationToken);
}

/// <summary>The ways that recorded calls walked.</summary>
public interface ICallJourneys
{
    /// <summary>Reads a call's way.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Its steps, oldest first; none where the record knows no such call.</returns>
    /// <exception cref="System.Data.Common.DbException">The record does not answer.</exception>
    Task<IReadOnlyList<JourneyStep>> FindAsync(CallId call, CancellationToken cancellationToken);
}
