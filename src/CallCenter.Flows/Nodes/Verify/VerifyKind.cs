using System.Collections.Immutable;
using CallCenter.Flows.Asking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes.Verify;

/// <summary><c>verify: meter-last-four</c> with its prompts, attempts and exits.</summary>
internal sealed class VerifyKind : NodeKind<VerifyNode>
{
    /// <summary>The digits of <c>meter-last-four</c>.</summary>
    private const int Digits = 4;

    // Longer than a menu's wait: the caller reads a meter, perhaps in the cellar.
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(10);

    private static readonly Key<string> Factor = Reading.Keys.Needed(
        "verify", Forms.OneOf(("meter-last-four", "meter-last-four")), "What only the customer knows: meter-last-four.", "meter-last-four");

    private static readonly Key<ImmutableArray<PromptRef>> Ask = Reading.Keys.Needed(
        "ask", FlowForms.Prompts, "The question: one prompt, or several, first long and then shorter.", []);

    private static readonly Key<PromptRef?> Wrong = new(
        "wrong", "Said when it was not right. The same words whatever was wrong, so that nobody learns a code by trying.", FlowForms.Wrap(FlowForms.Prompt), false, null);

    private static readonly Key<ImmutableArray<PromptRef>> NoInput = Reading.Keys.Optional("noinput", FlowForms.Prompts, "Said when nothing was keyed, in turn.", []);
    private static readonly Key<ImmutableArray<PromptRef>> Help = Reading.Keys.Optional("help", FlowForms.Prompts, "Said when the caller presses the key for help, in turn.", []);

    private static readonly Key<VerifyWords> Prompts = Reading.Keys.Needed(
        "prompts",
        Shape.Of(
            "verify-prompts",
            "{ ask: …, wrong: … }",
            "What a verify node says.",
            [Ask, Wrong, NoInput, Help],
            section => new VerifyWords(section.Read(Ask), section.Read(Wrong), section.Read(NoInput), section.Read(Help))),
        "What it says.",
        new VerifyWords([], null, [], []));

    private static readonly Key<int> Attempts = Reading.Keys.Optional(
        "attempts", Forms.Whole(1, 5), "How many wrong answers, and how many silences, before it gives up. Usually 2.", 2);

    private static readonly Key<NodeExit> Verified = Reading.Keys.Needed("verified", FlowForms.Exit, "The caller proved to be the customer.", NodeExit.None);
    private static readonly Key<NodeExit> Failed = Reading.Keys.Needed("failed", FlowForms.Exit, "The caller did not, or gave nothing.", NodeExit.None);
    private static readonly Key<NodeExit> Locked = Reading.Keys.Needed("locked", FlowForms.Exit, "Too many tried for that customer; nobody may try for a while.", NodeExit.None);
    private static readonly Key<NodeExit> Unavailable = Reading.Keys.Needed("unavailable", FlowForms.Exit, "It cannot be told now, or the caller named no customer.", NodeExit.None);

    public override string Keyword => "verify";

    public override string About => "Asks for something that only the customer knows; what is keyed is kept nowhere.";

    public override IReadOnlyList<Key> Keys { get; } =
    [
        Factor, Prompts, Attempts, QuestionForms.FirstKey, QuestionForms.BetweenKeys, QuestionForms.Total, QuestionForms.BargeIn,
        Verified, Failed, Locked, Unavailable,
    ];

    protected override VerifyNode Read(string name, YamlSection section)
    {
        var words = section.Read(Prompts);
        var attempts = section.Read(Attempts);
        var exits = new VerifyExits(section.Read(Verified), section.Read(Failed), section.Read(Locked), section.Read(Unavailable));
        var listening = new Listening
        {
            FirstKey = section.Read(QuestionForms.FirstKey) ?? UsualWait,
            BetweenKeys = section.Read(QuestionForms.BetweenKeys) ?? Listening.OneKey.BetweenKeys,
            Total = section.Read(QuestionForms.Total),
            Least = Digits,
            Most = Digits,
            BargeIn = section.Read(QuestionForms.BargeIn),
        };
        var question = new Question(
            words.Ask,
            listening,
            new Limit(attempts, words.NoInput, exits.Failed),
            new Limit(attempts, [], exits.Failed),
            words.Help.IsEmpty ? null : new Limit(attempts, words.Help, exits.Failed));
        return new VerifyNode(name, section.At, section.Read(Factor), question, words.Wrong, exits);
    }

    protected override NodeResult Step(VerifyNode node, NodeTurn turn) => VerifyStep.Run(node, turn);

    private sealed record VerifyWords(
        ImmutableArray<PromptRef> Ask, PromptRef? Wrong, ImmutableArray<PromptRef> NoInput, ImmutableArray<PromptRef> Help);
}
