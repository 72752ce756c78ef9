using System.Collections.Immutable;
using CallCenter.Core.Calls;
using CallCenter.Flows.Asking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Nodes;

namespace CallCenter.Flows.Running;

/// <summary>One turn of one call: walks from node to node until the caller has the turn or the world must be asked.</summary>
internal sealed class FlowWalk(FlowSet set, FlowState start, DateTimeOffset now, ImmutableArray<Utterance> spoken)
{
    private FlowState _state = start;
    private ImmutableArray<Utterance> _speech = spoken;
    private ImmutableArray<PathStep> _path = [];

    /// <summary>Walks on from an event.</summary>
    public FlowAdvance Run(FlowEvent first)
    {
        var @event = first;
        for (var nodes = 0; nodes < FlowRunner.MostNodesPerTurn; nodes++)
        {
            if (FlowOf(_state.Flow) is not { } flow || !flow.Nodes.TryGetValue(_state.Node, out var node))
            {
                return Rescue($"no node {_state.Node}");
            }

            NodeResult result = (NodeResult?)KeyedAhead(flow, node, ref @event)
                ?? NodeKinds.Step(node, new NodeTurn(set, flow, _state, @event, now));
            if (result is NodeResult.Learn learn)
            {
                (_state, result) = (learn.Learned, learn.Then);
            }

            switch (result)
            {
                case NodeResult.Wait wait when TakesKeyedAhead(wait):
                    @event = new FlowEvent.Keys(_state.TypeAhead);
                    Stay(wait);
                    break;
                case NodeResult.Wait wait:
                    Stay(wait);
                    Forget();
                    return new FlowAdvance(_state, new FlowOutput(_speech.AddRange(wait.Speech), wait.Turn), null, [], _path);
                case NodeResult.Ask when _state.Asked >= FlowRunner.MostQuestionsPerTurn:
                    return Rescue("a loop of questions without the caller's turn");
                case NodeResult.Ask ask:
                    Note(ask.Note, null);
                    _state = _state with { Cursor = ask.Cursor with { Takes = null }, Asked = _state.Asked + 1 };
                    return new FlowAdvance(_state, null, ask.Question, _speech, _path);
                case NodeResult.Unhandled unhandled:
                    return Rescue(unhandled.Why);
                default:
                    if (Move(flow, result) is not { } next)
                    {
                        return Rescue("a sub-flow that cannot be entered or left");
                    }

                    @event = next;
                    break;
            }
        }

        return Rescue("a loop without the caller's turn");
    }

    /// <summary>Hands the call to the error node; to the queue of last resort once that has been tried too often.</summary>
    public FlowAdvance Rescue(string why)
    {
        _state = _state.Noting(now, $"fault: {why}", "on-error") with { Faults = _state.Faults + 1, TypeAhead = "" };
        Forget();
        _speech = [];
        Leave(_state.Faults > FlowRunner.MostFaults ? PathStep.LastResort : PathStep.OnError);
        var exit = Unwound() ?? set.Main.OnError ?? NodeExit.None;
        if (_state.Faults > FlowRunner.MostFaults)
        {
            // A caller who got through is never dropped: even a broken error node ends with a person.
            Enter(exit with { Settings = [], Language = null });
            _state = _state with { Cursor = new NodeCursor("waiting", 0, 0, []) };
            return new FlowAdvance(_state, new FlowOutput([], new CallerTurn.Enqueue(set.LastResortQueue, 0)), null, [], _path);
        }

        Enter(exit);
        return Run(FlowEvent.Entered.Now);
    }

    // Takes the keys that the question takes, keeps the rest for the next one, and does what a flow-wide key says.
    private NodeResult.Go? KeyedAhead(Flow flow, FlowNode node, ref FlowEvent @event)
    {
        if (@event is not FlowEvent.Keys keys || _state.Cursor.Takes is not { } takes)
        {
            return null;
        }

        var (entry, beyond) = KeyEntry.Split(keys.Digits, takes, _state.Cursor.Ends);
        var rest = node.HearsSecrets ? "" : beyond;
        _state = _state.TypeAhead == rest ? _state : _state with { TypeAhead = rest };
        @event = entry.Length == 0 ? new FlowEvent.Silence()
            : entry.Length == keys.Digits.Length ? keys
            : new FlowEvent.Keys(entry);
        if (entry.Length != 1 || node.Claims(entry) || Anywhere(flow, entry) is not { } wide)
        {
            return null;
        }

        switch (wide.Action)
        {
            case AnywhereAction.Repeat:
                @event = new FlowEvent.Repeat();
                return null;
            case AnywhereAction.Help:
                @event = new FlowEvent.Help();
                return null;
            default:
                return new NodeResult.Go(PathStep.Anywhere(entry), wide.Exit!, [], $"pressed {entry}");
        }
    }

