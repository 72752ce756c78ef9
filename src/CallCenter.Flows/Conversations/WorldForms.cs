using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CallCenter.Core.Customers;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Values;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CallCenter.Flows.Conversations;

/// <summary>How the world of a flow test is written.</summary>
internal static class WorldForms
{
    private const string DottedName = "^[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*$";
    private const string AnyName = "^[a-z0-9][a-z0-9-]*$";

    private static readonly Form<FlowValue> Value = Forms.Scalar(
        "…",
        _ => new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") },
        (YamlValue value, string text, out FlowValue read) =>
        {
            read = value.Node is YamlScalarNode { Style: ScalarStyle.Plain } ? FlowValue.Guess(text) : FlowValue.Of(text);
            return true;
        });

    private static readonly Form<ImmutableArray<MapEntry<FlowValue>>> Values =
        MapForms.Of("{ ticket.number: 4711 }", DottedName, MapNames, Value);

    private static readonly Form<DateTimeOffset?> Moment = Forms.Scalar(
        "2026-11-24 10:15",
        _ => new JsonObject { ["type"] = "string" },
        (YamlValue value, string text, out DateTimeOffset? read) =>
        {
            read = WorldClock.TryRead(text);
            if (read is null)
            {
                value.Report(FindingKinds.BadTestTime, $"'{text}' is no time; write the day and the time in Kosovo, like 2026-11-24 10:15.");
            }

            return read is not null;
        });

    private static readonly Key<DateTimeOffset?> Time = new("time", "When the call comes in, by the clock in Kosovo. Left out: Tuesday 24 November 2026, 10:00.", Moment, false, null);
    private static readonly Key<Language?> Language = new("language", "A language that was chosen already.", FlowForms.Wrap(Forms.SpokenLanguage), false, null);

    private static readonly Key<Answers> Customers = Topic(
        "customers", "customer", "The directory: customers by code; or none, or unavailable. Left out: nobody is in it.",
        MapOf("{ DPR1234: { name: Agim Berisha, vulnerable: true } }", "^[A-Z]{3}[0-9]{1,10}$", IsCode, Turns(CustomerForm())), "none", "unavailable");

    private static readonly Key<Answers> Lookups = Topic(
        "lookups", "lookup", "What lookups find, by what is looked up. Left out: none.",
        MapOf("{ outage: none }", AnyName, MapForms.Names, Turns(Answer(["found"], "none", "unavailable"))), "none", "unavailable");

    private static readonly Key<Answers> Verify = Topic(
        "verify", "verify", "What the caller must key to be verified, by what is asked for; or failed, locked, unavailable. Left out: failed.",
        MapOf("{ meter-last-four: \"4821\" }", AnyName, MapForms.Names, Turns(RightForm())), "failed", "locked", "unavailable");

    private static readonly Key<Answers> Announcements = Topic(
        "announcements", "announcements", "What operations staff have switched on, by language. Left out: none.",
        new Form<Answers>("{ sq: …, sr: …, en: … }", AnnouncedForm().Schema, (YamlValue value, out Answers read) =>
        {
            var good = AnnouncedForm().TryRead(value, out var answer);
            read = good ? [("", [answer])] : [];
            return good;
        }),
        "none", "unavailable");

    private static readonly Key<Answers> Closed = Topic(
        "closed", "closure", "Calendars closed by hand, with the reason. Left out: none.",
        MapOf("{ call-centre: storm }", AnyName, MapForms.Names, Turns(ClosedForm())), "none", "unavailable");

    private static readonly Key<Answers> Queues = Topic(
        "queues", "queue", "How queues stand. Left out: nobody waits and one agent is signed in.",
        MapOf("{ gjakova: { waiting: 12, agents: 3 } }", AnyName, MapForms.Names, Turns(QueueForm())), "unavailable");

    private static readonly Key<Answers> Http = Topic(
        "http", "http", "What other systems answer, by the node that asks. Left out: unavailable.",
        MapOf("{ create-ticket: { ok: { ticket.number: 4711 } } }", AnyName, MapForms.Names, Turns(Answer(["ok"], "ok", "refused", "failed", "unavailable"))), "refused", "failed", "unavailable");

    private static readonly Key<Answers> Sms = Plain("sms", "What becomes of text messages. Left out: done.", "done", "refused", "unavailable");
    private static readonly Key<Answers> Notify = Plain("notify", "What becomes of a wish to be told. Left out: done.", "done", "refused", "unavailable");
    private static readonly Key<Answers> Callback = Plain("callback", "What becomes of a wish to be called back. Left out: booked.", "booked", "refused", "unavailable");

