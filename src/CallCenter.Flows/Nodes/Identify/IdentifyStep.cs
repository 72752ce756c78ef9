using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Core.CodeEntry;
using CallCenter.Flows.Asking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Nodes.Identify;

/// <summary>
/// How a caller is identified: ask, settle which district where keys fit two, always read back, look up.
/// No check digit exists, so one wrong key can name another customer; hence the read-back in every case.
/// </summary>
internal static class IdentifyStep
{
    private const string Asking = "ask";
    private const string Choosing = "which";
    private const string Confirming = "confirm";
    private const string LookingUp = "lookup";

    // Of what may have been said, so much is read back; after that, keys are quicker.
    private const int MostReadBack = 3;

    public static NodeResult Run(IdentifyNode node, NodeTurn turn) => (turn.Cursor.Phase, turn.Event) switch
    {
        (_, FlowEvent.Entered) => Ask(node, turn, turn.Cursor, [], null),
        (Asking, FlowEvent.Keys keys) => Read(node, turn, keys.Digits),
        (Choosing, FlowEvent.Keys keys) => Choose(node, turn, keys.Digits),
        (Confirming, FlowEvent.Keys keys) => Confirm(node, turn, keys.Digits),
        (Asking, FlowEvent.Speech speech) => Hear(node, turn, speech.Words),
        (Choosing or Confirming, FlowEvent.Speech) => Missed(node, turn, node.Words.NotACode, "nomatch"),
        (Asking or Choosing or Confirming, FlowEvent.Silence) => Unidentified(
            QuestionStep.NoInput(turn, node.Question, (cursor, before, note) => Again(node, turn, cursor, before, note))),
        (Asking or Choosing or Confirming, FlowEvent.Help) => Unidentified(
            QuestionStep.Help(turn, node.Question, (cursor, before, note) => Again(node, turn, cursor, before, note))),
        (Asking or Choosing or Confirming, FlowEvent.Repeat) => Again(node, turn, turn.Cursor, [], null),
        (LookingUp, FlowEvent.Answered { Outcome: "found" } found) => Leave(turn, "identified", node.Exits.Identified, found.Values),
        (LookingUp, FlowEvent.Answered { Outcome: "none" }) => Missed(node, turn, node.Words.Unknown, "no such customer"),
        (LookingUp, FlowEvent.Answered) => Leave(turn, "unavailable", node.Exits.Unavailable, null),
        _ => new NodeResult.Unhandled("an event that identifying does not know"),
    };

    private static NodeResult Read(IdentifyNode node, NodeTurn turn, string keys)
    {
        var reading = turn.Set.Keypad.Read(keys);
        var cursor = turn.Cursor with { Candidates = reading.Candidates };
        return reading.Outcome switch
        {
            CodeOutcome.Match => ReadBack(node, turn, cursor, [], $"keyed {reading.Candidates[0].Masked}"),
            CodeOutcome.Ambiguous => OfferDistricts(node, turn, cursor, [], "keyed a code that fits several districts"),
            CodeOutcome.NoMatch => Missed(node, turn, node.Words.NotACode, "nomatch"),
        };
    }

    // Two readings of one sentence are never tried against the directory: the caller says which is theirs.
    private static NodeResult Hear(IdentifyNode node, NodeTurn turn, string words)
    {
        var codes = turn.Set.Speech.Read(words, turn.Language).ToCodeReading().Candidates;
        if (codes.IsEmpty)
        {
            return NotUnderstood(node, turn, "no code understood", turn.Speak(node.Words.NotACode));
        }

        var cursor = turn.Cursor with { Spoken = true, Candidates = [.. codes.Take(MostReadBack)] };
        return codes.Length > 1 && codes.All(code => code.Number == codes[0].Number)
            ? OfferDistricts(node, turn, cursor, [], "said a code that fits several districts")
            : ReadBack(node, turn, cursor, [], $"said {codes[0].Masked}");
    }

    private static NodeResult Choose(IdentifyNode node, NodeTurn turn, string keys)
    {
        if (keys is [>= '1' and <= '9'] && keys[0] - '1' < turn.Cursor.Candidates.Length)
        {
            var chosen = turn.Cursor.Candidates[keys[0] - '1'];
            return ReadBack(node, turn, turn.Cursor with { Candidates = [chosen] }, [], $"chose {chosen.Prefix}");
        }

        return Miss(node, turn, "nomatch", (cursor, before, note) => OfferDistricts(node, turn, cursor, before, note));
    }

