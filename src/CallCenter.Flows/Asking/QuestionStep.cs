using System.Collections.Immutable;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Asking;

/// <summary>
/// How a question is asked, and asked again: noinput, nomatch and help are counted apart, each says its own words and
/// leads its own way in the end; the question itself gets shorter each time.
/// </summary>
internal static class QuestionStep
{
    /// <summary>Asks, in the words for so many tries.</summary>
    /// <param name="turn">Where the call stands.</param>
    /// <param name="question">The question.</param>
    /// <param name="cursor">Where inside the node the call stands; its phase is set to <paramref name="phase"/>.</param>
    /// <param name="phase">The node's word for waiting for this answer.</param>
    /// <param name="before">What to say before the question.</param>
    /// <param name="note">What the journey keeps, or null.</param>
    /// <param name="values">What the question's text may name; null for what the call knows.</param>
    /// <param name="hints">Words the caller is likely to say, where speech is listened to.</param>
    public static NodeResult.Wait Ask(
        NodeTurn turn,
        Question question,
        NodeCursor cursor,
        string phase,
        ImmutableArray<Utterance> before,
        string? note = null,
        PromptValues? values = null,
        ImmutableArray<string> hints = default)
    {
        var tries = cursor.Misses + cursor.Silences;
        var prompt = question.Ask[Math.Min(tries, question.Ask.Length - 1)];
        return new NodeResult.Wait(
            before.AddRange(turn.Speak(prompt, values)),
            TurnFor(cursor.KeysOnly ? question.Listening with { Speech = false } : question.Listening, hints),
            cursor with { Phase = phase, Since = cursor.Since ?? turn.Now, Takes = KeyEntry.Takes(question.Listening), Ends = KeyEntry.Ends(question.Listening) },
            note);
    }

    /// <summary>The caller gave nothing: asks again, or leaves by <c>noinput</c>.</summary>
    public static NodeResult NoInput(NodeTurn turn, Question question, Func<NodeCursor, ImmutableArray<Utterance>, string, NodeResult> again)
    {
        var cursor = turn.Cursor with { Silences = turn.Cursor.Silences + 1 };
        return cursor.Silences >= question.NoInput.Attempts || IsOver(turn, question)
            ? new NodeResult.Go("noinput", question.NoInput.Exit, [], "noinput, last attempt")
            : again(cursor, SayAgain(turn, question.NoInput, cursor.Silences), "noinput");
    }

    /// <summary>The answer fits nothing: asks again, or leaves by <c>nomatch</c>.</summary>
    public static NodeResult NoMatch(
        NodeTurn turn, Question question, string note, Func<NodeCursor, ImmutableArray<Utterance>, string, NodeResult> again)
    {
        var cursor = turn.Cursor with { Misses = turn.Cursor.Misses + 1 };
        return cursor.Misses >= question.NoMatch.Attempts || IsOver(turn, question)
            ? new NodeResult.Go("nomatch", question.NoMatch.Exit, [], "nomatch, last attempt")
            : again(cursor, SayAgain(turn, question.NoMatch, cursor.Misses), note);
    }

    /// <summary>
    /// What the caller said fits nothing. That may be the recogniser's doing, which knows Albanian and Serbian badly: the
    /// first time costs no attempt, and from then on only keys are listened to.
    /// </summary>
    public static NodeResult NotUnderstood(
        NodeTurn turn, Question question, string note, Func<NodeCursor, ImmutableArray<Utterance>, string, NodeResult> again) =>
        turn.Cursor.KeysOnly || IsOver(turn, question)
            ? NoMatch(turn, question, note, again)
            : again(turn.Cursor with { KeysOnly = true }, SayAgain(turn, question.NoMatch, 1), note);

    /// <summary>The caller asks what is meant: explains and asks again, or leaves by <c>help</c>; without words for help, asks again.</summary>
    public static NodeResult Help(NodeTurn turn, Question question, Func<NodeCursor, ImmutableArray<Utterance>, string, NodeResult> again)
    {
        if (question.Help is not { } help)
        {
            return again(turn.Cursor, [], "asked for help");
        }

        var cursor = turn.Cursor with { Helps = turn.Cursor.Helps + 1 };
        return cursor.Helps > help.Attempts
            ? new NodeResult.Go("help", help.Exit, [], "asked for help once too often")
            : again(cursor, SayAgain(turn, help, cursor.Helps), "asked for help");
    }

    private static CallerTurn.Collect TurnFor(Listening listening, ImmutableArray<string> hints) =>
        ReferenceEquals(listening, Listening.OneKey) ? CallerTurn.Collect.OneKey
        : new CallerTurn.Collect(listening) { Hints = listening.Speech && !hints.IsDefault ? hints : [] };

    private static bool IsOver(NodeTurn turn, Question question) =>
        question.Listening.Total is { } total && turn.Cursor.Since is { } since && turn.Now - since >= total;

    private static ImmutableArray<Utterance> SayAgain(NodeTurn turn, Limit limit, int times) =>
        limit.Say.IsEmpty ? [] : turn.Speak(limit.Say[Math.Min(times, limit.Say.Length) - 1]);
}
