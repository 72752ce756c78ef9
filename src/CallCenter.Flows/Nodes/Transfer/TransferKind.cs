using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Nodes.Transfer;

/// <summary><c>transfer: "+383…"</c> with <c>ring</c>, <c>say</c> and an exit for every way it can end.</summary>
internal sealed class TransferKind : NodeKind<TransferNode>
{
    private static readonly NodeCursor Through = new("through", 0, 0, []);

    private static readonly Key<WrittenText> Number = Reading.Keys.Needed(
        "transfer", FlowForms.Template, "The number: + and 6 to 15 digits, quoted; also with values.", WrittenText.None);

    private static readonly Key<TimeSpan> Ring = Reading.Keys.Optional(
        "ring", Forms.Duration(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(2)), "How long to let it ring. Usually 30s.", TimeSpan.FromSeconds(30));

    private static readonly Key<PromptRef?> Say = new("say", "What to say before.", FlowForms.Wrap(FlowForms.Prompt), false, null);
    private static readonly Key<NodeExit> Answered = Reading.Keys.Needed("answered", FlowForms.Exit, "They spoke, and the other side hung up.", NodeExit.None);
    private static readonly Key<NodeExit> Busy = Reading.Keys.Needed("busy", FlowForms.Exit, "The number was busy.", NodeExit.None);
    private static readonly Key<NodeExit> NoAnswer = Reading.Keys.Needed("no-answer", FlowForms.Exit, "Nobody answered.", NodeExit.None);
    private static readonly Key<NodeExit> Failed = Reading.Keys.Needed("failed", FlowForms.Exit, "The number could not be reached, or is none.", NodeExit.None);

    public override string Keyword => "transfer";

    public override string About => "Puts the caller through to another number.";

    public override IReadOnlyList<Key> Keys { get; } = [Number, Ring, Say, Answered, Busy, NoAnswer, Failed];

    protected override TransferNode Read(string name, YamlSection section)
    {
        var number = section.Read(Number);
        if (!ReferenceEquals(number, WrittenText.None) && number.Template.IsConstant && !PhoneNumbers.IsInternational(number.Template.Text.Trim()))
        {
            section.Report(FindingKinds.NotANumber, $"'{number.Template.Text}' is no telephone number; write + and 6 to 15 digits, quoted.", Number);
        }

        return new TransferNode(
            name,
            section.At,
            number,
            section.Read(Ring),
            section.Read(Say),
            new TransferExits(section.Read(Answered), section.Read(Busy), section.Read(NoAnswer), section.Read(Failed)));
    }

    protected override NodeResult Step(TransferNode node, NodeTurn turn) => (turn.Cursor.Phase, turn.Event) switch
    {
        (_, FlowEvent.Entered) => Put(node, turn),
        ("through", FlowEvent.TransferEnded { How: var how }) => how switch
        {
            TransferEnd.Answered => new NodeResult.Go("answered", node.Exits.Answered, [], "spoke with the other number"),
            TransferEnd.Busy => new NodeResult.Go("busy", node.Exits.Busy, [], "the other number was busy"),
            TransferEnd.NoAnswer => new NodeResult.Go("no-answer", node.Exits.NoAnswer, [], "the other number did not answer"),
            TransferEnd.Failed => new NodeResult.Go("failed", node.Exits.Failed, [], "the other number could not be reached"),
        },
        _ => new NodeResult.Unhandled("an event that no transfer knows"),
    };

    private static NodeResult Put(TransferNode node, NodeTurn turn)
    {
        var number = turn.Fill(node.Number);
        return PhoneNumbers.IsInternational(number)
            ? new NodeResult.Wait(
                node.Prompt is { } prompt ? turn.Speak(prompt) : [], new CallerTurn.Transfer(number, node.Ring), Through, "put through to another number")
            : new NodeResult.Go("failed", node.Exits.Failed, [], "no telephone number came out");
    }
}
