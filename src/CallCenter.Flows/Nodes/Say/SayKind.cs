using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes.Say;

/// <summary><c>say: prompt</c> with <c>next: node</c> or <c>hangup: true</c>.</summary>
internal sealed class SayKind : NodeKind<SayNode>
{
    private static readonly Key<PromptRef> Prompt = Reading.Keys.Needed("say", FlowForms.Prompt, "The prompt to speak.", default);
    private static readonly Key<bool> Hangup = Reading.Keys.Optional("hangup", Forms.Flag, "True to end the call after the words.", false);

    public override string Keyword => "say";

    public override string About => "Speaks a prompt and goes on, or ends the call.";

    public override IReadOnlyList<Key> Keys { get; } = [Prompt, FlowForms.Next, FlowForms.Set, Hangup];

    protected override SayNode Read(string name, YamlSection section)
    {
        var prompt = section.Read(Prompt);
        if (section.Has(FlowForms.Next) == section.Read(Hangup))
        {
            section.Report(FindingKinds.NoWayOn, $"'{name}' needs either 'next: node' or 'hangup: true'.");
        }

        if (!section.Has(FlowForms.Next))
        {
            return new SayNode(name, section.At, prompt, null);
        }

        return new SayNode(name, section.At, prompt, FlowForms.ExitOf(section, mayAlsoSay: false));
    }

    protected override NodeResult Step(SayNode node, NodeTurn turn)
    {
        var speech = turn.Speak(node.Prompt);
        return node.Next is { } next
            ? new NodeResult.Go("next", next, speech)
            : new NodeResult.Wait(speech, new CallerTurn.HangUp(), NodeCursor.Start, "the flow ended the call");
    }
}
