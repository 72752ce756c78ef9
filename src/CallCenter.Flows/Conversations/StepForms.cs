using System.Text.Json.Nodes;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Conversations;

/// <summary>How the steps of a conversation are written.</summary>
internal static class StepForms
{
    private static readonly (string Word, QueueEnd Meaning)[] QueueWords =
        [("served", QueueEnd.Served), ("full", QueueEnd.Full), ("waited", QueueEnd.WaitedLong), ("failed", QueueEnd.Failed)];

    private static readonly (string Word, TransferEnd Meaning)[] TransferWords =
        [("answered", TransferEnd.Answered), ("busy", TransferEnd.Busy), ("no-answer", TransferEnd.NoAnswer), ("failed", TransferEnd.Failed)];

    private static readonly Form<CallerAct> Pressed = Forms.Scalar(
        "1",
        _ => new JsonObject { ["type"] = new JsonArray("string", "integer"), ["pattern"] = "^[0-9*#]{1,60}$" },
        (YamlValue value, string text, out CallerAct read) =>
        {
            read = new CallerAct.Press(text);
            if (text.Length <= 60 && text.All(key => char.IsAsciiDigit(key) || key is '*' or '#'))
            {
                return true;
            }

            value.Report(FindingKinds.NotAKey, $"'{text}' cannot be pressed; write keys 0 to 9, * and #, 60 at most.");
            return false;
        });

    private static readonly Form<CallerAct> Spoken = Made(Forms.Text, words => new CallerAct.Say(words));
    private static readonly Form<CallerAct> Quiet = Made(Forms.Whole(1, 20), times => new CallerAct.Silence(times));

    private static readonly Form<CallerAct> Message = new(
        "20s",
        _ => new JsonObject { ["type"] = "string", ["pattern"] = "^(nothing|[1-9][0-9]{0,4}(s|m|h))$" },
        (YamlValue value, out CallerAct read) =>
        {
            read = new CallerAct.Message(TimeSpan.Zero);
            if (value.Text == "nothing")
            {
                return true;
            }

            var good = Forms.Duration(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)).TryRead(value, out var length);
            read = new CallerAct.Message(length);
            return good;
        });

    private static readonly Key<TimeSpan?> Wait = new(
        "wait", "So much time passes first. Otherwise the clock stands still.", FlowForms.Wrap(Forms.Duration(TimeSpan.FromSeconds(1), TimeSpan.FromHours(24))), false, null);

    private static readonly IReadOnlyList<Key<CallerAct?>> Acts =
    [
        Keys.Maybe("press", Pressed, "The caller presses keys, one or several; keys over what the question takes are pressed ahead of the next."),
        Keys.Maybe("say", Spoken, "The caller speaks."),
        Keys.Maybe("silence", Quiet, "The caller gives no answer, so many times."),
        Keys.Maybe("hang-up", Word("true", new CallerAct.HangUp()), "The caller is gone."),
        Keys.Maybe("queue-ends", Made(Forms.OneOf(QueueWords), how => new CallerAct.QueueEnds(how)), "The time in the queue is over."),
        Keys.Maybe("transfer-ends", Made(Forms.OneOf(TransferWords), how => new CallerAct.TransferEnds(how)), "The caller comes back from the other number."),
        Keys.Maybe("message", Message, "The caller leaves a message of this length, or 'nothing'."),
        Keys.Maybe("error", Word("true", new CallerAct.Error()), "Something of ours breaks."),
    ];

    private static readonly (string Word, CallerAct Act)[] Words =
        [("silence", new CallerAct.Silence(1)), ("hang-up", new CallerAct.HangUp()), ("error", new CallerAct.Error())];

    private static readonly IReadOnlyList<Key> StepKeys = [.. Acts, Wait, .. ExpectationForms.Keys];

    /// <summary>One step: a word, or what happens and what must be true then.</summary>
    public static readonly Form<TestStep> Step = new("{ press: 1 }", Describe, Read);

    /// <summary>The word for how a queue was left.</summary>
    public static string WordFor(QueueEnd how) => QueueWords.First(pair => pair.Meaning == how).Word;

    /// <summary>The word for how a transfer ended.</summary>
    public static string WordFor(TransferEnd how) => TransferWords.First(pair => pair.Meaning == how).Word;

    /// <summary>The word's meaning, or null.</summary>
    public static QueueEnd? QueueEndOf(string word) => QueueWords.Where(pair => pair.Word == word).Select(pair => (QueueEnd?)pair.Meaning).FirstOrDefault();

    /// <summary>The word's meaning, or null.</summary>
    public static TransferEnd? TransferEndOf(string word) => TransferWords.Where(pair => pair.Word == word).Select(pair => (TransferEnd?)pair.Meaning).FirstOrDefault();

    private static bool Read(YamlValue value, out TestStep read)
    {
        var word = Words.FirstOrDefault(pair => pair.Word == value.Text).Act;
        read = new TestStep(value.At, TimeSpan.Zero, word, [], MayFault: word is CallerAct.Error);
        if (word is not null)
        {
            return true;
        }

        if (!value.IsMapping)
        {
            value.Report(FindingKinds.WrongShape, $"A step takes 'key: value' lines, like {Step.Example}, or one of the words {string.Join(", ", Words.Select(pair => pair.Word))}.");
            return false;
        }

        read = Shape.Read(value, StepKeys, Build);
        return true;
    }

    private static TestStep Build(YamlSection section)
    {
        var acts = Acts.Where(section.Has).ToList();
        var checks = ExpectationForms.ChecksOf(section);
        var wait = section.Read(Wait);
        if (acts.Count > 1)
        {
            section.Report(FindingKinds.TwoActs, $"'{acts[0].Name}' and '{acts[1].Name}' happen in one step; write a step for each.", acts[1]);
        }
        else if (acts.Count == 0 && checks.IsEmpty && wait is null && !section.Has(ExpectationForms.OnError))
        {
            section.Report(FindingKinds.EmptyStep, "Nothing happens in this step and nothing must be true; write what the caller does, such as 'press: 1'.");
        }

        var act = acts.Select(section.Read).FirstOrDefault();
        return new TestStep(section.At, wait ?? TimeSpan.Zero, act, checks, act is CallerAct.Error || section.Read(ExpectationForms.OnError));
    }

    private static JsonObject Describe(Schema.SchemaDefinitions definitions) => definitions.Refer("step", inner => new JsonObject
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["enum"] = new JsonArray([.. Words.Select(pair => (JsonNode)pair.Word)]) },
            Shape.Describe("What happens, and what must be true then.", StepKeys, inner)),
    });

    private static Form<CallerAct> Made<T>(Form<T> form, Func<T, CallerAct> make) => new(form.Example, form.Schema, (YamlValue value, out CallerAct read) =>
    {
        var good = form.TryRead(value, out var some);
        read = good ? make(some) : new CallerAct.Silence(1);
        return good;
    });

    private static Form<CallerAct> Word(string word, CallerAct act) => new(
        word,
        _ => new JsonObject { ["const"] = true },
        (YamlValue value, out CallerAct read) =>
        {
            read = act;
            if (value.Text == word)
            {
                return true;
            }

            value.Report(FindingKinds.UnknownWord, $"'{value.Name}' takes '{word}'.");
            return false;
        });
}
