using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Core.CodeEntry;
using CallCenter.Core.Customers;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Files;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Tests.Running;

/// <summary>One call that walks a flow, event by event, as the engine would drive it.</summary>
internal sealed class Walk
{
    private readonly FlowSet _set;
    private int _events;

    public Walk(FlowSet set)
    {
        _set = set;
        Last = new FlowAdvance(FlowRunner.Begin(set), null, null, [], []);
    }

    /// <summary>When the call came; every event is a second later than the one before.</summary>
    public DateTimeOffset Start { get; set; } = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    public FlowAdvance Last { get; private set; }

    public FlowState State => Last.State;

    public string Said => string.Join(" | ", (Last.Output?.Speech ?? Last.Spoken).Select(utterance => utterance.Text));

    /// <summary>What comes next in one word or two: <c>keys</c>, <c>1 key</c>, <c>queue gjakova 0</c>, <c>hang up</c>, <c>? DGJ778</c>.</summary>
    public string Next => Last switch
    {
        { Question: FlowQuestion.Customer question } => $"? {question.Code}",
        { Question: { } question } => $"? {Describe(question)}",
        { Output.Turn: CallerTurn.Collect { Listening.Most: null } } => "keys",
        { Output.Turn: CallerTurn.Collect collect } => $"{collect.Listening.Most} key",
        { Output.Turn: CallerTurn.Enqueue queue } => $"queue {queue.Queue} {queue.Priority}",
        { Output.Turn: CallerTurn.HangUp } => "hang up",
        { Output.Turn: CallerTurn.Record record } => $"record {record.Longest.TotalSeconds} s",
        { Output.Turn: CallerTurn.Transfer transfer } => $"transfer {transfer.Number} {transfer.Ring.TotalSeconds} s",
        _ => "nothing",
    };

    public string Where => string.Create(
        CultureInfo.InvariantCulture, $"{State.Node}.{State.Cursor.Phase} {State.Cursor.Misses}/{State.Cursor.Silences}");

    public IEnumerable<string> Journey => State.Journey.Select(step => $"{step.Node}: {step.What}");

