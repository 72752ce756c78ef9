using CallCenter.Flows.Running;

namespace CallCenter.Benchmarks;

/// <summary>
/// A call that goes from menu to menu for ever; every fourth key fits nothing. The machine in xstate/machine.mjs is the
/// same: the same menus and choices, the same counters of silences and misses, and the same keys in the same order.
/// </summary>
internal sealed class MenuWalk
{
    private const string Flow = """
        flow: menus
        languages: [sq, sr, en]
        start: main
        on-error: person
        nodes:
          main:
            menu: main
            choices: { 1: bills, 2: faults, 3: main, 9: person }
            noinput: { attempts: 2, next: person }
            nomatch: { attempts: 3, next: person }
          bills:
            menu: bills
            choices: { 1: main, 2: faults, 9: person }
            noinput: { attempts: 2, next: main }
            nomatch: { attempts: 3, next: person }
          faults:
            menu: faults
            choices: { 1: main, 2: bills, 9: person }
            noinput: { attempts: 2, next: main }
            nomatch: { attempts: 3, next: person }
          person: { queue: general, served: main, full: main }
        """;

    private const string Prompts = """
        prompts:
          main: For bills press 1, for faults press 2, to hear this again press 3.
          bills: To go back press 1, for faults press 2.
          faults: To go back press 1, for bills press 2.
        """;

    // main 1 bills, 2 faults, 7 fits nothing, 1 main: a caller of four keys who ends where they began.
    private static readonly FlowEvent.Keys[] Caller = [new("1"), new("2"), new("7"), new("1")];

    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private readonly FlowSet _set = Machines.Read(Flow, Prompts);
    private FlowState _state;
    private int _next;

    public MenuWalk() => _state = Machines.After(_set);

    /// <summary>Where the call is.</summary>
    public string Node => _state.Node;

    /// <summary>One step of the call as it goes on and on: its journey is as long as one may be.</summary>
    public FlowAdvance Step()
    {
        var advance = FlowRunner.Advance(_set, _state, Caller[_next], Now, []);
        _next = (_next + 1) % Caller.Length;
        _state = advance.State;
        return advance;
    }

    /// <summary>The third step of a call, as often as it is asked for.</summary>
    public Func<FlowAdvance> ThirdStep()
    {
        var state = Machines.After(_set, "1", "2");
        return () => FlowRunner.Advance(_set, state, Caller[3], Now, []);
    }
}