    // A sub-flow's own keys come first; what it leaves open is what its callers say.
    private AnywhereKey? Anywhere(Flow flow, string key)
    {
        if (flow.Anywhere.TryGetValue(key, out var own))
        {
            return own;
        }

        if (_state.Flow is null || !set.Main.Anywhere.TryGetValue(key, out var wide))
        {
            return null;
        }

        if (wide.Action is AnywhereAction.Go)
        {
            _state = _state with { Flow = null, Frames = [] };
        }

        return wide;
    }

    private bool TakesKeyedAhead(NodeResult.Wait wait) =>
        _state.TypeAhead.Length > 0 && wait.Turn is CallerTurn.Collect { Listening.BargeIn: true };

    private FlowEvent? Move(Flow flow, NodeResult result)
    {
        switch (result)
        {
            case NodeResult.Go go:
                _path = _path.Add(new PathStep(flow.Name, _state.Node, go.Outcome));
                _speech = _speech.AddRange(go.Speech);
                Leave(go);
                return FlowEvent.Entered.Now;
            case NodeResult.Call call when set.Flows.TryGetValue(call.Flow, out var sub) && _state.Frames.Length < FlowState.DeepestCall:
                _state = _state with { Frames = _state.Frames.Add(new FlowFrame(_state.Flow, _state.Node)), Flow = call.Flow };
                Enter(sub.Start);
                return FlowEvent.Entered.Now;
            case NodeResult.Return back when _state.Frames is [.., var frame]:
                _path = _path.Add(new PathStep(flow.Name, _state.Node, back.Outcome));
                _state = _state with
                {
                    Flow = frame.Flow,
                    Node = frame.Node,
                    Cursor = NodeCursor.Start,
                    Frames = _state.Frames.RemoveAt(_state.Frames.Length - 1),
                };
                return new FlowEvent.Returned(back.Outcome);
            default:
                return null;
        }
    }

    // Every change of the state copies it, so what changes together is changed at once: here, and in Stay.
    private void Leave(NodeResult.Go go)
    {
        if (go is { Note: { } note, Exit: { Say: null, Language: null, Settings.IsEmpty: true } plain })
        {
            var step = new JourneyStep(now, _state.Node, note, go.Outcome);
            _state = _state with { Node = plain.Target, Cursor = NodeCursor.Start, Journey = _state.JourneyWith(step) };
            return;
        }

        Note(go.Note, go.Outcome);
        Enter(go.Exit);
    }

    // What is only for the way, and not to be kept while the caller has the turn.
    private void Forget()
    {
        if (_state.Asked > 0 || !_state.Secrets.IsEmpty)
        {
            _state = _state with { Asked = 0, Secrets = ImmutableDictionary<string, string>.Empty };
        }
    }

    private void Stay(NodeResult.Wait wait)
    {
        var (takes, ends) = (KeyEntry.Takes(wait.Turn), KeyEntry.Ends(wait.Turn));
        var journey = wait.Note is { } note ? _state.JourneyWith(new JourneyStep(now, _state.Node, note)) : _state.Journey;
        _state = _state with
        {
            Cursor = wait.Cursor.Takes == takes && wait.Cursor.Ends == ends ? wait.Cursor : wait.Cursor with { Takes = takes, Ends = ends },
            TypeAhead = "",
            Journey = journey,
        };
    }

    // Goes up from sub-flow to caller until one says what to do about errors.
    private NodeExit? Unwound()
    {
        while (_state.Flow is not null)
        {
            if (FlowOf(_state.Flow)?.OnError is { } own)
            {
                return own;
            }

            _state = _state.Frames is [.., var frame]
                ? _state with { Flow = frame.Flow, Node = frame.Node, Frames = _state.Frames.RemoveAt(_state.Frames.Length - 1) }
                : _state with { Flow = null };
            Leave(PathStep.OnError);
        }

        return null;
    }

    private void Leave(string outcome) => _path = _path.Add(new PathStep(_state.Flow ?? set.Main.Name, _state.Node, outcome));

    private void Enter(NodeExit exit)
    {
        if (exit.Say is null && exit.Language is null && exit.Settings.IsEmpty)
        {
            _state = _state with { Node = exit.Target, Cursor = NodeCursor.Start };
            return;
        }

        var flow = FlowOf(_state.Flow) ?? set.Main;
        _state = _state with { Node = exit.Target, Cursor = NodeCursor.Start, Language = exit.Language ?? _state.Language };
        var turn = new NodeTurn(set, flow, _state, FlowEvent.Entered.Now, now);
        if (!exit.Settings.IsEmpty)
        {
            _state = ValueSetting.Apply(turn, exit.Settings);
            turn = turn with { State = _state };
        }

        if (exit.Say is { } say)
        {
            _speech = _speech.AddRange(turn.Speak(say));
        }
    }

    private void Note(string? note, string? outcome)
    {
        if (note is not null)
        {
            _state = _state.Noting(now, note, outcome);
        }
    }

    private Flow? FlowOf(string? name) => name is null ? set.Main : set.Flows.GetValueOrDefault(name);
}
