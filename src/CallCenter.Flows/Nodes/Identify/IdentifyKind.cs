using System.Collections.Immutable;
using CallCenter.Flows.Asking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes.Identify;

/// <summary><c>identify: customer-code</c> with its prompts, attempts and exits.</summary>
internal sealed class IdentifyKind : NodeKind<IdentifyNode>
{
    // Longer than a menu's wait: the caller reads a bill, perhaps in the dark.
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(8);

    private static readonly Key<string> What = Reading.Keys.Needed(
        "identify", Forms.OneOf(("customer-code", "customer-code")), "What the caller is known by: customer-code.", "customer-code");

    private static readonly Key<ImmutableArray<PromptRef>> Ask = Reading.Keys.Needed(
        "ask", FlowForms.Prompts, "The question: several prompts, first long and then shorter.", []);

    private static readonly Key<PromptRef> Which = Reading.Keys.Needed(
        "which", FlowForms.Prompt, "Offers one district, spoken once for each that the keys fit; names district and key.", default);

    private static readonly Key<PromptRef> Confirm = Reading.Keys.Needed("confirm", FlowForms.Prompt, "Reads the code back; names code and district.", default);
    private static readonly Key<PromptRef> NotACode = Reading.Keys.Needed("not-a-code", FlowForms.Prompt, "Said when the keys cannot be a code.", default);
    private static readonly Key<PromptRef> Unknown = Reading.Keys.Needed("unknown", FlowForms.Prompt, "Said when no customer has the code.", default);
    private static readonly Key<ImmutableArray<PromptRef>> NoInput = Reading.Keys.Optional("noinput", FlowForms.Prompts, "Said when nothing was keyed, in turn.", []);
    private static readonly Key<ImmutableArray<PromptRef>> Help = Reading.Keys.Optional("help", FlowForms.Prompts, "Said when the caller presses the key for help, in turn.", []);

    private static readonly Key<IdentifyWords> Prompts = Reading.Keys.Needed(
        "prompts",
        Shape.Of(
            "identify-prompts",
            "{ ask: …, which: …, confirm: …, not-a-code: …, unknown: … }",
            "What an identify node says.",
            [Ask, Which, Confirm, NotACode, Unknown, NoInput, Help],
            section => new IdentifyWords(
                section.Read(Ask),
                new IdentifyPrompts(section.Read(Which), section.Read(Confirm), section.Read(NotACode), section.Read(Unknown)),
                section.Read(NoInput),
                section.Read(Help))),
        "What it says.",
        new IdentifyWords([], new IdentifyPrompts(default, default, default, default), [], []));

    private static readonly Key<int> Attempts = Reading.Keys.Optional(
        "attempts", Forms.Whole(1, 9), "How many wrong answers, and how many silences, before it gives up. Usually 3.", 3);

    private static readonly Key<NodeExit> Identified = Reading.Keys.Needed("identified", FlowForms.Exit, "The customer is known.", NodeExit.None);
    private static readonly Key<NodeExit> Unidentified = Reading.Keys.Needed("unidentified", FlowForms.Exit, "The caller could not be identified: lead to a person.", NodeExit.None);
    private static readonly Key<NodeExit> Unavailable = Reading.Keys.Needed("unavailable", FlowForms.Exit, "The directory is down; the code still names the district.", NodeExit.None);

    public override string Keyword => "identify";

    public override string About => "Collects the customer code, asks which district where the keys fit two, reads it back and looks it up.";

    public override IReadOnlyList<Key> Keys { get; } =
    [
        What, Prompts, Attempts, QuestionForms.Input, QuestionForms.FirstKey, QuestionForms.BetweenKeys, QuestionForms.Total,
        QuestionForms.BargeIn, Identified, Unidentified, Unavailable,
    ];

    protected override IdentifyNode Read(string name, YamlSection section)
    {
        section.Read(What);
        var words = section.Read(Prompts);
        var attempts = section.Read(Attempts);
        var unidentified = section.Read(Unidentified);
        var wait = section.Read(QuestionForms.FirstKey) ?? UsualWait;
        var listening = new Listening
        {
            FirstKey = wait,
            BetweenKeys = section.Read(QuestionForms.BetweenKeys) ?? wait,
            Total = section.Read(QuestionForms.Total),
            Most = null,
            Terminator = '#',
            Clear = '*',
            BargeIn = section.Read(QuestionForms.BargeIn),
            Speech = section.Read(QuestionForms.Input).Contains(true),
        };
        var question = new Question(
            words.Ask,
            listening,
            new Limit(attempts, words.NoInput, unidentified),
            new Limit(attempts, [], unidentified),
            words.Help.IsEmpty ? null : new Limit(attempts, words.Help, unidentified));
        var exits = new IdentifyExits(section.Read(Identified), unidentified, section.Read(Unavailable));
        return new IdentifyNode(name, section.At, question, words.Others, exits);
    }

    protected override NodeResult Step(IdentifyNode node, NodeTurn turn) => IdentifyStep.Run(node, turn);

    private sealed record IdentifyWords(
        ImmutableArray<PromptRef> Ask, IdentifyPrompts Others, ImmutableArray<PromptRef> NoInput, ImmutableArray<PromptRef> Help);
}