    private static readonly Key<ImmutableArray<MapEntry<int>>> Shares = Keys.Optional(
        "shares", MapForms.Of("{ try-new-words: 2 }", AnyName, MapForms.Names, Forms.Whole(1, 20)), "By split, which of its shares the call falls in, from 1.", []);

    private static readonly IReadOnlyList<Key<Answers>> Topics =
        [Customers, Lookups, Verify, Announcements, Closed, Queues, Http, Sms, Notify, Callback];

    /// <summary>The world of a test.</summary>
    public static readonly Form<World> World = Shape.Of(
        "world",
        "{ time: 2026-11-24 10:15 }",
        "What the world is like. What is left out is a quiet day.",
        [Time, Language, .. Topics, Shares],
        section => new World
        {
            Time = section.Read(Time),
            Language = section.Read(Language),
            Answers = Conversations.World.Usual.Answers.AddRange(Topics.SelectMany(topic => section.Read(topic)).DistinctBy(pair => pair.Name).Select(pair => KeyValuePair.Create(pair.Name, pair.InTurn))),
            Shares = Conversations.World.Usual.Shares.AddRange(section.Read(Shares).DistinctBy(entry => entry.Key).Select(entry => KeyValuePair.Create(entry.Key, entry.Value))),
        });

    /// <summary>The answers of one key by what is asked. A type of its own, so that the declarations above can be read.</summary>
    internal sealed class Answers : List<(string Name, ImmutableArray<WorldAnswer> InTurn)>;

    // One word for the whole topic, or something for each thing of it.
    private static Key<Answers> Topic(string key, string topic, string about, Form<Answers> each, params string[] words)
    {
        var word = WordForm(words);
        return Keys.Optional(key, new Form<Answers>(
            each.Example,
            definitions => new JsonObject { ["anyOf"] = new JsonArray(word.Schema(definitions), each.Schema(definitions)) },
            (YamlValue value, out Answers read) =>
            {
                read = [];
                if (value.Text is not null || value.IsList)
                {
                    var good = Forms.ListOf(word).TryRead(value, out var answers);
                    read = good ? [(topic, answers)] : [];
                    return good;
                }

                var fine = each.TryRead(value, out var some);
                read.AddRange((some ?? []).Select(pair => (pair.Name.Length == 0 ? topic : $"{topic} {pair.Name}", pair.InTurn)));
                return fine;
            }), about, []);
    }

    private static Key<Answers> Plain(string key, string about, params string[] words)
    {
        var form = Turns(WordForm(words));
        return Keys.Optional(key, new Form<Answers>(words[0], form.Schema, (YamlValue value, out Answers read) =>
        {
            var good = form.TryRead(value, out var answers);
            read = good ? [(key, answers)] : [];
            return good;
        }), about, []);
    }

    private static Form<Answers> MapOf(string example, string pattern, KeyJudge judge, Form<ImmutableArray<WorldAnswer>> form)
    {
        var map = MapForms.Of(example, pattern, judge, form);
        return new Form<Answers>(example, map.Schema, (YamlValue value, out Answers read) =>
        {
            var good = map.TryRead(value, out var entries);
            read = [.. entries.IsDefault ? [] : entries.Select(entry => (entry.Key, entry.Value))];
            return good;
        });
    }

    private static Form<ImmutableArray<WorldAnswer>> Turns(Form<WorldAnswer> one) => Forms.ListOf(one);

    private static Form<WorldAnswer> WordForm(params string[] words) => Forms.OneOf([.. words.Select(word => (word, new WorldAnswer(word)))]);

    // A word alone, or a word with what is learned.
    private static Form<WorldAnswer> Answer(string[] bringing, params string[] words)
    {
        var word = WordForm(words);
        var keys = bringing.Select(outcome => Keys.Optional(outcome, Values, "What is learned.", [])).ToList();
        return Either(word, Shape.Of($"answer-{bringing[0]}", $"{{ {bringing[0]}: {Values.Example} }}", "An answer that brings values.", keys, section =>
        {
            var key = keys.Find(section.Has);
            if (key is null)
            {
                section.Report(FindingKinds.Missing, $"'{keys[0].Name}' is missing here; write '{keys[0].Name}: {Values.Example}'.");
            }

            return new WorldAnswer((key ?? keys[0]).Name, ToValues(section.Read(key ?? keys[0]), ""));
        }));
    }

    private static Form<WorldAnswer> CustomerForm()
    {
        var values = MapForms.Of("{ name: Agim Berisha, vulnerable: true }", AnyName, IsOfACustomer, Value);
        return new Form<WorldAnswer>(values.Example, definitions => AlsoEmpty(values.Schema(definitions)), (YamlValue value, out WorldAnswer read) =>
        {
            ImmutableArray<MapEntry<FlowValue>> entries = [];
            var good = (value.IsMapping && !value.Entries().Any()) || values.TryRead(value, out entries);
            read = new WorldAnswer("found", ToValues(good ? entries : [], "customer.").Add("customer.vulnerable", FlowValue.Of(false), unlessThere: true));
            return good;
        });
    }

