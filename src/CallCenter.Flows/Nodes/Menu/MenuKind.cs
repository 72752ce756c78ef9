using System.Collections.Frozen;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes.Menu;

/// <summary><c>menu: prompt</c> with <c>choices</c>, <c>noinput</c> and <c>nomatch</c>.</summary>
internal sealed class MenuKind : NodeKind<MenuNode>
{
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(6);

    public override string Keyword => "menu";

    protected override MenuNode Read(string name, YamlSection section) => new(
        name,
        section.At,
        section.Required("menu"),
        section.Seconds("timeout", UsualWait),
        ReadChoices(section),
        ReadLimit(section, "noinput"),
        ReadLimit(section, "nomatch"));

    protected override NodeResult Step(MenuNode node, NodeTurn turn) => turn.Event switch
    {
        FlowEvent.Entered => Ask(node, turn, turn.Cursor, null),
        FlowEvent.Keys keys when node.Choices.TryGetValue(keys.Digits, out var exit) =>
            new NodeResult.Go(exit, [], $"pressed {keys.Digits}"),
        FlowEvent.Keys => turn.Cursor.Misses + 1 < node.NoMatch.Attempts
            ? Ask(node, turn, turn.Cursor with { Misses = turn.Cursor.Misses + 1 }, "nomatch")
            : new NodeResult.Go(node.NoMatch.Exit, [], "nomatch, last attempt"),
        FlowEvent.Silence => turn.Cursor.Silences + 1 < node.NoInput.Attempts
            ? Ask(node, turn, turn.Cursor with { Silences = turn.Cursor.Silences + 1 }, "noinput")
            : new NodeResult.Go(node.NoInput.Exit, [], "noinput, last attempt"),
        _ => new NodeResult.Unhandled("an event that no menu knows"),
    };

    private static NodeResult.Wait Ask(MenuNode node, NodeTurn turn, NodeCursor cursor, string? note) =>
        new(turn.Speak(node.Prompt), new CallerTurn.Collect(node.Wait, MostKeys: 1), cursor with { Phase = "asked" }, note);

    private static FrozenDictionary<string, NodeExit> ReadChoices(YamlSection section)
    {
        var choices = new Dictionary<string, NodeExit>(StringComparer.Ordinal);
        if (section.RequiredSection("choices", "'choices: { 1: { next: node } }'") is not { } written)
        {
            return choices.ToFrozenDictionary();
        }

        foreach (var (key, _) in written.Keys.ToList())
        {
            if (key is not [(>= '0' and <= '9') or '*' or '#'])
            {
                written.Report("FLOW016", $"'{key}' is no key of a telephone; choices are 0 to 9, * and #.", key);
            }

            if (written.Section(key) is { } choice)
            {
                choices[key] = ReadExit(choice);
                choice.RejectUnknownKeys();
            }
        }

        return choices.ToFrozenDictionary();
    }

    private static MenuLimit ReadLimit(YamlSection section, string key)
    {
        if (section.RequiredSection(key, $"'{key}: {{ attempts: 2, next: node }}'") is not { } written)
        {
            return new MenuLimit(1, new NodeExit("", null));
        }

        var limit = new MenuLimit(written.Whole("attempts", 2, 1, 9), ReadExit(written));
        written.RejectUnknownKeys();
        return limit;
    }
}
