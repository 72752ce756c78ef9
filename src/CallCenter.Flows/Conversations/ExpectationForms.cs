using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Conversations;

/// <summary>How it is written what must be true at a point of a conversation.</summary>
internal static class ExpectationForms
{
    private static readonly Form<TextMatch> Text = Forms.Scalar(
        "~some words",
        _ => new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") },
        (YamlValue value, string text, out TextMatch read) =>
        {
            read = TextMatch.TryParse(text, out var fault)!;
            if (read is null)
            {
                value.Report(FindingKinds.BadExpression, $"'{text}' is no regular expression that can be used: {fault}");
            }

            return read is not null;
        });

    private static readonly Form<ImmutableArray<TextMatch>> Texts = Forms.ListOf(Text);

    private static readonly Form<string> Place = Forms.Scalar(
        "main",
        _ => new JsonObject { ["type"] = "string", ["pattern"] = "^([a-z0-9-]{1,60}/)?[a-z0-9-]{1,60}$" },
        (YamlValue value, string text, out string read) =>
        {
            read = text;
            return text.Split('/') is { Length: <= 2 } parts && parts.All(part => MapForms.Names(part, value));
        });

    private static readonly Key<ImmutableArray<TextMatch>> Heard = new("heard", "All that was spoken since the last thing that happened; a list: each of these, in this order.", Texts, false, []);
    private static readonly Key<ImmutableArray<TextMatch>> NotHeard = new("not-heard", "Nothing like it was spoken.", Texts, false, []);
    private static readonly Key<ImmutableArray<string>> Prompt = new("prompt", "The prompts that were spoken, in this order.", Forms.ListOf(Forms.Name), false, []);
    private static readonly Key<string?> At = Reading.Keys.Maybe("at", Place, "The node the call is at; in a sub-flow flow/node.");

    private static readonly Key<string?> Outcome = Reading.Keys.Maybe(
        "outcome",
        Forms.OneOf([.. Outcomes.Select(word => (word, word))]),
        "What the caller does now.");

    private static readonly Key<TextMatch?> Queue = Reading.Keys.Maybe("queue", Text, "The queue the caller waits in.");
    private static readonly Key<int?> Priority = new("priority", "How far in front the caller waits.", Definition.FlowForms.Wrap(Forms.Whole(0, 9)), false, null);
    private static readonly Key<TextMatch?> Transfer = Reading.Keys.Maybe("transfer", Text, "The number the caller is put through to.");
    private static readonly Key<string?> Language = Reading.Keys.Maybe("language", Forms.OneOf([.. Spoken.Select(word => (word, word))]), "The language of the call, or none.");
    private static readonly Key<TextMatch?> Code = Reading.Keys.Maybe("code", Text, "The caller's customer code.");
    private static readonly Key<bool?> Identified = new("identified", "Whether the directory knows the caller's code.", Definition.FlowForms.Wrap(Forms.Flag), false, null);
    private static readonly Key<bool?> Verified = new("verified", "Whether the caller proved who they are.", Definition.FlowForms.Wrap(Forms.Flag), false, null);
    private static readonly Key<ImmutableArray<MapEntry<TextMatch>>> Values = new("values", "What the call carries.", MapForms.Of("{ ticket.number: 4711 }", "^[a-z][a-z0-9.-]*$", (_, _) => true, Text), false, []);
    private static readonly Key<TextMatch?> Sms = Reading.Keys.Maybe("sms", Text, "A text message was sent in this step, with this text.");
    private static readonly Key<TextMatch?> Callback = Reading.Keys.Maybe("callback", Text, "A call back was booked in this step, for this queue.");
    private static readonly Key<TextMatch?> Notify = Reading.Keys.Maybe("notify", Text, "The caller asked in this step to be told of this.");
    private static readonly Key<ImmutableArray<TextMatch>> Journey = new("journey", "What the agent will read of the call, 'node: what'; a list: in this order.", Texts, false, []);

    /// <summary>Whether the call is meant to be handed to <c>on-error</c>.</summary>
    public static readonly Key<bool> OnError = Reading.Keys.Optional("on-error", Forms.Flag, "The call is handed to the flow's on-error in this step.", false);

    /// <summary>Every key.</summary>
    public static IReadOnlyList<Key> Keys { get; } =
        [Heard, NotHeard, Prompt, At, Outcome, Queue, Priority, Transfer, Language, Code, Identified, Verified, Values, Sms, Callback, Notify, Journey, OnError];

    private static string[] Outcomes => ["listening", "queued", "transferred", "recording", "hung-up"];

    private static string[] Spoken => [.. Core.Customers.Language.All.Select(language => language.Code), "none"];

