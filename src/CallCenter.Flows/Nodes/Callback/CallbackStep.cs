using System.Collections.Immutable;
using CallCenter.Flows.Asking;
using CallCenter.Flows.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Nodes.Callback;

/// <summary>
/// How a call back is offered: this number, another, or none; another is keyed and read back. It stands in the state only
/// while it is being read back, and never in the journey.
/// </summary>
internal static class CallbackStep
{
    private const string Offering = "offer";
    private const string Numbering = "number";
    private const string Confirming = "confirm";
    private const string Booking = "booking";

    // A queue's name as the live store takes it.
    private const int LongestQueue = 64;

    public static NodeResult Run(CallbackNode node, NodeTurn turn) => (turn.Cursor.Phase, turn.Event) switch
    {
        (_, FlowEvent.Entered) => Ask(node, turn, turn.Cursor with { Phase = Offering }, [], null),
        (Offering, FlowEvent.Keys { Digits: "1" }) => Book(node, turn, null, "wants a call back"),
        (Offering, FlowEvent.Keys { Digits: "2" }) => Ask(node, turn, turn.Cursor with { Phase = Numbering }, [], "wants a call back on another number"),
        (Offering, FlowEvent.Keys { Digits: "3" }) => new NodeResult.Go("refused", node.Exits.Refused, [], "wants no call back"),
        (Numbering, FlowEvent.Keys keys) => Judge(node, turn, keys.Digits),
        (Confirming, FlowEvent.Keys { Digits: "1" }) => Book(node, turn, turn.Cursor.Entry, "confirmed the number"),
        (Confirming, FlowEvent.Keys { Digits: "2" }) => Missed(node, turn, "not the number meant", Numbering),
        (Offering or Numbering or Confirming, FlowEvent.Keys or FlowEvent.Speech) => Missed(node, turn, "nomatch", turn.Cursor.Phase),
        (Offering or Numbering or Confirming, FlowEvent.Silence) => Refused(QuestionStep.NoInput(turn, node.Offer, Again(node, turn))),
        (Offering or Numbering or Confirming, FlowEvent.Help) => Refused(QuestionStep.Help(turn, node.Offer, Again(node, turn))),
        (Offering or Numbering or Confirming, FlowEvent.Repeat) => Ask(node, turn, turn.Cursor, [], null),
        (Booking, FlowEvent.Answered { Outcome: "booked" }) => new NodeResult.Go("booked", node.Exits.Booked, [], "a call back is booked"),
        (Booking, FlowEvent.Answered { Outcome: "refused" }) => new NodeResult.Go("refused", node.Exits.Refused, [], "not a number to call back"),
        (Booking, FlowEvent.Answered) => new NodeResult.Go("unavailable", node.Exits.Unavailable, [], "no call back can be booked now"),
        _ => new NodeResult.Unhandled("an event that offering a call back does not know"),
    };

    private static NodeResult Judge(CallbackNode node, NodeTurn turn, string keys)
    {
        var listening = node.Number.Listening;
        var number = KeyEntry.Entered(keys, listening);
        return number.Length >= listening.Least && number.Length <= listening.Most && number.All(char.IsAsciiDigit)
            ? Ask(node, turn, turn.Cursor with { Phase = Confirming, Entry = number }, [], "keyed a number")
            : Missed(node, turn, "nomatch", Numbering);
    }

    private static NodeResult Book(CallbackNode node, NodeTurn turn, string? number, string note)
    {
        var queue = turn.Fill(node.Booking.Queue);
        return queue.Length is 0 or > LongestQueue
            ? new NodeResult.Unhandled("the queue's name came out empty or too long")
            : new NodeResult.Ask(
                new FlowQuestion.Callback(queue, number, node.Booking.KeepPlace), turn.Cursor with { Phase = Booking, Entry = null }, note);
    }

    private static NodeResult Missed(CallbackNode node, NodeTurn turn, string note, string then) => Refused(QuestionStep.NoMatch(
        turn, node.Offer, note, (cursor, before, said) => Ask(node, turn, cursor with { Phase = then }, before, said)));

    private static Func<NodeCursor, ImmutableArray<Utterance>, string, NodeResult> Again(CallbackNode node, NodeTurn turn) =>
        (cursor, before, note) => Ask(node, turn, cursor, before, note);

    // What is asked is what the cursor's phase says.
    private static NodeResult.Wait Ask(CallbackNode node, NodeTurn turn, NodeCursor cursor, ImmutableArray<Utterance> before, string? note) =>
        cursor.Phase switch
        {
            Confirming => ReadBack(node, turn, cursor, before, note),
            Numbering => QuestionStep.Ask(turn, node.Number, cursor with { Entry = null }, Numbering, before, note),
            _ => QuestionStep.Ask(turn, node.Offer, cursor with { Entry = null }, Offering, before, note),
        };

    private static NodeResult.Wait ReadBack(CallbackNode node, NodeTurn turn, NodeCursor cursor, ImmutableArray<Utterance> before, string? note)
    {
        var known = turn.Values();
        // Apart from each other, so that a voice reads digits and not a number of millions.
        var digits = FlowValue.Of(string.Join(' ', (cursor.Entry ?? "").AsEnumerable()));
        var speech = turn.Speak(node.Confirm, known with { Values = known.Values!.SetItem(CallbackNode.NumberValue, digits) });
        return new NodeResult.Wait(before.AddRange(speech), new CallerTurn.Collect(node.Offer.Listening), cursor, note);
    }

    // Whatever was given up: the node knows one way for a caller who is not called back.
    private static NodeResult Refused(NodeResult result) => result is NodeResult.Go go ? go with { Outcome = "refused" } : result;
}
