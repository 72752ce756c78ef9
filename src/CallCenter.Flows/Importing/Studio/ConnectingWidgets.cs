using CallCenter.Flows.Values;

namespace CallCenter.Flows.Importing.Studio;

/// <summary>The widgets that bring callers to people.</summary>
internal static class ConnectingWidgets
{
    /// <summary><c>connect-call-to</c>: a <c>transfer</c> node, for a number.</summary>
    public static void Connect(StudioWidget widget, ImportedFlow flow)
    {
        var noun = widget.Text("noun");
        var to = flow.Text.Ours(widget.Text("to"), reason => flow.Remark(widget, reason)).Trim();
        var isNumber = PhoneNumbers.IsInternational(to) || flow.Text.OnlyValue(widget.Text("to")) is not null;
        if (noun is not ("number" or "") || !isNumber)
        {
            StudioWidgets.Replace(widget, flow, noun is "number" or "" ? "no single telephone number is named to connect to" : $"calls are not connected to a '{noun}' here");
            return;
        }

        var keys = new YamlMap { { "transfer", to } };
        if (widget.Number("timeout") is { } seconds)
        {
            keys.Add("ring", $"{StudioWidgets.Within(seconds, 5, 120)}s");
        }

        foreach (var way in (string[])["answered", "busy", "no-answer", "failed"])
        {
            flow.Way(keys, way, widget.Next("callCompleted"));
        }

        if (widget.Text("record") == "true")
        {
            flow.Remark(widget, "the call is not recorded from here; that is a setting of the carrier's");
        }

        flow.Remark(widget, "busy, unanswered and failed each have a way of their own here; all lead where 'callCompleted' does");
        flow.Node(widget, keys);
    }

    /// <summary><c>enqueue-call</c>: a <c>queue</c> node.</summary>
    public static void Enqueue(StudioWidget widget, ImportedFlow flow)
    {
        var queue = new StudioNames().Of(widget.Text("queue_name"));
        var isNamed = widget.Text("queue_name").Length > 0 && !widget.Text("queue_name").Contains('{', StringComparison.Ordinal);
        flow.Remark(widget, isNamed
            ? $"the queue '{widget.Text("queue_name")}' is called '{queue}' here; see that a district has it, or lead to another"
            : "a workflow chooses the queue in Studio; here callers wait in 'general'");
        Queue(widget, flow, isNamed ? queue : "general");
    }

    /// <summary><c>send-to-flex</c>: a <c>queue</c> node.</summary>
    public static void Flex(StudioWidget widget, ImportedFlow flow)
    {
        flow.Remark(widget, "a workflow of Flex chooses the agent in Studio; here callers wait in 'general'");
        Queue(widget, flow, "general");
    }

    private static void Queue(StudioWidget widget, ImportedFlow flow, string queue)
    {
        var keys = new YamlMap { { "queue", queue } };
        if (widget.Number("priority") is { } priority and not 0)
        {
            keys.Add("priority", StudioWidgets.Within(priority, 0, 9));
        }

        if (widget.Number("timeout") is not null)
        {
            flow.Remark(widget, "its timeout is left out; write 'patience' and 'waited' to end the wait");
        }

        flow.Way(keys, "served", widget.Next("callComplete"));
        flow.Way(keys, "full", widget.Next("failedToEnqueue") ?? widget.Next("callFailure"));
        flow.Node(widget, keys);
    }
}
