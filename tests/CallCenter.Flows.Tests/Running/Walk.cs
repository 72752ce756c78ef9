using System.Globalization;
using CallCenter.Core.CodeEntry;
using CallCenter.Core.Customers;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Tests.Running;

/// <summary>One call that walks a flow, event by event, as the engine would drive it.</summary>
internal sealed class Walk
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private readonly Flow _flow;
    private readonly FlowWorld _world;
    private int _events;

    public Walk(Flow flow, FlowWorld world)
    {
        (_flow, _world) = (flow, world);
        Last = new FlowAdvance(FlowRunner.Begin(flow), null, null, []);
    }

    public FlowAdvance Last { get; private set; }

    public FlowState State => Last.State;

    public string Said => string.Join(" | ", (Last.Output?.Speech ?? Last.Spoken).Select(utterance => utterance.Text));

    /// <summary>What comes next in one word or two: <c>keys</c>, <c>1 key</c>, <c>queue gjakova 0</c>, <c>hang up</c>, <c>? DGJ778</c>.</summary>
    public string Next => Last switch
    {
        { Question: FlowQuestion.Customer question } => $"? {question.Code}",
        { Output.Turn: CallerTurn.Collect { MostKeys: null } } => "keys",
        { Output.Turn: CallerTurn.Collect collect } => $"{collect.MostKeys} key",
        { Output.Turn: CallerTurn.Enqueue queue } => $"queue {queue.Queue} {queue.Priority}",
        { Output.Turn: CallerTurn.HangUp } => "hang up",
        _ => "nothing",
    };

    public string Where => string.Create(
        CultureInfo.InvariantCulture, $"{State.Node}.{State.Cursor.Phase} {State.Cursor.Misses}/{State.Cursor.Silences}");

    public IEnumerable<string> Journey => State.Journey.Select(step => $"{step.Node}: {step.What}");

    public static FlowEvent Event(string text) => text switch
    {
        "entered" => new FlowEvent.Entered(),
        "silence" => new FlowEvent.Silence(),
        "found" => new FlowEvent.CustomerFound(Vulnerable: false),
        "vulnerable" => new FlowEvent.CustomerFound(Vulnerable: true),
        "missing" => new FlowEvent.CustomerMissing(),
        "unavailable" => new FlowEvent.CustomerUnavailable(),
        "served" => new FlowEvent.QueueLeft(QueueEnd.Served),
        "full" => new FlowEvent.QueueLeft(QueueEnd.Full),
        "failed" => new FlowEvent.QueueLeft(QueueEnd.Failed),
        _ => new FlowEvent.Keys(text),
    };

    public static Walk Of(string flow, string prompts) => Of(flow, prompts, "last-resort");

    public static Walk Of(string flow, string prompts, string lastResort)
    {
        var book = PromptBookReader.Read(new Dictionary<Language, (string, string)>
        {
            [Language.English] = ("en.yaml", prompts),
            [Language.Serbian] = ("sr.yaml", prompts.Replace("en:", "sr:", StringComparison.Ordinal)),
        });
        var read = FlowReader.Read("flow.yaml", flow, book.Value!);
        Assert.That(read.Problems, Is.Empty);
        var districts = ShippedFiles.Districts.Value!;
        return new Walk(
            read.Value!, new FlowWorld(book.Value!, districts, new KeypadReader(districts, CodeShape.Widest), lastResort));
    }

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
        Last = FlowRunner.Advance(_flow, State, @event, _world, Start.AddSeconds(++_events), Last.Question is null ? [] : Last.Spoken);
}
