using CallCenter.Flows.Definition;
using CallCenter.Flows.Files;
using CallCenter.Flows.Running;
using Microsoft.Extensions.Logging;

namespace CallCenter.Engine.Flows;

/// <summary>Versions that were read, by hash. Each is read once, however many calls ask for it at the same time.</summary>
internal sealed class FlowLibrary(IFlowSource source, FlowReading reading, ILogger<FlowLibrary> logger)
{
    // A version in memory is some hundred kilobytes; calls last minutes, so few versions carry calls at a time.
    private const int Most = 32;

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly List<Shelved> _shelf = [];

    /// <summary>What sets are read with.</summary>
    public FlowReading Reading => reading;

    /// <summary>The version of a hash.</summary>
    /// <param name="hash">The hash.</param>
    /// <param name="cancellationToken">Ends the wait, not the reading.</param>
    /// <returns>Null where it is nowhere to be found or cannot be read.</returns>
    public async ValueTask<FlowSet?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        var found = Take(hash);
        var set = await found.Set.WaitAsync(cancellationToken);
        if (set is null)
        {
            PutAway(found);
        }

        return set;
    }

    /// <summary>Reads and checks what nobody has checked yet: a draft.</summary>
    /// <param name="hash">Its hash.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null where it is nowhere to be found.</returns>
    public async Task<ReadResult<FlowSet>?> CheckAsync(string hash, CancellationToken cancellationToken) =>
        await source.ContentAsync(hash, cancellationToken) is { } files ? FlowSetReader.Read(files, reading) : null;

    private Shelved Take(string hash)
    {
        lock (_lock)
        {
            var place = _shelf.FindIndex(shelved => shelved.Hash == hash);
            var found = place >= 0 ? _shelf[place] : new Shelved(hash, Task.Run(() => ReadAsync(hash)));
            if (place >= 0)
            {
                _shelf.RemoveAt(place);
            }
            else if (_shelf.Count == Most)
            {
                _shelf.RemoveAt(0);
            }

            // The one used last stands last.
            _shelf.Add(found);
            return found;
        }
    }

    private void PutAway(Shelved failed)
    {
        lock (_lock)
        {
            _shelf.Remove(failed);
        }
    }

    private async Task<FlowSet?> ReadAsync(string hash)
    {
        using var budget = new CancellationTokenSource(Budget);
        try
        {
            if (await source.ContentAsync(hash, budget.Token) is not { } files)
            {
                return null;
            }

            var read = FlowSetReader.ReadPublished(files, reading);
            if (read.Value is null)
            {
                logger.VersionUnreadable(hash, string.Join(' ', read.Findings.Where(finding => finding.IsError).Take(3)));
            }

            return read.Value;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private sealed record Shelved(string Hash, Task<FlowSet?> Set);
}