    private static NodeResult Confirm(IdentifyNode node, NodeTurn turn, string keys) => keys switch
    {
        "1" => new NodeResult.Ask(
            new FlowQuestion.Customer(turn.Cursor.Candidates[0]), turn.Cursor with { Phase = LookingUp }, "confirmed"),
        "2" when turn.Cursor.Candidates.Length > 1 => ReadBack(
            node, turn, turn.Cursor with { Candidates = turn.Cursor.Candidates[1..] }, [], "not the caller's code, but another was understood"),
        "2" when turn.Cursor.Spoken => NotUnderstood(node, turn, "not the caller's code", []),
        "2" => Miss(node, turn, "not the caller's code", (cursor, before, note) => Ask(node, turn, cursor, before, note)),
        _ => Miss(node, turn, "nomatch", (cursor, before, note) => ReadBack(node, turn, cursor, before, note)),
    };

    // What is asked again is whatever was being asked.
    private static NodeResult.Wait Again(IdentifyNode node, NodeTurn turn, NodeCursor cursor, ImmutableArray<Utterance> before, string? note) =>
        cursor.Phase switch
        {
            Choosing => OfferDistricts(node, turn, cursor, before, note),
            Confirming => ReadBack(node, turn, cursor, before, note),
            _ => Ask(node, turn, cursor, before, note),
        };

    private static NodeResult Missed(IdentifyNode node, NodeTurn turn, PromptRef prompt, string note) =>
        Miss(node, turn, note, (cursor, _, said) => Ask(node, turn, cursor, turn.Speak(prompt), said));

    private static NodeResult Miss(
        IdentifyNode node, NodeTurn turn, string note, Func<NodeCursor, ImmutableArray<Utterance>, string, NodeResult> again) =>
        Unidentified(QuestionStep.NoMatch(turn, node.Question, note, again));

    private static NodeResult NotUnderstood(IdentifyNode node, NodeTurn turn, string note, ImmutableArray<Utterance> words) =>
        Unidentified(QuestionStep.NotUnderstood(
            turn, node.Question, note, (cursor, before, said) => Ask(node, turn, cursor, words.AddRange(before), said)));

    private static NodeResult.Wait Ask(IdentifyNode node, NodeTurn turn, NodeCursor cursor, ImmutableArray<Utterance> before, string? note) =>
        QuestionStep.Ask(
            turn,
            node.Question,
            cursor with { Candidates = [], Spoken = false },
            Asking,
            before,
            note,
            hints: node.Question.Listening.Speech ? turn.Set.Speech.HintsFor(turn.Language) : []);

    private static NodeResult.Wait OfferDistricts(
        IdentifyNode node, NodeTurn turn, NodeCursor cursor, ImmutableArray<Utterance> before, string? note)
    {
        var offers = cursor.Candidates.SelectMany((code, index) => turn.Speak(
            node.Words.Which,
            new PromptValues(code, turn.DistrictOf(code), (index + 1).ToString(CultureInfo.InvariantCulture))));
        return OneKey(node, before.AddRange(offers), cursor with { Phase = Choosing }, note);
    }

    private static NodeResult.Wait ReadBack(
        IdentifyNode node, NodeTurn turn, NodeCursor cursor, ImmutableArray<Utterance> before, string? note)
    {
        var code = cursor.Candidates[0];
        var speech = turn.Speak(node.Words.Confirm, new PromptValues(code, turn.DistrictOf(code)));
        return OneKey(node, before.AddRange(speech), cursor with { Phase = Confirming }, note);
    }

    private static NodeResult.Wait OneKey(
        IdentifyNode node, ImmutableArray<Utterance> speech, NodeCursor cursor, string? note) =>
        new(speech, new CallerTurn.Collect(node.OneKey), cursor, note);

    // Whatever was given up: the node knows one way for a caller it could not identify.
    private static NodeResult Unidentified(NodeResult result) =>
        result is NodeResult.Go go ? go with { Outcome = "unidentified" } : result;

    // Whose code it is decides what else is known: all that was learned of another customer is forgotten.
    private static NodeResult.Learn Leave(
        NodeTurn turn, string outcome, NodeExit exit, ImmutableDictionary<string, FlowValue>? customer)
    {
        var learned = turn.State with
        {
            Code = turn.Cursor.Candidates[0],
            Identified = customer is not null,
            Verified = false,
            Values = turn.State.Values
                .RemoveRange(turn.State.Values.Keys.Where(IsOfACustomer))
                .SetItems(customer ?? ImmutableDictionary<string, FlowValue>.Empty),
        };
        var note = customer is null ? "directory unavailable" : "identified";
        return new NodeResult.Learn(learned, new NodeResult.Go(outcome, exit, [], note));
    }

    private static bool IsOfACustomer(string name) =>
        name.Split('.')[0] is "customer" or "outage" or "works" or "balance";
}