    private static JsonObject AlsoEmpty(JsonObject schema)
    {
        schema.Remove("minProperties");
        return schema;
    }

    private static Form<WorldAnswer> RightForm() => Forms.Scalar("\"4821\"", _ => new JsonObject { ["type"] = new JsonArray("string", "integer") }, (YamlValue value, string text, out WorldAnswer read) =>
    {
        read = text is "failed" or "locked" or "unavailable" ? new WorldAnswer(text) : new WorldAnswer("verified") { Right = text };
        return true;
    });

    private static Form<WorldAnswer> ClosedForm() => Forms.Scalar("storm", _ => new JsonObject { ["type"] = "string" }, (YamlValue value, string text, out WorldAnswer read) =>
    {
        read = text is "none" or "unavailable" ? new WorldAnswer(text) : new WorldAnswer("closed", ImmutableDictionary<string, FlowValue>.Empty.SetItem("closure.reason", FlowValue.Of(text)));
        return true;
    });

    private static Form<WorldAnswer> AnnouncedForm()
    {
        var words = MapForms.Of("{ sq: …, sr: …, en: … }", "^(sq|sr|en)$", IsLanguage, Forms.Text);
        return new Form<WorldAnswer>(words.Example, words.Schema, (YamlValue value, out WorldAnswer read) =>
        {
            var good = words.TryRead(value, out var entries);
            read = new WorldAnswer("found", ToValues(good ? [.. entries.Select(entry => new MapEntry<FlowValue>(entry.Key, entry.At, FlowValue.Of(entry.Value)))] : [], "announcement."));
            return good;
        });
    }

    private static Form<WorldAnswer> QueueForm()
    {
        var waiting = Keys.Optional("waiting", Forms.Whole(0, 100_000), "How many wait. Left out: 0.", 0);
        var agents = Keys.Optional("agents", Forms.Whole(0, 100_000), "How many agents are signed in for it. Left out: 1.", 1);
        return Either(WordForm("unavailable"), Shape.Of(
            "queue-state", "{ waiting: 12, agents: 3 }", "How a queue stands.", [waiting, agents],
            section => Conversations.World.QueueOf(section.Read(waiting), section.Read(agents))));
    }

    private static Form<WorldAnswer> Either(Form<WorldAnswer> word, Form<WorldAnswer> mapping) => new(
        mapping.Example,
        definitions => new JsonObject { ["anyOf"] = new JsonArray(word.Schema(definitions), mapping.Schema(definitions)) },
        (YamlValue value, out WorldAnswer read) => (value.IsMapping ? mapping : word).TryRead(value, out read));

    private static ImmutableDictionary<string, FlowValue> ToValues(ImmutableArray<MapEntry<FlowValue>> entries, string group) =>
        entries.DistinctBy(entry => entry.Key).ToImmutableDictionary(entry => group + entry.Key, entry => entry.Value);

    private static ImmutableDictionary<string, FlowValue> Add(this ImmutableDictionary<string, FlowValue> values, string name, FlowValue value, bool unlessThere) =>
        unlessThere && values.ContainsKey(name) ? values : values.SetItem(name, value);

    private static bool MapNames(string key, YamlValue value) => key.Split('.').All(part => MapForms.Names(part, value));

    private static bool IsCode(string key, YamlValue value)
    {
        if (CustomerCode.TryParse(key, out var code) && code.ToString() == key)
        {
            return true;
        }

        value.Report(FindingKinds.BadCode, $"'{key}' is no customer code as it stands on a bill; write three letters and the number without zeros in front, like DPR1234.");
        return false;
    }

    private static bool IsOfACustomer(string key, YamlValue value)
    {
        var known = KnownValues.All.Where(one => one.Name.StartsWith("customer.", StringComparison.Ordinal)).Select(one => one.Name["customer.".Length..]).ToList();
        if (known.Contains(key))
        {
            return true;
        }

        value.Report(FindingKinds.UnknownWord, $"'{key}' is nothing that is known of a customer; known are: {string.Join(", ", known)}.");
        return false;
    }

    private static bool IsLanguage(string key, YamlValue value)
    {
        if (Core.Customers.Language.Find(key) is not null)
        {
            return true;
        }

        value.Report(FindingKinds.UnknownLanguage, $"The language '{key}' is not spoken here; write one of {string.Join(", ", Core.Customers.Language.All)}.");
        return false;
    }
}
