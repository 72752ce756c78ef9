using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes.Announcements;

/// <summary><c>announcements: active</c> with <c>next</c>.</summary>
internal sealed class AnnouncementsKind : NodeKind<AnnouncementsNode>
{
    private static readonly NodeCursor Asking = new("asking", 0, 0, []);

    private static readonly Key<string> Which = Reading.Keys.Needed(
        "announcements", Forms.OneOf(("active", "active")), "Which: active, those that are switched on.", "active");

    private static readonly Key<NodeExit> Next = Reading.Keys.Needed("next", FlowForms.Exit, "Where it leads, also where there is nothing to say.", NodeExit.None);

    public override string Keyword => "announcements";

    public override string About => "Speaks what operations staff have switched on for every caller or for the caller's district.";

    public override IReadOnlyList<Key> Keys { get; } = [Which, Next];

    protected override AnnouncementsNode Read(string name, YamlSection section)
    {
        section.Read(Which);
        return new AnnouncementsNode(name, section.At, section.Read(Next));
    }

    protected override NodeResult Step(AnnouncementsNode node, NodeTurn turn) => (turn.Cursor.Phase, turn.Event) switch
    {
        (_, FlowEvent.Entered) => new NodeResult.Ask(new FlowQuestion.Announcements(turn.DistrictOf(turn.State.Code)?.Prefix), Asking),
        ("asking", FlowEvent.Answered { Outcome: "found" } found) => new NodeResult.Go("next", node.Next, Words(turn, found), "heard an announcement"),
        ("asking", FlowEvent.Answered) => new NodeResult.Go("next", node.Next, []),
        _ => new NodeResult.Unhandled("an event that announcements do not know"),
    };

    // Spoken at once and kept nowhere: the next caller asks anew.
    private static ImmutableArray<Utterance> Words(NodeTurn turn, FlowEvent.Answered found)
    {
        ImmutableArray<Language> languages = turn.State.Language is { } chosen ? [chosen] : turn.Flow.Languages;
        return
        [
            .. from language in languages
               let words = found.Values.GetValueOrDefault($"announcement.{language.Code}").Text
               where !string.IsNullOrWhiteSpace(words)
               select new Utterance(language, string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))),
        ];
    }
}
