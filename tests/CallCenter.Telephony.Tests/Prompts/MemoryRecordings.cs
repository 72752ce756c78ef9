using System.Collections.Concurrent;
using CallCenter.Engine.Flows.Publishing;
using CallCenter.Engine.Prompts;
using CallCenter.Flows.Prompts;

namespace CallCenter.Telephony.Tests.Prompts;

/// <summary>Where studio recordings last, in memory; it can be away, and answers when the test says so.</summary>
internal sealed class MemoryRecordings : IRecordings
{
    private readonly ConcurrentDictionary<string, byte[]> _held = new();
    private readonly ConcurrentQueue<string> _asked = new();

    public bool IsAway { get; set; }

    /// <summary>What every answer waits for.</summary>
    public Task Answering { get; set; } = Task.CompletedTask;

    /// <summary>What was asked for, in order.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    public string Add(byte[] wav)
    {
        var hash = Recording.HashOf(wav);
        _held[hash] = wav;
        return hash;
    }

    public async Task<FlowResult<ReadOnlyMemory<byte>>> FindAsync(string hash, CancellationToken cancellationToken)
    {
        _asked.Enqueue(hash);
        await Answering.WaitAsync(cancellationToken);
        return IsAway ? new FlowResult<ReadOnlyMemory<byte>>.Unavailable("It is away.")
            : _held.TryGetValue(hash, out var wav) ? new FlowResult<ReadOnlyMemory<byte>>.Done(wav)
            : new FlowResult<ReadOnlyMemory<byte>>.NotFound("There is none.");
    }
}
