using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Core.CodeEntry;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Running;

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

    public static NodeResult Run(IdentifyNode node, NodeTurn turn) => (turn.Cursor.Phase, turn.Event) switch
    {
        (_, FlowEvent.Entered) => Ask(node, turn, turn.Cursor, [], null),
        (Asking, FlowEvent.Keys keys) => Read(node, turn, keys.Digits),
        (Choosing, FlowEvent.Keys keys) => Choose(node, turn, keys.Digits),
        (Confirming, FlowEvent.Keys keys) => Confirm(node, turn, keys.Digits),
        (Asking or Choosing or Confirming, FlowEvent.Silence) => Silent(node, turn),
        (LookingUp, FlowEvent.CustomerFound found) => Leave(turn, node.Exits.Identified, found.Vulnerable, identified: true, "identified"),
        (LookingUp, FlowEvent.CustomerUnavailable) => Leave(turn, node.Exits.Unavailable, vulnerable: false, identified: false, "directory unavailable"),
        (LookingUp, FlowEvent.CustomerMissing) => Miss(node, turn, node.Words.Unknown, "no such customer"),
        _ => new NodeResult.Unhandled("an event that identifying does not know"),
    };

    private static NodeResult Read(IdentifyNode node, NodeTurn turn, string keys)
    {
        var reading = turn.World.Keypad.Read(keys);
        var cursor = turn.Cursor with { Candidates = reading.Candidates };
        return reading.Outcome switch
        {
            CodeOutcome.Match => ReadBack(node, turn, cursor, $"keyed {reading.Candidates[0].Masked}"),
            CodeOutcome.Ambiguous => OfferDistricts(node, turn, cursor, "keyed a code that fits several districts"),
            CodeOutcome.NoMatch => Miss(node, turn, node.Words.NotACode, "nomatch"),
        };
    }

    private static NodeResult Choose(IdentifyNode node, NodeTurn turn, string keys)
    {
        if (keys is [>= '1' and <= '9'] && keys[0] - '1' < turn.Cursor.Candidates.Length)
        {
            var chosen = turn.Cursor.Candidates[keys[0] - '1'];
            return ReadBack(node, turn, turn.Cursor with { Candidates = [chosen] }, $"chose {chosen.Prefix}");
        }

        return Retry(node, turn, cursor => OfferDistricts(node, turn, cursor, "nomatch"));
    }

    private static NodeResult Confirm(IdentifyNode node, NodeTurn turn, string keys) => keys switch
    {
        "1" => new NodeResult.Ask(
            new FlowQuestion.Customer(turn.Cursor.Candidates[0]), turn.Cursor with { Phase = LookingUp }, "confirmed"),
        "2" => Retry(node, turn, cursor => Ask(node, turn, cursor, [], "not the caller's code")),
        _ => Retry(node, turn, cursor => ReadBack(node, turn, cursor, "nomatch")),
    };

    private static NodeResult Silent(IdentifyNode node, NodeTurn turn)
    {
        var cursor = turn.Cursor with { Silences = turn.Cursor.Silences + 1 };
        if (cursor.Silences >= node.Attempts)
        {
            return GiveUp(node, "noinput, last attempt");
        }

        return cursor.Phase switch
        {
            Choosing => OfferDistricts(node, turn, cursor, "noinput"),
            Confirming => ReadBack(node, turn, cursor, "noinput"),
            _ => Ask(node, turn, cursor, [], "noinput"),
        };
    }

    private static NodeResult Miss(IdentifyNode node, NodeTurn turn, string prompt, string note) =>
        Retry(node, turn, cursor => Ask(node, turn, cursor, turn.Speak(prompt), note));

    private static NodeResult Retry(IdentifyNode node, NodeTurn turn, Func<NodeCursor, NodeResult> again)
    {
        var cursor = turn.Cursor with { Misses = turn.Cursor.Misses + 1 };
        return cursor.Misses >= node.Attempts ? GiveUp(node, "nomatch, last attempt") : again(cursor);
    }

    private static NodeResult.Go GiveUp(IdentifyNode node, string note) =>
        new(new NodeExit(node.Exits.Unidentified, null), [], note);

    private static NodeResult.Wait Ask(
        IdentifyNode node, NodeTurn turn, NodeCursor cursor, ImmutableArray<Utterance> before, string? note)
    {
        var prompt = node.Words.Ask[Math.Min(cursor.Misses + cursor.Silences, node.Words.Ask.Length - 1)];
        return new NodeResult.Wait(
            before.AddRange(turn.Speak(prompt)),
            new CallerTurn.Collect(node.Wait, MostKeys: null),
            cursor with { Phase = Asking, Candidates = [] },
            note);
    }

    private static NodeResult.Wait OfferDistricts(IdentifyNode node, NodeTurn turn, NodeCursor cursor, string note)
    {
        var offers = cursor.Candidates.SelectMany((code, index) => turn.Speak(
            node.Words.Which,
            new PromptValues(code, turn.DistrictOf(code), Key: (index + 1).ToString(CultureInfo.InvariantCulture))));
        return OneKey(node, [.. offers], cursor with { Phase = Choosing }, note);
    }

    private static NodeResult.Wait ReadBack(IdentifyNode node, NodeTurn turn, NodeCursor cursor, string note)
    {
        var code = cursor.Candidates[0];
        var speech = turn.Speak(node.Words.Confirm, new PromptValues(code, turn.DistrictOf(code)));
        return OneKey(node, speech, cursor with { Phase = Confirming }, note);
    }

    private static NodeResult.Wait OneKey(
        IdentifyNode node, ImmutableArray<Utterance> speech, NodeCursor cursor, string note) =>
        new(speech, new CallerTurn.Collect(node.Wait, MostKeys: 1), cursor, note);

    private static NodeResult.Learn Leave(NodeTurn turn, string target, bool vulnerable, bool identified, string note)
    {
        var code = turn.Cursor.Candidates[0];
        var learned = turn.State with { Code = code, Identified = identified, Vulnerable = vulnerable };
        return new NodeResult.Learn(learned, new NodeResult.Go(new NodeExit(target, null), [], note));
    }
}
