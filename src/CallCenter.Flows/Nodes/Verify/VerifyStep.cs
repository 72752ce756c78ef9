using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Flows.Asking;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Nodes.Verify;

/// <summary>
/// How a caller proves to be the customer: ask, have it checked, ask again. What was keyed goes into the question to the
/// world and nowhere else: not into the state, the journey or a note.
/// </summary>
internal static class VerifyStep
{
    private const string Asking = "ask";
    private const string Checking = "check";

    public static NodeResult Run(VerifyNode node, NodeTurn turn) => (turn.Cursor.Phase, turn.Event) switch
    {
        (_, FlowEvent.Entered) when turn.State.Code is null =>
            new NodeResult.Go("unavailable", node.Exits.Unavailable, [], "no customer to ask about"),
        (_, FlowEvent.Entered) => Ask(node, turn, turn.Cursor, [], null),
        (Asking, FlowEvent.Keys keys) when turn.State.Code is { } code => Check(node, turn, code, keys.Digits),
        (Asking, FlowEvent.Speech) => Missed(node, turn),
        (Asking, FlowEvent.Silence) => Failed(QuestionStep.NoInput(turn, node.Question, Again(node, turn))),
        (Asking, FlowEvent.Help) => Failed(QuestionStep.Help(turn, node.Question, Again(node, turn))),
        (Asking, FlowEvent.Repeat) => Ask(node, turn, turn.Cursor, [], null),
        (Checking, FlowEvent.Answered { Outcome: "verified" }) => new NodeResult.Learn(
            turn.State with { Verified = true }, new NodeResult.Go("verified", node.Exits.Verified, [], "verified")),
        (Checking, FlowEvent.Answered { Outcome: "failed" }) => Missed(node, turn),
        (Checking, FlowEvent.Answered { Outcome: "locked" }) => new NodeResult.Go("locked", node.Exits.Locked, [], "locked"),
        (Checking, FlowEvent.Answered) => new NodeResult.Go("unavailable", node.Exits.Unavailable, [], "cannot be verified now"),
        _ => new NodeResult.Unhandled("an event that verifying does not know"),
    };

    private static NodeResult Check(VerifyNode node, NodeTurn turn, CustomerCode code, string keys) =>
        keys.Length == node.Question.Listening.Most && keys.All(char.IsAsciiDigit)
            ? new NodeResult.Ask(new FlowQuestion.Verify(node.Factor, code, keys), turn.Cursor with { Phase = Checking }, "keyed a secret")
            : Missed(node, turn);

    private static NodeResult Missed(VerifyNode node, NodeTurn turn) => Failed(QuestionStep.NoMatch(
        turn,
        node.Question,
        "not what the customer knows",
        (cursor, _, note) => Ask(node, turn, cursor, node.Wrong is { } wrong ? turn.Speak(wrong) : [], note)));

    private static Func<NodeCursor, ImmutableArray<Utterance>, string, NodeResult> Again(VerifyNode node, NodeTurn turn) =>
        (cursor, before, note) => Ask(node, turn, cursor, before, note);

    private static NodeResult.Wait Ask(VerifyNode node, NodeTurn turn, NodeCursor cursor, ImmutableArray<Utterance> before, string? note) =>
        QuestionStep.Ask(turn, node.Question, cursor, Asking, before, note);

    // Whatever was given up: the node knows one way for a caller who proved nothing.
    private static NodeResult Failed(NodeResult result) => result is NodeResult.Go go ? go with { Outcome = "failed" } : result;
}
