using BenchmarkDotNet.Attributes;
using CallCenter.Flows.Running;

namespace CallCenter.Benchmarks;

/// <summary>One event of a call, from the state before it to the state after it.</summary>
[MemoryDiagnoser]
public class FlowSteps
{
    private const string Flow = """
        flow: steps
        languages: [sq, sr, en]
        start: who
        on-error: person
        nodes:
          who:
            identify: customer-code
            prompts: { ask: ask, which: which, confirm: confirm, not-a-code: ask, unknown: ask }
            identified: person
            unidentified: person
            unavailable: person
          told: { say: told, next: person }
          person: { queue: general, served: person, full: told }
        """;

    private const string Prompts = """
        prompts:
          ask: Key in your customer code, then the hash key.
          which: For {{ district.name }}, press {{ key }}.
          confirm: Your code is {{ code | code }}, {{ district.name }}. If that is right, press 1.
          told: "{% if customer.vulnerable %}You come first in {{ district.name | default: 'the queue' }}.{% else %}Thank you.{% endif %}"
        """;

    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private readonly MenuWalk _walk = new();
    private readonly MenuWalk _long = new();
    private readonly FlowSet _set = Machines.Read(Flow, Prompts);
    private readonly FlowState _asked;
    private readonly FlowState _queued;

    /// <summary>Brings a call to where the steps begin.</summary>
    public FlowSteps()
    {
        _asked = Machines.After(_set);
        _queued = _asked with { Node = "person", Cursor = new NodeCursor("waiting", 0, 0, []) };
    }

    /// <summary>A key at a menu, in a call of twenty keys: most lead to another menu.</summary>
    [Benchmark(Baseline = true)]
    public FlowAdvance MenuStep() => _walk.Step();

    /// <summary>The same in a call whose journey is as long as one may be.</summary>
    [Benchmark]
    public FlowAdvance MenuStepOfALongCall() => _long.StepOn();

    /// <summary>A customer code keyed in: read, and read back with the district's name.</summary>
    [Benchmark]
    public FlowAdvance IdentifyStep() => FlowRunner.Advance(_set, _asked, new FlowEvent.Keys("314151234567"), Now, []);

    /// <summary>Words with a condition and a value, on the way to a queue.</summary>
    [Benchmark]
    public FlowAdvance PromptWithValues() => FlowRunner.Advance(_set, _queued, new FlowEvent.QueueLeft(QueueEnd.Full), Now, []);
}
