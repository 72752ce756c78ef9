using System.Collections.Immutable;
using CallCenter.Flows.Asking;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes.Collect;

/// <summary><c>collect: prompt</c> with <c>into</c>, bounds on the keys, and a read-back where wanted.</summary>
internal sealed class CollectKind : NodeKind<CollectNode>
{
    private static readonly Key<ImmutableArray<PromptRef>> Prompt = Reading.Keys.Needed(
        "collect", FlowForms.Prompts, "The question: one prompt, or several, first long and then shorter.", []);

    private static readonly Key<string> Into = Reading.Keys.Needed("into", FlowForms.ValueName, "The name of the value that holds what was keyed.", "");
    private static readonly Key<int> Least = Reading.Keys.Optional("min", Forms.Whole(1, 40), "The fewest keys. Usually 1.", 1);
    private static readonly Key<int> Most = Reading.Keys.Needed("max", Forms.Whole(1, 40), "The most keys; the entry ends by itself with so many.", 1);

    private static readonly Key<char?> Terminator = Reading.Keys.Optional(
        "ends-with",
        Forms.OneOf<char?>(("#", '#'), ("*", '*'), ("nothing", null)),
        "The key that ends the entry: \"#\", \"*\" or nothing. Usually \"#\".",
        '#');

    private static readonly Key<char?> Clear = Reading.Keys.Optional(
        "clears-with",
        Forms.OneOf<char?>(("*", '*'), ("#", '#'), ("nothing", null)),
        "The key that clears what was keyed so far: \"*\", \"#\" or nothing. Usually \"*\".",
        '*');

    private static readonly Key<PromptRef?> Confirm = new(
        "confirm", "Reads the entry back and asks for 1 (right) or 2 (again).", FlowForms.Wrap(FlowForms.Prompt), false, null);

    private static readonly Key<bool> Secret = Reading.Keys.Optional(
        "secret", Forms.Flag, "True where nobody may ever read what is keyed: it stands in no journey and no log.", false);

    private static readonly Key<NodeExit> Next = Reading.Keys.Needed("next", FlowForms.Exit, "Where it leads.", NodeExit.None);

    public override string Keyword => "collect";

    public override string About => "Collects keys into a value.";

    public override IReadOnlyList<Key> Keys { get; } =
    [
        Prompt, Into, Least, Most, Terminator, Clear, Confirm, Secret, Next, QuestionForms.NoInput, QuestionForms.NoMatch, QuestionForms.Help,
        QuestionForms.FirstKey, QuestionForms.BetweenKeys, QuestionForms.Total, QuestionForms.BargeIn,
    ];

    protected override CollectNode Read(string name, YamlSection section)
    {
        var (least, most) = (section.Read(Least), section.Read(Most));
        if (least > most)
        {
            section.Report(FindingKinds.BadBounds, $"'min' is {least} and 'max' only {most}; exchange them.", Most);
        }

        var (terminator, clear) = (section.Read(Terminator), section.Read(Clear));
        if (terminator is not null && terminator == clear)
        {
            section.Report(FindingKinds.BadBounds, $"'{terminator}' both ends and clears the entry; choose another key for one.", section.Has(Clear) ? Clear : Terminator);
        }

        var listening = new Listening
        {
            FirstKey = section.Read(QuestionForms.FirstKey) ?? Listening.OneKey.FirstKey,
            BetweenKeys = section.Read(QuestionForms.BetweenKeys) ?? Listening.OneKey.BetweenKeys,
            Total = section.Read(QuestionForms.Total),
            Least = least,
            Most = most,
            Terminator = terminator,
            Clear = clear,
            BargeIn = section.Read(QuestionForms.BargeIn),
        };
        var question = new Question(
            section.Read(Prompt), listening, section.Read(QuestionForms.NoInput), section.Read(QuestionForms.NoMatch), section.Read(QuestionForms.Help));
        return new CollectNode(
            name, section.At, question, section.Read(Into), section.Read(Confirm), section.Read(Secret), section.Read(Next));
    }

    protected override NodeResult Step(CollectNode node, NodeTurn turn) => CollectStep.Run(node, turn);
}
