using System.Collections.Immutable;
using CallCenter.Flows.Asking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes.Callback;

/// <summary><c>callback: { queue: name, keep-place: true }</c> with its prompts, attempts and exits.</summary>
internal sealed class CallbackKind : NodeKind<CallbackNode>
{
    private static readonly Key<WrittenText> Queue = Reading.Keys.Needed(
        "queue", FlowForms.Template, "The queue whose agents call back, with values such as \"{{ district.queue }}\".", WrittenText.None);

    private static readonly Key<bool> KeepPlace = Reading.Keys.Optional(
        "keep-place", Forms.Flag, "Whether the caller keeps the place they have in the queue. Usually true.", true);

    private static readonly Key<CallbackBooking> Booking = Reading.Keys.Needed(
        "callback",
        Shape.Of(
            "callback-booking",
            "{ queue: general, keep-place: true }",
            "Who calls back, and when.",
            [Queue, KeepPlace],
            section => new CallbackBooking(section.Read(Queue), section.Read(KeepPlace))),
        "Who calls back, and when.",
        new CallbackBooking(WrittenText.None, true));

    private static readonly Key<ImmutableArray<PromptRef>> Offer = Reading.Keys.Needed(
        "offer", FlowForms.Prompts, "The offer: 1 to be called on this number, 2 on another, 3 for no. First long and then shorter.", []);

    private static readonly Key<ImmutableArray<PromptRef>> Number = Reading.Keys.Needed(
        "number", FlowForms.Prompts, "Asks for the other number, ended with the hash key.", []);

    private static readonly Key<PromptRef> Confirm = Reading.Keys.Needed(
        "confirm", FlowForms.Prompt, "Reads that number back ({{ callback.number }}): 1 where it is right, 2 to key it again.", default);

    private static readonly Key<ImmutableArray<PromptRef>> NoInput = Reading.Keys.Optional("noinput", FlowForms.Prompts, "Said when nothing was keyed, in turn.", []);
    private static readonly Key<ImmutableArray<PromptRef>> NoMatch = Reading.Keys.Optional("nomatch", FlowForms.Prompts, "Said when what was keyed fits nothing, in turn.", []);
    private static readonly Key<ImmutableArray<PromptRef>> Help = Reading.Keys.Optional("help", FlowForms.Prompts, "Said when the caller presses the key for help, in turn.", []);

    private static readonly Key<CallbackWords> Prompts = Reading.Keys.Needed(
        "prompts",
        Shape.Of(
            "callback-prompts",
            "{ offer: …, number: …, confirm: … }",
            "What a callback node says.",
            [Offer, Number, Confirm, NoInput, NoMatch, Help],
            section => new CallbackWords(
                section.Read(Offer), section.Read(Number), section.Read(Confirm), new CallbackAgain(section.Read(NoInput), section.Read(NoMatch), section.Read(Help)))),
        "What it says.",
        new CallbackWords([], [], default, new CallbackAgain([], [], [])));

    private static readonly Key<int> Attempts = Reading.Keys.Optional(
        "attempts", Forms.Whole(1, 9), "How many answers that fit nothing, and how many silences, count as a no. Usually 2.", 2);

    private static readonly Key<NodeExit> Booked = Reading.Keys.Needed("booked", FlowForms.Exit, "The caller will be called back.", NodeExit.None);
    private static readonly Key<NodeExit> Refused = Reading.Keys.Needed("refused", FlowForms.Exit, "The caller does not want it, or the number is not one we may call.", NodeExit.None);
    private static readonly Key<NodeExit> Unavailable = Reading.Keys.Needed("unavailable", FlowForms.Exit, "It cannot be booked now.", NodeExit.None);

    public override string Keyword => "callback";

    public override string About => "Offers to call the caller back, on the number they call from or on another.";

    public override IReadOnlyList<Key> Keys { get; } =
    [
        Booking, Prompts, Attempts, QuestionForms.FirstKey, QuestionForms.BetweenKeys, QuestionForms.Total, QuestionForms.BargeIn,
        Booked, Refused, Unavailable,
    ];

    protected override CallbackNode Read(string name, YamlSection section)
    {
        var words = section.Read(Prompts);
        var attempts = section.Read(Attempts);
        var exits = new CallbackExits(section.Read(Booked), section.Read(Refused), section.Read(Unavailable));
        var listening = new Listening
        {
            FirstKey = section.Read(QuestionForms.FirstKey) ?? Listening.OneKey.FirstKey,
            BetweenKeys = section.Read(QuestionForms.BetweenKeys) ?? Listening.OneKey.BetweenKeys,
            Total = section.Read(QuestionForms.Total),
            BargeIn = section.Read(QuestionForms.BargeIn),
        };
        var offer = new Question(
            words.Offer,
            listening,
            new Limit(attempts, words.Again.NoInput, exits.Refused),
            new Limit(attempts, words.Again.NoMatch, exits.Refused),
            words.Again.Help.IsEmpty ? null : new Limit(attempts, words.Again.Help, exits.Refused));
        var number = offer with { Ask = words.Number, Listening = CallbackNode.ForNumber(listening) };
        return new CallbackNode(name, section.At, section.Read(Booking), offer, number, words.Confirm, exits);
    }

    protected override NodeResult Step(CallbackNode node, NodeTurn turn) => CallbackStep.Run(node, turn);

    private sealed record CallbackWords(ImmutableArray<PromptRef> Offer, ImmutableArray<PromptRef> Number, PromptRef Confirm, CallbackAgain Again);

    private sealed record CallbackAgain(ImmutableArray<PromptRef> NoInput, ImmutableArray<PromptRef> NoMatch, ImmutableArray<PromptRef> Help);
}
