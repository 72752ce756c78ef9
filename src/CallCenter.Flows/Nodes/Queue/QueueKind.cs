using System.Globalization;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes.Queue;

/// <summary><c>queue: name</c> with <c>served</c> and <c>full</c>, and optionally what to say, how many and how long.</summary>
internal sealed class QueueKind : NodeKind<QueueNode>
{
    private static readonly Key<WrittenText> Queue = Reading.Keys.Needed(
        "queue", FlowForms.Template, "The queue's name, with values such as \"{{ district.queue }}\".", WrittenText.None);

    private static readonly Key<PromptRef?> Say = new("say", "What to say on entering.", FlowForms.Wrap(FlowForms.Prompt), false, null);

    private static readonly Key<WrittenText?> Priority = Reading.Keys.Maybe(
        "priority", FlowForms.Template, "A whole number 0 to 9, with values; more goes first.");

    private static readonly Key<WrittenText?> Reason = Reading.Keys.Maybe(
        "reason", FlowForms.Template, "Why the caller is there, with values, as the agent reads it: \"{{ path.last-choice | default: '' }}\".");

    private static readonly Key<int?> Most = new(
        "most", "How many may wait there before the queue counts as full.", FlowForms.Wrap(Forms.Whole(1, 5000)), false, null);

    private static readonly Key<TimeSpan?> Patience = new(
        "patience",
        "After how long waiting leads to 'waited'; the caller who comes back to the same queue keeps their place.",
        FlowForms.Wrap(Forms.Duration(TimeSpan.FromSeconds(20), TimeSpan.FromHours(1))),
        false,
        null);

    private static readonly Key<NodeExit> Served = Reading.Keys.Needed("served", FlowForms.Exit, "An agent spoke with the caller and hung up.", NodeExit.None);
    private static readonly Key<NodeExit> Full = Reading.Keys.Needed("full", FlowForms.Exit, "The queue takes no more.", NodeExit.None);
    private static readonly Key<NodeExit?> Nobody = Reading.Keys.Maybe("nobody", FlowForms.Exit, "No agent is signed in for the queue. Left out: the caller waits.");
    private static readonly Key<NodeExit?> Waited = Reading.Keys.Maybe("waited", FlowForms.Exit, "The caller has waited as long as 'patience'.");

    public override string Keyword => "queue";

    public override string About => "Puts the call where an agent picks it up.";

    public override IReadOnlyList<Key> Keys { get; } = [Queue, Say, Priority, Reason, Most, Patience, Served, Full, Nobody, Waited];

    protected override QueueNode Read(string name, YamlSection section)
    {
        var patience = section.Read(Patience);
        if (section.Has(Patience) != section.Has(Waited))
        {
            section.Report(FindingKinds.Missing, section.Has(Patience)
                ? "'waited' is missing here; write 'waited: node'."
                : "'patience' is missing here; write 'patience: 2m'.");
        }

        return new QueueNode(
            name,
            section.At,
            section.Read(Queue),
            section.Read(Priority),
            section.Read(Reason),
            section.Read(Say),
            section.Read(Most),
            patience,
            new QueueExits(section.Read(Served), section.Read(Full), section.Read(Nobody), section.Read(Waited)));
    }

    protected override NodeResult Step(QueueNode node, NodeTurn turn) => turn.Event switch
    {
        FlowEvent.Entered => Enter(node, turn),
        FlowEvent.Answered answer when turn.Cursor.Phase == "looking" => Looked(node, turn, answer),
        FlowEvent.QueueLeft { How: QueueEnd.Served } => new NodeResult.Go("served", node.Exits.Served, [], "served"),
        FlowEvent.QueueLeft { How: QueueEnd.Full } => new NodeResult.Go("full", node.Exits.Full, [], "queue full"),
        FlowEvent.QueueLeft { How: QueueEnd.WaitedLong } when node.Exits.WaitedLong is { } waited =>
            new NodeResult.Go("waited", waited, [], "waited long"),
        FlowEvent.QueueLeft => new NodeResult.Unhandled("the carrier lost the queue"),
        _ => new NodeResult.Unhandled("an event that no queue knows"),
    };

    private static NodeResult Enter(QueueNode node, NodeTurn turn)
    {
        var queue = turn.Fill(node.Queue);
        if (queue.Length is 0 or > 64)
        {
            return new NodeResult.Unhandled("the queue's name came out empty or too long");
        }

        return node.LooksFirst
            ? new NodeResult.Ask(new FlowQuestion.QueueState(queue), new NodeCursor("looking", 0, 0, []))
            : Put(node, turn, queue);
    }

    // A queue that cannot be looked at takes the caller: better a long wait than a wrong excuse.
    private static NodeResult Looked(QueueNode node, NodeTurn turn, FlowEvent.Answered answer)
    {
        if (answer.Outcome == "known")
        {
            if (node.Most is { } most && Number(answer, "queue.waiting") >= most)
            {
                return new NodeResult.Go("full", node.Exits.Full, [], "queue full");
            }

            if (node.Exits.Nobody is { } nobody && Number(answer, "queue.agents") == 0)
            {
                return new NodeResult.Go("nobody", nobody, [], "no agent is signed in");
            }
        }

        return Put(node, turn, turn.Fill(node.Queue));
    }

    private static NodeResult.Wait Put(QueueNode node, NodeTurn turn, string queue)
    {
        var priority = node.Priority is { } text
            && int.TryParse(turn.Fill(text), NumberStyles.None, CultureInfo.InvariantCulture, out var written)
                ? Math.Clamp(written, 0, 9)
                : 0;
        var reason = node.Reason is { } why ? turn.Fill(why) : "";
        return new NodeResult.Wait(
            node.Prompt is { } prompt ? turn.Speak(prompt) : [],
            new CallerTurn.Enqueue(queue, priority, node.Patience),
            new NodeCursor("waiting", 0, 0, []),
            reason.Length == 0 ? $"queued for {queue}" : $"queued for {queue}: {reason}");
    }

    private static decimal? Number(FlowEvent.Answered answer, string name) =>
        answer.Values.TryGetValue(name, out var value)
        && decimal.TryParse(value.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
