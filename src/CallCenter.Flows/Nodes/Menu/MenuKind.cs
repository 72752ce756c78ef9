using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Flows.Asking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Nodes.Menu;

/// <summary><c>menu: prompt</c> with <c>choices</c>, <c>noinput</c> and <c>nomatch</c>.</summary>
internal sealed class MenuKind : NodeKind<MenuNode>
{
    private static readonly Key<ImmutableArray<PromptRef>> Prompt = Reading.Keys.Needed(
        "menu", FlowForms.Prompts, "The question: one prompt, or several, first long and then shorter.", []);

    private static readonly Key<string?> Label = Reading.Keys.Maybe(
        "label", Forms.Text, "What the caller wants by this choice, as agents read it; texts name it as path.last-choice.");

    private static readonly Key<ImmutableArray<MapEntry<ImmutableArray<string>>>> Words = Reading.Keys.Optional(
        "words",
        MapForms.Of("{ sq: [fatura], en: [bill] }", "^(sq|sr|en)$", (_, _) => true, Forms.ListOf(Forms.Text)),
        "By language, the words that choose this when spoken.",
        []);

    private static readonly Key<ImmutableArray<MapEntry<MenuChoice>>> Choices = Reading.Keys.Needed(
        "choices",
        MapForms.Of("{ 1: { next: node } }", "^[0-9*#]$", MapForms.TelephoneKeys, new Form<MenuChoice>("{ next: node }", DescribeChoice, ReadChoice)),
        "Where each key leads.",
        []);

    private static readonly IReadOnlyList<Key> ChoiceKeys = [Label, Words, FlowForms.Say, FlowForms.Set, FlowForms.Next];

    public override string Keyword => "menu";

    public override string About => "Asks the caller to press one key, or to say one of a few words.";

    public override IReadOnlyList<Key> Keys { get; } = [Prompt, Choices, .. QuestionForms.OneKey];

    protected override MenuNode Read(string name, YamlSection section)
    {
        var question = QuestionForms.OneKeyOf(section, section.Read(Prompt));
        return new MenuNode(name, section.At, question, [.. section.Read(Choices).Select(entry => entry.Value with { Key = entry.Key })]);
    }

    protected override NodeResult Step(MenuNode node, NodeTurn turn) => turn.Event switch
    {
        FlowEvent.Entered or FlowEvent.Repeat => Ask(node, turn, turn.Cursor, []),
        FlowEvent.Keys keys => (NodeResult?)node.Pressed(keys.Digits) ?? Missed(node, turn),
        FlowEvent.Speech speech => (NodeResult?)node.Said(turn.Language, speech.Words) ?? QuestionStep.NotUnderstood(turn, node.Question, "not understood", Again(node, turn)),
        FlowEvent.Silence => QuestionStep.NoInput(turn, node.Question, Again(node, turn)),
        FlowEvent.Help => QuestionStep.Help(turn, node.Question, Again(node, turn)),
        _ => new NodeResult.Unhandled("an event that no menu knows"),
    };

    private static NodeResult Missed(MenuNode node, NodeTurn turn) =>
        QuestionStep.NoMatch(turn, node.Question, "nomatch", Again(node, turn));

    private static Func<NodeCursor, ImmutableArray<Utterance>, string, NodeResult> Again(MenuNode node, NodeTurn turn) =>
        (cursor, before, note) => Ask(node, turn, cursor, before, note);

    private static NodeResult.Wait Ask(
        MenuNode node, NodeTurn turn, NodeCursor cursor, ImmutableArray<Utterance> before, string? note = null) =>
        QuestionStep.Ask(
            turn, node.Question, cursor, "asked", before, note, hints: node.Question.Listening.Speech ? node.WordsIn(turn.Language) : []);

    private static System.Text.Json.Nodes.JsonObject DescribeChoice(Schema.SchemaDefinitions definitions) => definitions.Refer("choice", inner => new()
    {
        ["anyOf"] = new System.Text.Json.Nodes.JsonArray(
            Forms.Name.Schema(inner), Shape.Describe("A choice: { label: …, say: prompt, set: { … }, next: node }.", ChoiceKeys, inner)),
    });

    private static bool ReadChoice(YamlValue value, out MenuChoice read)
    {
        if (!value.IsMapping)
        {
            var good = FlowForms.Exit.TryRead(value, out var exit);
            read = new MenuChoice("", null, [], exit);
            return good;
        }

        read = Shape.Read(value, ChoiceKeys, section =>
        {
            var label = section.Read(Label);
            var exit = FlowForms.ExitOf(section);
            return new MenuChoice(
                "",
                label,
                [.. section.Read(Words).Select(entry => (Language.Find(entry.Key) ?? default, entry.Value))],
                label is null ? exit : exit with { Settings = exit.Settings.Add(new Setting("path.last-choice", FlowValue.Of(label), null, exit.At)) });
        });
        return true;
    }
}
