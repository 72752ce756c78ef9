using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Nodes.Sms;

/// <summary><c>sms: prompt</c> with <c>to</c>, <c>next</c> and <c>failed</c>.</summary>
internal sealed class SmsKind : NodeKind<SmsNode>
{
    private const string Caller = "caller";
    private static readonly NodeCursor Asking = new("asking", 0, 0, []);

    private static readonly Key<PromptRef> Prompt = Reading.Keys.Needed("sms", FlowForms.Prompt, "The prompt whose text is sent, in the call's language.", default);

    private static readonly Key<WrittenText?> To = Reading.Keys.Maybe(
        "to", FlowForms.Template, "To which number: caller (the one they call from, as usual), or + and digits, also with values.");

    private static readonly Key<NodeExit> Next = Reading.Keys.Needed("next", FlowForms.Exit, "The message was sent.", NodeExit.None);
    private static readonly Key<NodeExit> Failed = Reading.Keys.Needed("failed", FlowForms.Exit, "The message could not be sent.", NodeExit.None);

    public override string Keyword => "sms";

    public override string About => "Sends a text message in the call's language.";

    public override IReadOnlyList<Key> Keys { get; } = [Prompt, To, Next, Failed];

    protected override SmsNode Read(string name, YamlSection section)
    {
        var to = section.Read(To);
        if (to is { Template: { IsConstant: true, Text: var text } } && text != Caller && !PhoneNumbers.IsInternational(text))
        {
            section.Report(FindingKinds.NotANumber, $"'{text}' is no telephone number; write caller, or + and 6 to 15 digits, quoted.", To);
        }

        return new SmsNode(name, section.At, section.Read(Prompt), to?.Template.Text == Caller ? null : to, section.Read(Next), section.Read(Failed));
    }

    protected override NodeResult Step(SmsNode node, NodeTurn turn) => (turn.Cursor.Phase, turn.Event) switch
    {
        (_, FlowEvent.Entered) => Send(node, turn),
        ("asking", FlowEvent.Answered { Outcome: "done" }) => new NodeResult.Go("next", node.Next, [], "a message was sent"),
        ("asking", FlowEvent.Answered { Outcome: "refused" }) => new NodeResult.Go("failed", node.Failed, [], "the number takes no message"),
        ("asking", FlowEvent.Answered) => new NodeResult.Go("failed", node.Failed, [], "no message can be sent now"),
        _ => new NodeResult.Unhandled("an event that sending a message does not know"),
    };

    private static NodeResult Send(SmsNode node, NodeTurn turn)
    {
        var number = node.To is { } to ? turn.Fill(to) : null;
        if (number is not null && !PhoneNumbers.IsInternational(number))
        {
            return new NodeResult.Go("failed", node.Failed, [], "no telephone number came out");
        }

        var text = turn.Set.Prompts.Text(node.Prompt.Name, turn.Language, turn.Values());
        return text.Length == 0
            ? new NodeResult.Go("failed", node.Failed, [], "the message came out empty")
            : new NodeResult.Ask(new FlowQuestion.TextMessage(number, text), Asking);
    }
}
