using CallCenter.Flows.Definition;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes.Say;

/// <summary><c>say: prompt</c> with <c>next: node</c> or <c>hangup: true</c>.</summary>
internal sealed class SayKind : NodeKind<SayNode>
{
    public override string Keyword => "say";

    protected override SayNode Read(string name, YamlSection section)
    {
        var prompt = section.Required("say");
        var next = section.Optional("next");
        var endsCall = section.Text("hangup") == "true";
        if (next is null == !endsCall)
        {
            section.Report("FLOW009", $"'{name}' needs either 'next: node' or 'hangup: true'.");
        }

        return new SayNode(name, section.At, prompt, next);
    }

    protected override NodeResult Step(SayNode node, NodeTurn turn)
    {
        var speech = turn.Speak(node.Prompt);
        return node.Next is { } next
            ? new NodeResult.Go(new NodeExit(next, null), speech)
            : new NodeResult.Wait(speech, new CallerTurn.HangUp(), NodeCursor.Start, "the flow ended the call");
    }
}
