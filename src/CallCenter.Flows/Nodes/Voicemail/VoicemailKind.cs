using System.Globalization;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes.Voicemail;

/// <summary><c>voicemail: prompt</c> with <c>max</c>, <c>left</c> and <c>empty</c>.</summary>
internal sealed class VoicemailKind : NodeKind<VoicemailNode>
{
    private static readonly NodeCursor Recording = new("recording", 0, 0, []);
    private static readonly TimeSpan UsualLongest = TimeSpan.FromMinutes(2);

    private static readonly Key<PromptRef> Prompt = Reading.Keys.Needed("voicemail", FlowForms.Prompt, "What to say before the message is taken.", default);

    private static readonly Key<TimeSpan> Longest = Reading.Keys.Optional(
        "max", Forms.Duration(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10)), "How long the message may be. Usually 2m.", UsualLongest);

    private static readonly Key<NodeExit> Left = Reading.Keys.Needed("left", FlowForms.Exit, "A message was left.", NodeExit.None);
    private static readonly Key<NodeExit> Empty = Reading.Keys.Needed("empty", FlowForms.Exit, "Nothing was said.", NodeExit.None);

    public override string Keyword => "voicemail";

    public override string About => "Takes a message from the caller.";

    public override IReadOnlyList<Key> Keys { get; } = [Prompt, Longest, Left, Empty];

    protected override VoicemailNode Read(string name, YamlSection section) => new(
        name,
        section.At,
        section.Read(Prompt),
        section.Read(Longest),
        new VoicemailExits(section.Read(Left), section.Read(Empty)));

    protected override NodeResult Step(VoicemailNode node, NodeTurn turn) => (turn.Cursor.Phase, turn.Event) switch
    {
        (_, FlowEvent.Entered) => new NodeResult.Wait(turn.Speak(node.Prompt), new CallerTurn.Record(node.Longest), Recording),
        ("recording", FlowEvent.Recorded { Length: var length }) when length > TimeSpan.Zero => new NodeResult.Go(
            "left", node.Exits.Left, [], string.Create(CultureInfo.InvariantCulture, $"left a message of {Math.Ceiling(length.TotalSeconds)} s")),
        ("recording", FlowEvent.Recorded or FlowEvent.Silence) => new NodeResult.Go("empty", node.Exits.Empty, [], "left no message"),
        _ => new NodeResult.Unhandled("an event that taking a message does not know"),
    };
}
