using System.Globalization;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes.Queue;

/// <summary><c>queue: name</c> with <c>served</c> and <c>full</c>, and optionally <c>say</c> and <c>priority</c>.</summary>
internal sealed class QueueKind : NodeKind<QueueNode>
{
    public override string Keyword => "queue";

    protected override QueueNode Read(string name, YamlSection section) => new(
        name,
        section.At,
        ReadTemplate(section, "queue", section.Required("queue")),
        section.Text("priority") is { } priority ? ReadTemplate(section, "priority", priority) : null,
        section.Optional("say"),
        section.Required("served"),
        section.Required("full"));

    protected override NodeResult Step(QueueNode node, NodeTurn turn) => turn.Event switch
    {
        FlowEvent.Entered => Enter(node, turn),
        FlowEvent.QueueLeft { How: QueueEnd.Served } => new NodeResult.Go(new NodeExit(node.Served, null), [], "served"),
        FlowEvent.QueueLeft { How: QueueEnd.Full } => new NodeResult.Go(new NodeExit(node.Full, null), [], "queue full"),
        FlowEvent.QueueLeft => new NodeResult.Unhandled("the carrier lost the queue"),
        _ => new NodeResult.Unhandled("an event that no queue knows"),
    };

    private static NodeResult Enter(QueueNode node, NodeTurn turn)
    {
        var queue = Render(node.Queue, turn);
        if (queue.Length is 0 or > 64)
        {
            return new NodeResult.Unhandled("the queue's name came out empty or too long");
        }

        var priority = node.Priority is { } template
            && int.TryParse(Render(template, turn), NumberStyles.None, CultureInfo.InvariantCulture, out var written)
                ? Math.Clamp(written, 0, 9)
                : 0;
        var speech = node.Prompt is { } prompt ? turn.Speak(prompt) : [];
        return new NodeResult.Wait(speech, new CallerTurn.Enqueue(queue, priority), new NodeCursor("waiting", 0, 0, []), $"queued for {queue}");
    }

    private static string Render(TextTemplate template, NodeTurn turn) =>
        template.Render(turn.Values(), turn.State.Language ?? turn.Flow.Languages[0]).Trim();

    private static TextTemplate ReadTemplate(YamlSection section, string key, string text)
    {
        if (TextTemplate.TryParse(text, out var fault) is { } template)
        {
            return template;
        }

        section.Report("FLOW015", $"'{key}' has a fault between its braces: {fault}", key);
        return TextTemplate.Empty;
    }
}
