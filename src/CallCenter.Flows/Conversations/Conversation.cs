using System.Collections.Immutable;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Conversations;

/// <summary>Where a conversation stands after something happened.</summary>
/// <param name="State">Where the call stands in its flow.</param>
/// <param name="Turn">What the caller does now.</param>
/// <param name="Heard">What was spoken since the last thing that happened.</param>
/// <param name="Asked">What was asked of the world since then.</param>
/// <param name="Path">The nodes that were left since then, and how.</param>
/// <param name="WasRescued">Whether the call was handed to <c>on-error</c> since then.</param>
public sealed record ConversationMoment(
    FlowState State,
    CallerTurn Turn,
    ImmutableArray<Utterance> Heard,
    ImmutableArray<FlowQuestion> Asked,
    ImmutableArray<PathStep> Path,
    bool WasRescued)
{
    /// <summary>The node the call is at; in a sub-flow with its name: <c>report-fault/ask</c>.</summary>
    public string At => State.Flow is null ? State.Node : $"{State.Flow}/{State.Node}";

    /// <summary>What was spoken, on one line.</summary>
    public string HeardText => string.Join(' ', Heard.Select(utterance => utterance.Text));

    /// <summary>The prompts that were spoken, in order; one that is spoken in several languages at once counts once.</summary>
    public IReadOnlyList<string> Prompts
    {
        get
        {
            var names = new List<string>();
            foreach (var name in Heard.Select(utterance => utterance.Prompt).OfType<string>().Where(name => names.LastOrDefault() != name))
            {
                names.Add(name);
            }

            return names;
        }
    }
}

/// <summary>
/// One call that is walked without telephony, database or clock: the same acts in the same world come out the same every
/// time. Not for use by several threads at once.
/// </summary>
public sealed class Conversation
{
    private readonly FlowSet _set;
    private readonly Dictionary<string, int> _given = new(StringComparer.Ordinal);
    private readonly HashSet<(string Flow, string Node)> _visited = [];
    private ImmutableArray<PathStep> _path = [];

    /// <summary>Begins a call; the flow speaks first.</summary>
    /// <param name="set">The version it walks.</param>
    /// <param name="world">What the world is like.</param>
    public Conversation(FlowSet set, World world)
    {
        _set = set;
        World = world;
        Now = world.Time ?? World.UsualTime;
        var state = FlowRunner.Begin(set, SeedFor(set, world)) with { Language = world.Language };
        Moment = new ConversationMoment(state, new CallerTurn.HangUp(), [], [], [], false);
        Follow(FlowRunner.Advance(set, state, FlowEvent.Entered.Now, Now, []), null);
    }

    /// <summary>What the world is like; may be changed while the call goes on.</summary>
    public World World { get; set; }

    /// <summary>The time in the conversation.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>Where it stands.</summary>
    public ConversationMoment Moment { get; private set; }

    /// <summary>The whole way so far.</summary>
    public ImmutableArray<PathStep> Path => _path;

    /// <summary>Every node the call was at, by flow and name.</summary>
    public IReadOnlySet<(string Flow, string Node)> Visited => _visited;

    /// <summary>Whether the call is over.</summary>
    public bool IsOver => Moment.Turn is CallerTurn.HangUp;

    /// <summary>Lets time pass.</summary>
    /// <param name="span">How much.</param>
    public void Wait(TimeSpan span) => Now += span;

    /// <summary>Lets something happen.</summary>
    /// <param name="act">What.</param>
    /// <returns>Null where it could happen; else why it cannot, in a sentence, and then nothing changed.</returns>
    public string? Do(CallerAct act)
    {
        if (Refusal(act) is { } refusal)
        {
            return refusal;
        }

        Moment = Moment with { Heard = [], Asked = [], Path = [], WasRescued = false };
        switch (act)
        {
            case CallerAct.HangUp:
                Moment = Moment with { Turn = new CallerTurn.HangUp() };
                break;
            case CallerAct.Error:
                Follow(FlowRunner.Fault(_set, Moment.State, Now, "an error in a conversation"), new FlowEvent.Answered("unavailable"));
                break;
            case CallerAct.Silence { Times: var times }:
                for (var time = 0; time < times && Moment.Turn is CallerTurn.Collect; time++)
                {
                    Happen(new FlowEvent.Silence());
                }

                break;
            default:
                Happen(EventOf(act));
                break;
        }

        return null;
    }

    private string? Refusal(CallerAct act) => (act, Moment.Turn) switch
    {
        (_, CallerTurn.HangUp) => "The call is over: nothing can happen any more.",
        (CallerAct.HangUp or CallerAct.Error, _) => null,
        (CallerAct.Press or CallerAct.Silence, CallerTurn.Collect) => null,
        (CallerAct.Say, CallerTurn.Collect { Listening.Speech: true }) => null,
        (CallerAct.Say, CallerTurn.Collect) => $"'{Moment.At}' listens to keys only: who speaks there is silent, so write 'silence'.",
        (CallerAct.QueueEnds { How: QueueEnd.WaitedLong }, CallerTurn.Enqueue { Patience: null }) => $"'{Moment.At}' has no 'patience', so waiting never ends by itself there.",
        (CallerAct.QueueEnds, CallerTurn.Enqueue) => null,
        (CallerAct.TransferEnds, CallerTurn.Transfer) => null,
        (CallerAct.Message, CallerTurn.Record) => null,
        _ => $"'{act}' cannot happen at '{Moment.At}': the caller {Doing(Moment.Turn)}.",
    };

