using System.Collections.Immutable;
using CallCenter.Flows.Asking;
using CallCenter.Flows.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Nodes.Collect;

/// <summary>How keys are collected: ask, judge the entry, read it back where wanted, keep it.</summary>
internal static class CollectStep
{
    private const string Asking = "ask";
    private const string Confirming = "confirm";

    public static NodeResult Run(CollectNode node, NodeTurn turn) => (turn.Cursor.Phase, turn.Event) switch
    {
        (_, FlowEvent.Entered) => Ask(node, turn, turn.Cursor, [], null),
        (Asking, FlowEvent.Keys keys) => Judge(node, turn, keys.Digits),
        (Confirming, FlowEvent.Keys { Digits: "1" }) => Keep(node, turn, turn.Cursor.Entry ?? ""),
        (Confirming, FlowEvent.Keys { Digits: "2" }) => Missed(node, turn, "not what was meant", (cursor, before, note) => Ask(node, turn, cursor, before, note)),
        (Asking or Confirming, FlowEvent.Keys or FlowEvent.Speech) => Missed(node, turn, "nomatch", (cursor, before, note) => Again(node, turn, cursor, before, note)),
        (Asking or Confirming, FlowEvent.Silence) => QuestionStep.NoInput(turn, node.Question, (cursor, before, note) => Again(node, turn, cursor, before, note)),
        (Asking or Confirming, FlowEvent.Help) => QuestionStep.Help(turn, node.Question, (cursor, before, note) => Again(node, turn, cursor, before, note)),
        (Asking or Confirming, FlowEvent.Repeat) => Again(node, turn, turn.Cursor, [], null),
        _ => new NodeResult.Unhandled("an event that collecting does not know"),
    };

    private static NodeResult Judge(CollectNode node, NodeTurn turn, string keys)
    {
        var listening = node.Question.Listening;
        var entry = KeyEntry.Entered(keys, listening);
        if (entry.Length < listening.Least || entry.Length > listening.Most || !entry.All(char.IsAsciiDigit))
        {
            return Missed(node, turn, "nomatch", (cursor, before, note) => Ask(node, turn, cursor, before, note));
        }

        return node.Confirm is not null && !node.IsSecret
            ? ReadBack(node, turn, turn.Cursor with { Entry = entry }, [], "keyed an entry")
            : Keep(node, turn, entry);
    }

    private static NodeResult Missed(
        CollectNode node, NodeTurn turn, string note, Func<NodeCursor, ImmutableArray<Utterance>, string, NodeResult> again) =>
        QuestionStep.NoMatch(turn, node.Question, note, again);

    private static NodeResult.Wait Again(CollectNode node, NodeTurn turn, NodeCursor cursor, ImmutableArray<Utterance> before, string? note) =>
        cursor.Phase == Confirming ? ReadBack(node, turn, cursor, before, note) : Ask(node, turn, cursor, before, note);

    private static NodeResult.Wait Ask(CollectNode node, NodeTurn turn, NodeCursor cursor, ImmutableArray<Utterance> before, string? note) =>
        QuestionStep.Ask(turn, node.Question, cursor with { Entry = null }, Asking, before, note);

    private static NodeResult.Wait ReadBack(CollectNode node, NodeTurn turn, NodeCursor cursor, ImmutableArray<Utterance> before, string? note)
    {
        var known = turn.Values();
        var values = known with { Values = known.Values!.SetItem(node.Into, FlowValue.Of(cursor.Entry ?? "")) };
        return new NodeResult.Wait(
            before.AddRange(turn.Speak(node.Confirm!.Value, values)), CallerTurn.Collect.OneKey, cursor with { Phase = Confirming }, note);
    }

    // A secret lives until the caller has the turn again: what asks the world for it must come straight after.
    private static NodeResult.Learn Keep(CollectNode node, NodeTurn turn, string entry) => node.IsSecret
        ? new NodeResult.Learn(
            turn.State with { Secrets = turn.State.Secrets.SetItem(node.Into, entry) },
            new NodeResult.Go("collected", node.Next, [], "keyed a secret"))
        : new NodeResult.Learn(
            turn.State with { Values = turn.State.Values.SetItem(node.Into, FlowValue.Of(entry)) },
            new NodeResult.Go("collected", node.Next, [], $"keyed {entry.Length} digits"));
}
