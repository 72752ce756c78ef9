using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Core.CodeEntry;
using CallCenter.Flows.Files;
using CallCenter.Flows.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Tests.Running;

/// <summary>One call that walks a flow, event by event, as the engine would drive it.</summary>
internal sealed class Walk
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private readonly FlowSet _set;
    private int _events;

    public Walk(FlowSet set)
    {
        _set = set;
        Last = new FlowAdvance(FlowRunner.Begin(set), null, null, [], []);
    }

    public FlowAdvance Last { get; private set; }

    public FlowState State => Last.State;

    public string Said => string.Join(" | ", (Last.Output?.Speech ?? Last.Spoken).Select(utterance => utterance.Text));

    /// <summary>What comes next in one word or two: <c>keys</c>, <c>1 key</c>, <c>queue gjakova 0</c>, <c>hang up</c>, <c>? DGJ778</c>.</summary>
    public string Next => Last switch
    {
        { Question: FlowQuestion.Customer question } => $"? {question.Code}",
        { Question: { } question } => $"? {question}",
        { Output.Turn: CallerTurn.Collect { Listening.Most: null } } => "keys",
        { Output.Turn: CallerTurn.Collect collect } => $"{collect.Listening.Most} key",
        { Output.Turn: CallerTurn.Enqueue queue } => $"queue {queue.Queue} {queue.Priority}",
        { Output.Turn: CallerTurn.HangUp } => "hang up",
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
        "served" => new FlowEvent.QueueLeft(QueueEnd.Served),
        "full" => new FlowEvent.QueueLeft(QueueEnd.Full),
        "failed" => new FlowEvent.QueueLeft(QueueEnd.Failed),
        _ => new FlowEvent.Keys(text),
    };

    public static Walk Of(string flow, string prompts) => Of(flow, prompts, "last-resort");

    public static Walk Of(string flow, string prompts, string lastResort)
    {
        var read = FlowSetReader.Read(Files(flow, prompts), new FlowReading(NameOf(flow), CodeShape.Widest, lastResort));
        Assert.That(read.Findings.Where(finding => finding.IsError), Is.Empty);
        return new Walk(read.Value!);
    }

    /// <summary>A set of files around one flow: the shipped districts, and one text for the prompts of every language.</summary>
    public static FlowFileSet Files(string flow, string prompts) => FlowFileSet.Empty
        .With($"{NameOf(flow)}.yaml", flow)
        .With("districts.yaml", ShippedFiles.Files.Texts["districts.yaml"])
        .With("prompts/en.yaml", prompts)
        .With("prompts/sr.yaml", prompts.Replace("en:", "sr:", StringComparison.Ordinal))
        .With("prompts/sq.yaml", prompts.Replace("en:", "sq:", StringComparison.Ordinal));

    private static string NameOf(string flow) => flow.Split('\n')[0].Split(':')[1].Trim();

    private static FlowEvent.Answered Found(bool vulnerable) => new(
        "found", ImmutableDictionary<string, FlowValue>.Empty.SetItem("customer.vulnerable", FlowValue.Of(vulnerable)));

    /// <summary>Puts the call somewhere without walking there.</summary>
    public Walk At(string node, NodeCursor cursor)
    {
        Last = Last with { State = State with { Node = node, Cursor = cursor } };
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
