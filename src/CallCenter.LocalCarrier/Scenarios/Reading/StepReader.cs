using System.Collections.Frozen;
using CallCenter.LocalCarrier.Handsets;
using YamlDotNet.RepresentationModel;

namespace CallCenter.LocalCarrier.Scenarios.Reading;

/// <summary>
/// Reads one step: <c>- caller: hangs up</c>, or with more to say <c>- caller: { presses: "1", after: 2s }</c>.
/// </summary>
internal static class StepReader
{
    private const string After = "after";
    private const string Within = "within";
    private const string Confidence = "confidence";

    /// <summary>How an act is read.</summary>
    /// <param name="NeedsValue">Whether something must stand behind the word.</param>
    /// <param name="Modifiers">Keys that may stand beside it.</param>
    /// <param name="Read">Reads the value; null, with a fault, when it is wrong.</param>
    private sealed record ActForm(bool NeedsValue, string[] Modifiers, Func<YamlPart, StepAct?> Read);

    private static readonly FrozenDictionary<string, ActForm> Forms = new Dictionary<string, ActForm>
    {
        [StepWords.Dials] = new(false, [After], part => part.Text is { Length: > 0 } ? PhoneNumber(part) : new StepAct.Dials(null)),
        [StepWords.Presses] = new(true, [After], Keys),
        [StepWords.Says] = new(true, [After, Confidence], Words),
        [StepWords.Answers] = Bare(new StepAct.Answers()),
        [StepWords.Rejects] = Bare(new StepAct.Rejects()),
        [StepWords.HangsUp] = Bare(new StepAct.HangsUp()),
        [StepWords.Waits] = new(true, [], part => part.Duration() is null ? null : new StepAct.Waits()),
        [StepWords.Of(Notice.Words)] = new(true, [Within], part => Noticed(Notice.Words, part)),
        [StepWords.Of(Notice.Question)] = new(false, [Within], part => NoValue(part, new StepAct.Notices(Notice.Question, null))),
        [StepWords.Of(Notice.Ringing)] = new(false, [Within], part => Noticed(Notice.Ringing, part)),
        [StepWords.Of(Notice.Connection)] = new(false, [Within], part => Noticed(Notice.Connection, part)),
        [StepWords.Of(Notice.Queue)] = new(false, [Within], part => Noticed(Notice.Queue, part)),
        [StepWords.Of(Notice.End)] = new(false, [Within], part => Noticed(Notice.End, part)),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words, for messages.</summary>
    private static readonly string AllActs = string.Join(", ", Forms.Keys.Order(StringComparer.Ordinal).Select(word => $"'{word}'"));

    /// <summary>The step; null, with faults, when it cannot be read.</summary>
    public static ScenarioStep? Read(YamlPart step, IReadOnlyCollection<string> phones)
    {
        if (step.Entries() is not [var said])
        {
            step.Fault("A step is one phone and what it does, such as '- caller: { presses: \"1\", after: 2s }'.");
            return null;
        }

        if (!phones.Contains(said.Name))
        {
            said.Fault($"'{said.Name}' is no phone of this scenario; its phones are {string.Join(", ", phones.Select(p => $"'{p}'"))}.");
        }

        var act = Act(said);
        return act is null ? null : act with { Phone = said.Name };
    }

    private static ScenarioStep? Act(YamlPart said)
    {
        // '- caller: hangs up' is short for '- caller: { hangs up }'
        if (!said.IsMapping)
        {
            return Forms.TryGetValue(said.Text ?? "", out var bare) && !bare.NeedsValue
                ? new ScenarioStep("", bare.Read(new YamlPart(said.Text!, new YamlScalarNode(""), said.Faults))!, said.Line)
                : NoAct(said);
        }

        var acts = said.Entries().Where(entry => Forms.ContainsKey(entry.Name)).ToList();
        if (acts is not [var word])
        {
            return NoAct(said);
        }

        var form = Forms[word.Name];
        (said with { Name = $"'{word.Name}'" }).OnlyKeys([word.Name, .. form.Modifiers]);
        return form.Read(word) is { } act ? Modified(said, word, act) : null;
    }

    private static ScenarioStep Modified(YamlPart said, YamlPart word, StepAct act)
    {
        var step = new ScenarioStep("", act, said.Line);
        return step with
        {
            Act = act is StepAct.Says says ? says with { Confidence = said.Find(Confidence)?.Number(0, 1) } : act,
            After = (act is StepAct.Waits ? word : said.Find(After))?.Duration() ?? step.After,
            Within = said.Find(Within)?.Duration() ?? step.Within,
        };
    }

    private static ScenarioStep? NoAct(YamlPart said)
    {
        said.Fault($"'{said.Name}' must do one thing: {AllActs}.");
        return null;
    }

    private static ActForm Bare(StepAct act) => new(false, [After], part => NoValue(part, act));

    private static StepAct? NoValue(YamlPart part, StepAct act)
    {
        if (part.Text is "")
        {
            return act;
        }

        part.Fault($"'{part.Name}' takes nothing behind it: write '{part.Name}' alone.");
        return null;
    }

    private static StepAct.Dials? PhoneNumber(YamlPart part)
    {
        if (HandsetBook.IsNumber(part.Text!))
        {
            return new StepAct.Dials(part.Text);
        }

        part.Fault($"'{part.Name}' takes a number in quotes, such as \"+38338500500\", or nothing for the scenario's own.");
        return null;
    }

    private static StepAct.Says? Words(YamlPart part) =>
        part.Words("\"Hello.\"") is { } text ? new StepAct.Says(text, null) : null;

    private static StepAct.Presses? Keys(YamlPart part)
    {
        if (HandsetActions.AreKeys(part.Text))
        {
            return new StepAct.Presses(part.Text!);
        }

        part.Fault($"'{part.Name}' takes 1 to {HandsetActions.MaxKeys} keys of 0-9, * and # in quotes, such as \"345778#\".");
        return null;
    }

    private static StepAct.Notices? Noticed(Notice what, YamlPart part)
    {
        if (part.Text is "" && what != Notice.Words)
        {
            return new StepAct.Notices(what, null);
        }

        return part.Pattern() is { } pattern ? new StepAct.Notices(what, pattern) : null;
    }
}