    /// <summary>The checks that a section says, in the order they are written.</summary>
    public static ImmutableArray<Check> ChecksOf(YamlSection section)
    {
        IEnumerable<Check?> checks =
        [
            HeardCheck(section),
            .. section.Read(NotHeard).Select(match => Make(section, NotHeard, match.Written, moment => moment.Heard.Any(said => match.Holds(said.Text)) || match.Holds(moment.HeardText) ? moment.HeardText : null)),
            PromptCheck(section),
            section.Read(At) is { } at ? Make(section, At, at, moment => moment.At == at ? null : moment.At) with { Node = at } : null,
            section.Read(Outcome) is { } outcome ? Make(section, Outcome, outcome, moment => Differs(OutcomeOf(moment.Turn), outcome)) : null,
            One(section, Queue, moment => (moment.Turn as CallerTurn.Enqueue)?.Queue),
            section.Read(Priority) is { } priority ? Make(section, Priority, Written(priority), moment => Differs(moment.Turn is CallerTurn.Enqueue queue ? Written(queue.Priority) : "no queue", Written(priority))) : null,
            One(section, Transfer, moment => (moment.Turn as CallerTurn.Transfer)?.Number),
            section.Read(Language) is { } language ? Make(section, Language, language, moment => Differs(moment.State.Language?.Code ?? "none", language)) : null,
            One(section, Code, moment => moment.State.Code?.ToString()),
            section.Read(Identified) is { } identified ? Make(section, Identified, Written(identified), moment => Differs(Written(moment.State.Identified), Written(identified))) : null,
            section.Read(Verified) is { } verified ? Make(section, Verified, Written(verified), moment => Differs(Written(moment.State.Verified), Written(verified))) : null,
            .. section.Read(Values).Select(entry => new Check(entry.At, entry.Key, entry.Value.Written, moment => Unlike(entry.Value, moment.State.Values.TryGetValue(entry.Key, out var value) ? value.Text : null))),
            Sent(section, Sms, question => (question as FlowQuestion.TextMessage)?.Text),
            Sent(section, Callback, question => (question as FlowQuestion.Callback)?.Queue),
            Sent(section, Notify, question => (question as FlowQuestion.Notify)?.When),
            JourneyCheck(section),
            section.Read(OnError) ? Make(section, OnError, "true", moment => moment.WasRescued ? null : "false") : null,
        ];
        return [.. checks.OfType<Check>().OrderBy(check => check.At.Line).ThenBy(check => check.At.Column)];
    }

    private static Check? HeardCheck(YamlSection section)
    {
        var heard = section.Read(Heard);
        return heard switch
        {
            [] => null,
            [var all] => Make(section, Heard, all.Written, moment => all.Holds(moment.HeardText) ? null : moment.HeardText),
            _ => Make(section, Heard, "", moment => TextMatch.FirstUnmet(heard, [.. moment.Heard.Select(said => said.Text)]) is null ? null : Lines(moment.Heard.Select(said => said.Text)))
                with
            { Expected = Lines(heard.Select(match => match.Written)) },
        };
    }

    private static Check? PromptCheck(YamlSection section)
    {
        var names = section.Read(Prompt);
        var wanted = names.Select(name => TextMatch.TryParse(name, out _)!).ToList();
        return names.IsEmpty ? null : Make(
            section, Prompt, string.Join(", ", names), moment => TextMatch.FirstUnmet(wanted, moment.Prompts) is null ? null : Joined(moment.Prompts)) with
        { PromptNames = names };
    }

    private static Check? JourneyCheck(YamlSection section)
    {
        var wanted = section.Read(Journey);
        return wanted.IsEmpty ? null : Make(section, Journey, Lines(wanted.Select(match => match.Written)), moment =>
        {
            var told = moment.State.Journey.Select(step => $"{step.Node}: {step.What}").ToList();
            return TextMatch.FirstUnmet(wanted, told) is null ? null : Lines(told);
        });
    }

    private static Check? One(YamlSection section, Key<TextMatch?> key, Func<ConversationMoment, string?> look) =>
        section.Read(key) is { } match ? Make(section, key, match.Written, moment => Unlike(match, look(moment))) : null;

    private static Check? Sent(YamlSection section, Key<TextMatch?> key, Func<FlowQuestion, string?> look) =>
        section.Read(key) is { } match
            ? Make(section, key, match.Written, moment =>
            {
                var sent = moment.Asked.Select(look).OfType<string>().ToList();
                return sent.Exists(match.Holds) ? null : Joined(sent);
            })
            : null;

    private static Check Make(YamlSection section, Key key, string expected, Func<ConversationMoment, string?> was) =>
        new(section.AtValue(key), key.Name, expected, was);

    private static string? Unlike(TextMatch match, string? was) => was is not null && match.Holds(was) ? null : was ?? "none";

    private static string? Differs(string was, string expected) => was == expected ? null : was;

    private static string Lines(IEnumerable<string> texts) => string.Join(" | ", texts);

    private static string Joined(IReadOnlyList<string> texts) => texts.Count == 0 ? "none" : string.Join(", ", texts);

    private static string Written(bool flag) => flag ? "true" : "false";

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string OutcomeOf(CallerTurn turn) => turn switch
    {
        CallerTurn.Collect => "listening",
        CallerTurn.Enqueue => "queued",
        CallerTurn.Transfer => "transferred",
        CallerTurn.Record => "recording",
        _ => "hung-up",
    };
}
