using System.Collections.Immutable;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;

namespace CallCenter.Flows.Asking;

/// <summary>How questions are written: the keys that every node which asks has in common.</summary>
public static class QuestionForms
{
    // First, because the keys below are made with them.
    private static readonly Key<int> Attempts = Keys.Optional("attempts", Forms.Whole(1, 9), "How many questions in all. Usually 2.", 2);

    private static readonly Key<ImmutableArray<PromptRef>> SayAgain = Keys.Optional(
        "say", FlowForms.Prompts, "What to say before asking again: one prompt, or several in turn.", []);

    /// <summary>What happens when the caller gives nothing.</summary>
    public static readonly Key<Limit> NoInput = Keys.Needed(
        "noinput", LimitForm(), "What happens when the caller presses nothing: { attempts: 2, say: prompt, next: node }.", NoLimit);

    /// <summary>What happens when the answer fits nothing.</summary>
    public static readonly Key<Limit> NoMatch = Keys.Needed(
        "nomatch", LimitForm(), "What happens when the answer fits nothing: { attempts: 3, say: prompt, next: node }.", NoLimit);

    /// <summary>What happens when the caller asks what is meant.</summary>
    public static readonly Key<Limit?> Help = Keys.Maybe(
        "help", LimitForm(), "What happens when the caller presses the key for help: { attempts: 2, say: prompt, next: node }.");

    /// <summary>How the caller may answer.</summary>
    public static readonly Key<ImmutableArray<bool>> Input = Keys.Optional(
        "input", Forms.ListOf(Forms.OneOf(("keys", false), ("speech", true))), "How the caller may answer: [keys] or [keys, speech]. Keys win over speech.", [false]);

    /// <summary>How long to wait for the first key.</summary>
    public static readonly Key<TimeSpan?> FirstKey = new(
        "timeout", "How long to wait for the first key.", FlowForms.Wrap(Forms.Duration(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60))), false, null);

    /// <summary>How long to wait between keys.</summary>
    public static readonly Key<TimeSpan?> BetweenKeys = new(
        "between-keys", "How long to wait for each further key.", FlowForms.Wrap(Forms.Duration(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60))), false, null);

    /// <summary>How long the node may take in all.</summary>
    public static readonly Key<TimeSpan?> Total = new(
        "total", "How long the node may take in all; after that the caller is not asked again.", FlowForms.Wrap(Forms.Duration(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10))), false, null);

    /// <summary>Whether a key stops what is being spoken.</summary>
    public static readonly Key<bool> BargeIn = Keys.Optional(
        "barge-in", Forms.Flag, "Whether a key stops what is being spoken. False where the words must be heard.", true);

    /// <summary>The keys of every node that asks for one key.</summary>
    public static IReadOnlyList<Key> OneKey { get; } = [NoInput, NoMatch, Help, Input, FirstKey, Total, BargeIn];

    /// <summary>Reads a question for one key.</summary>
    /// <param name="section">The node; its shape declares <see cref="OneKey"/>.</param>
    /// <param name="ask">The question.</param>
    public static Question OneKeyOf(YamlSection section, ImmutableArray<PromptRef> ask) => new(
        ask,
        new Listening
        {
            FirstKey = section.Read(FirstKey) ?? Listening.OneKey.FirstKey,
            Total = section.Read(Total),
            BargeIn = section.Read(BargeIn),
            Speech = section.Read(Input).Contains(true),
        },
        section.Read(NoInput),
        section.Read(NoMatch),
        section.Read(Help));

    private static Limit NoLimit => new(1, [], NodeExit.None);

    private static Form<Limit> LimitForm() => Shape.Of(
        "limit",
        "{ attempts: 2, next: node }",
        "How often to ask again, and where it leads in the end.",
        [Attempts, SayAgain, FlowForms.Set, FlowForms.Next],
        section => new Limit(section.Read(Attempts), section.Read(SayAgain), FlowForms.ExitOf(section, mayAlsoSay: false)));
}
