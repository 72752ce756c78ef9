using System.Collections.Immutable;
using CallCenter.Core.Calls;
using CallCenter.Engine.CallLog;
using CallCenter.Engine.Calls;

namespace CallCenter.Engine.Tests.Calls;

/// <summary>A store with the rules of the real one, whose faults a test switches on.</summary>
internal sealed class MemoryCallStore : ICallStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<CallId, CallState> _states = [];
    private readonly Dictionary<(CallId Call, int Step), StepReply> _answers = [];
    private TaskCompletionSource? _bothLoaded;
    private int _loads;

    public bool Down { get; set; }

    public bool DownForSaves { get; set; }

    /// <summary>How many of the next saves somebody else is faster than.</summary>
    public int Conflicts { get; set; }

    public int Saves { get; private set; }

    public List<CallLogEntry> Log { get; } = [];

    public CallState? this[CallId call] => _states.GetValueOrDefault(call);

    /// <summary>Lets the next two loads finish only together, so that neither request sees the other's answer.</summary>
    public void HoldTwoLoads() => (_bothLoaded, _loads) = (new(TaskCreationOptions.RunContinuationsAsynchronously), 0);

    public void Put(CallState state) => _states[state.Call] = state;

    public async Task<CallLoad> LoadAsync(CallId call, int step, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        CallLoad load;
        lock (_lock)
        {
            load = Down ? new CallLoad.Unavailable()
                : _states.TryGetValue(call, out var state) ? new CallLoad.Found(state, _answers.GetValueOrDefault((call, step)))
                : new CallLoad.Missing();
        }

        if (_bothLoaded is { } gate)
        {
            if (Interlocked.Increment(ref _loads) == 2)
            {
                gate.SetResult();
            }

            await gate.Task;
        }

        return load;
    }

    public Task<CallSave> SaveAsync(
        CallState next, AnsweredStep? answer, ImmutableArray<CallLogEntry> entries, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(Save(next, answer, entries));
        }
    }

    private CallSave Save(CallState next, AnsweredStep? answer, ImmutableArray<CallLogEntry> entries)
    {
        if (Down || DownForSaves)
        {
            return CallSave.Unavailable;
        }

        var stored = _states.TryGetValue(next.Call, out var state) ? state.Version : 0;
        if (Conflicts-- > 0 || stored != next.Version - 1)
        {
            return CallSave.Conflict;
        }

        Saves++;
        _states[next.Call] = next;
        Log.AddRange(entries);
        if (answer is not null)
        {
            _answers[(next.Call, answer.Step)] = answer.Reply;
        }

        return CallSave.Saved;
    }
}