    public static FlowEvent Event(string text) => text switch
    {
        "entered" => FlowEvent.Entered.Now,
        "silence" => new FlowEvent.Silence(),
        "found" => Found(vulnerable: false),
        "vulnerable" => Found(vulnerable: true),
        "missing" => new FlowEvent.Answered("none"),
        "unavailable" => new FlowEvent.Answered("unavailable"),
        "help" => new FlowEvent.Help(),
        "repeat" => new FlowEvent.Repeat(),
        ['!', ' ', .. var answer] => Answer(answer.Split(' ', 2)),
        ['"', .. var words] => new FlowEvent.Speech(words.TrimEnd('"'), null),
        ['r', 'e', 'c', 'o', 'r', 'd', 'e', 'd', ' ', .. var seconds] => new FlowEvent.Recorded(TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture))),
        ['t', 'r', 'a', 'n', 's', 'f', 'e', 'r', ' ', .. var how] => new FlowEvent.TransferEnded(Enum.Parse<TransferEnd>(how)),
        "served" => new FlowEvent.QueueLeft(QueueEnd.Served),
        "full" => new FlowEvent.QueueLeft(QueueEnd.Full),
        "failed" => new FlowEvent.QueueLeft(QueueEnd.Failed),
        _ => new FlowEvent.Keys(text),
    };

    public static Walk Of(string flow, string prompts) => Of(flow, prompts, "last-resort");

    public static Walk Of(string flow, string prompts, string lastResort, string? hours = null)
    {
        var files = hours is null ? Files(flow, prompts) : Files(flow, prompts).With("hours.yaml", hours);
        var read = FlowSetReader.Read(files, new FlowReading(NameOf(flow), CodeShape.Widest, lastResort));
        Assert.That(read.Findings.Where(finding => finding.IsError), Is.Empty);
        return new Walk(read.Value!);
    }

    /// <summary>A call on a flow that the checker refuses: what runs must cope with it all the same.</summary>
    public static Walk Unchecked(string flow, string prompts) =>
        new(FlowSetReader.ReadPublished(Files(flow, prompts), new FlowReading(NameOf(flow), CodeShape.Widest, "last-resort")).Value!);

    /// <summary>A set of files around one flow: the shipped districts, and one text for the prompts of every language.</summary>
    public static FlowFileSet Files(string flow, string prompts) => FlowFileSet.Empty
        .With($"{NameOf(flow)}.yaml", flow)
        .With("districts.yaml", ShippedFiles.Files.Texts["districts.yaml"])
        .With("prompts/en.yaml", prompts)
        .With("prompts/sr.yaml", prompts.Replace("en:", "sr:", StringComparison.Ordinal))
        .With("prompts/sq.yaml", prompts.Replace("en:", "sq:", StringComparison.Ordinal));

    /// <summary>A call that walks a flow the checker refuses: whatever was published once, no caller is dropped.</summary>
    public static Walk OfRefused(string flow, string prompts, string lastResort = "last-resort")
    {
        Assert.That(FlowSetReader.Read(Files(flow, prompts), new FlowReading(NameOf(flow), CodeShape.Widest, lastResort)).Value, Is.Null, "the checker takes it: walk it with Of");
        var read = FlowReader.Read($"{NameOf(flow)}.yaml", flow, [])!;
        return new Walk(ShippedFiles.Set with
        {
            Main = read,
            Flows = ShippedFiles.Set.Flows.Append(KeyValuePair.Create(read.Name, read)).ToFrozenDictionary(StringComparer.Ordinal),
            Prompts = PromptBookReader.Read(Language.All.ToDictionary(
                language => language,
                language => ($"prompts/{language}.yaml", Files(flow, prompts).Texts[$"prompts/{language}.yaml"]))).Value!,
            LastResortQueue = lastResort,
        });
    }

    private static string NameOf(string flow) => flow.Split('\n')[0].Split(':')[1].Split(',')[0].Trim();

    // An answer as a test writes it: "! found outage.since=2026-11-22T09:00:00+01:00; outage.cause=a storm".
    private static FlowEvent.Answered Answer(string[] parts) => new(
        parts[0],
        parts.Skip(1).SelectMany(values => values.Split("; ")).Select(value => value.Split('=', 2))
            .ToImmutableDictionary(pair => pair[0], pair => FlowValue.Guess(pair[1])));

    private static string Describe(FlowQuestion question) => question switch
    {
        FlowQuestion.Lookup lookup => $"{lookup.What} {lookup.Code}",
        FlowQuestion.Verify verify => $"{verify.Factor} {verify.Code} {verify.Input}",
        FlowQuestion.Announcements announcements => $"announcements {announcements.District ?? "everywhere"}",
        FlowQuestion.Closure closure => $"closure {closure.Calendar}",
        FlowQuestion.Http { Request: var request } => $"{request.Method} {request.Url}",
        FlowQuestion.TextMessage message => $"sms {message.Number ?? "caller"}: {message.Text}",
        FlowQuestion.Notify notify => $"{notify.When} {string.Join('+', notify.By)} {notify.Number ?? "caller"} {notify.Code}",
        FlowQuestion.Callback callback => $"callback {callback.Queue} {callback.Number ?? "caller"}{(callback.KeepPlace ? " keeping the place" : "")}",
        _ => $"{question}",
    };

    private static FlowEvent.Answered Found(bool vulnerable) => new(
        "found", ImmutableDictionary<string, FlowValue>.Empty.SetItem("customer.vulnerable", FlowValue.Of(vulnerable)));

    /// <summary>Puts the call somewhere without walking there.</summary>
    public Walk At(string node, NodeCursor cursor)
    {
        Last = Last with { State = State with { Node = node, Cursor = cursor } };
        return this;
    }

    /// <summary>Changes what the call knows without walking there.</summary>
    public Walk With(Func<FlowState, FlowState> change)
    {
        Last = Last with { State = change(State) };
        return this;
    }

    /// <summary>Lets events happen one after the other.</summary>
    public Walk On(params string[] events)
    {
        foreach (var text in events)
        {
            On(Event(text));
        }

        return this;
    }

    public void On(FlowEvent @event) =>
        Last = FlowRunner.Advance(_set, State, @event, Start.AddSeconds(++_events), Last.Question is null ? [] : Last.Spoken);
}
