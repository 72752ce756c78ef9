using CallCenter.Flows.Conversations;
using CallCenter.Flows.Running;

namespace CallCenter.Cli.Flows;

/// <summary>A conversation that somebody holds by hand: it can be taken back step by step, and saved as a test.</summary>
internal sealed class Simulation
{
    private readonly FlowSet _set;
    private readonly World _first;
    private readonly List<Move> _moves = [];
    private readonly List<ConversationStep> _steps = [];
    private Conversation _talk;
    private ConversationMoment _beginning;

    /// <summary>Begins a call.</summary>
    public Simulation(FlowSet set, World world)
    {
        (_set, _first) = (set, world);
        _talk = new Conversation(set, world);
        _beginning = _talk.Moment;
        Known = KnownIn(_talk.Moment.State);
    }

    /// <summary>Where the call stands.</summary>
    public ConversationMoment Moment => _talk.Moment;

    /// <summary>The time in the call.</summary>
    public DateTimeOffset Now => _talk.Now;

    /// <summary>The whole way so far.</summary>
    public IEnumerable<PathStep> Path => _talk.Path;

    /// <summary>Whether the call is over.</summary>
    public bool IsOver => _talk.IsOver;

    /// <summary>What the call carries.</summary>
    public IReadOnlyDictionary<string, string> Known { get; private set; }

    /// <summary>What changed of it by the last step.</summary>
    public IEnumerable<KeyValuePair<string, string>> Changed { get; private set; } = [];

    /// <summary>Lets something happen.</summary>
    /// <returns>Null, or why it cannot.</returns>
    public string? Do(TestStep step) => Do(new Move(step.Wait, step.Act, null));

    /// <summary>Makes the world different from here on.</summary>
    public void Change(World world) => Do(new Move(TimeSpan.Zero, null, world));

    /// <summary>Takes the last step back.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryBack()
    {
        var last = _moves.FindLastIndex(move => move.World is null);
        if (last < 0)
        {
            return false;
        }

        var moves = _moves[..last];
        _moves.Clear();
        _steps.Clear();
        _talk = new Conversation(_set, _first);
        _beginning = _talk.Moment;
        Known = KnownIn(_talk.Moment.State);
        moves.ForEach(move => Do(move));
        return true;
    }

    /// <summary>The conversation as a file of tests.</summary>
    public string Written(string name) => FlowTestWriter.Write(_set.Main.Name, name, _talk.World, _beginning, _steps);

    private string? Do(Move move)
    {
        if (move.World is { } world)
        {
            _talk.World = _talk.World.Under(world);
            _moves.Add(move);
            return null;
        }

        if (move.Act is not null && _talk.IsOver)
        {
            return "The call is over.";
        }

        _talk.Wait(move.Wait);
        if (move.Act is { } act && _talk.Do(act) is { } refusal)
        {
            _talk.Wait(-move.Wait);
            return refusal;
        }

        _moves.Add(move);
        _steps.Add(new ConversationStep(move.Wait, move.Act, _talk.Moment));
        var known = KnownIn(_talk.Moment.State);
        Changed = [.. known.Where(pair => !Known.TryGetValue(pair.Key, out var before) || before != pair.Value),
            .. Known.Keys.Where(name => !known.ContainsKey(name)).Select(name => KeyValuePair.Create(name, ""))];
        Known = known;
        return null;
    }

    private static SortedDictionary<string, string> KnownIn(FlowState state)
    {
        var known = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in state.Values)
        {
            known[name] = value.Text;
        }

        (string Name, string? Value)[] own =
        [
            ("language", state.Language?.Code), ("code", state.Code?.ToString()),
            ("identified", state.Identified ? "true" : null), ("verified", state.Verified ? "true" : null),
        ];
        foreach (var (name, value) in own.Where(pair => pair.Value is not null))
        {
            known[name] = value!;
        }

        return known;
    }

    private sealed record Move(TimeSpan Wait, CallerAct? Act, World? World);
}