    private static string Doing(CallerTurn turn) => turn switch
    {
        CallerTurn.Collect => "is asked something",
        CallerTurn.Enqueue { Queue: var queue } => $"waits in the queue '{queue}'",
        CallerTurn.Transfer { Number: var number } => $"is put through to {number}",
        CallerTurn.Record => "leaves a message",
        _ => "is gone",
    };

    // As the carrier would tell it: an ending key is not told, and keys that are only that are none.
    private FlowEvent EventOf(CallerAct act)
    {
        switch (act)
        {
            case CallerAct.Press { Keys: var keys }:
                var terminator = Moment.Turn is CallerTurn.Collect { Listening.Terminator: { } key } ? key : (char?)null;
                var entry = keys.Length > 0 && keys[^1] == terminator ? keys[..^1] : keys;
                return entry.Length == 0 ? new FlowEvent.Silence() : new FlowEvent.Keys(entry);
            case CallerAct.Say { Words: var words }:
                return new FlowEvent.Speech(words, null);
            case CallerAct.QueueEnds { How: var how }:
                Now += how is QueueEnd.WaitedLong && Moment.Turn is CallerTurn.Enqueue { Patience: { } patience } ? patience : TimeSpan.Zero;
                return new FlowEvent.QueueLeft(how);
            case CallerAct.TransferEnds { How: var how }:
                return new FlowEvent.TransferEnded(how);
            case CallerAct.Message { Length: var length }:
                return new FlowEvent.Recorded(length);
            default:
                return new FlowEvent.Silence();
        }
    }

    private void Happen(FlowEvent @event) => Follow(FlowRunner.Advance(_set, Moment.State, @event, Now, []), null);

    private void Follow(FlowAdvance advance, FlowEvent.Answered? everyAnswer)
    {
        var faults = Moment.State.Faults;
        var asked = Moment.Asked.ToBuilder();
        var path = advance.Path;
        See(advance);
        while (advance.Question is { } question)
        {
            asked.Add(question);
            advance = FlowRunner.Advance(_set, advance.State, everyAnswer ?? Answer(question, advance.State.Node), Now, advance.Spoken);
            path = path.AddRange(advance.Path);
            See(advance);
        }

        _path = _path.AddRange(path);
        Moment = new ConversationMoment(
            advance.State,
            advance.Output!.Turn,
            Moment.Heard.AddRange(advance.Output.Speech),
            asked.ToImmutable(),
            Moment.Path.AddRange(path),
            Moment.WasRescued || advance.State.Faults > faults);
    }

    private void See(FlowAdvance advance)
    {
        _visited.UnionWith(advance.Path.Select(step => (step.Flow, step.Node)));
        _visited.UnionWith(advance.State.Frames.Select(frame => (frame.Flow ?? _set.Main.Name, frame.Node)));
        _visited.Add((advance.State.Flow ?? _set.Main.Name, advance.State.Node));
    }

    private FlowEvent.Answered Answer(FlowQuestion question, string node)
    {
        var name = World.NameOf(question, node);
        var answers = World.To(name);
        var turn = _given.GetValueOrDefault(name);
        _given[name] = turn + 1;
        var answer = answers[Math.Min(turn, answers.Length - 1)];
        return answer.Right is { } right && question is FlowQuestion.Verify { Input: var input }
            ? new FlowEvent.Answered(input == right ? "verified" : "failed")
            : new FlowEvent.Answered(answer.Outcome, answer.Values);
    }

    // Nobody can work out a seed by hand, so the test names the shares and the seed is looked for.
    private static ulong SeedFor(FlowSet set, World world)
    {
        for (ulong seed = 0; seed < 1_000_000 && !world.Shares.IsEmpty; seed++)
        {
            if (world.Shares.All(share => ShareOf(set, seed, share.Key) is not { } falls || falls == share.Value))
            {
                return seed;
            }
        }

        return 0;
    }

    private static int? ShareOf(FlowSet set, ulong seed, string node)
    {
        var split = set.Flows.Values.Select(flow => flow.Nodes.GetValueOrDefault(node)).OfType<Nodes.Split.SplitNode>().FirstOrDefault();
        var lot = CallSeed.Percent(seed, node);
        for (var index = 0; index < split?.Shares.Length; index++)
        {
            lot -= split.Shares[index].Percent;
            if (lot < 0)
            {
                return index + 1;
            }
        }

        return null;
    }
}
