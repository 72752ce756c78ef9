using System.Text.Json.Nodes;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes.Hangup;

/// <summary><c>hangup: true</c>, or <c>hangup: prompt</c> to say something first.</summary>
internal sealed class HangupKind : NodeKind<HangupNode>
{
    private static readonly Key<PromptRef> Words = Reading.Keys.Needed(
        "hangup",
        new Form<PromptRef>(
            "true",
            definitions => new() { ["anyOf"] = new JsonArray(new JsonObject { ["const"] = true }, FlowForms.Prompt.Schema(definitions)) },
            FlowForms.Prompt.TryRead),
        "true to end the call, or the prompt to say first.",
        default);

    public override string Keyword => "hangup";

    public override string About => "Ends the call.";

    public override IReadOnlyList<Key> Keys { get; } = [Words];

    protected override HangupNode Read(string name, YamlSection section)
    {
        var words = section.Read(Words);
        if (words.Name == "false")
        {
            section.Report(FindingKinds.UnknownWord, "'hangup' takes true, or the prompt to say first.", Words);
        }

        return new HangupNode(name, section.At, words.Name is "true" or "false" or "" or null ? null : words);
    }

    protected override NodeResult Step(HangupNode node, NodeTurn turn) => new NodeResult.Wait(
        node.Prompt is { } prompt ? turn.Speak(prompt) : [], new CallerTurn.HangUp(), NodeCursor.Start, "the flow ended the call");
}
