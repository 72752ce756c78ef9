using CallCenter.Flows.Running;

namespace CallCenter.Benchmarks;

/// <summary>
/// Calls that go from menu to menu; every fourth key fits nothing, and after twenty keys the next call begins. The machine
/// in xstate/machine.mjs is the same: the same menus and choices, the same counters of silences and misses, and the same
/// keys in the same order.
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

    private const int StepsOfACall = 20;

    private readonly FlowSet _set = Machines.Read(Flow, Prompts);
    private readonly FlowState _begun;
    private FlowState _state;
    private int _step;

    public MenuWalk() => _state = _begun = Machines.After(_set);

    /// <summary>Where the call is.</summary>
    public string Node => _state.Node;

    /// <summary>One step of a call, and of the next one after twenty.</summary>
    public FlowAdvance Step()
    {
        if (_step == StepsOfACall)
        {
            (_step, _state) = (0, _begun);
        }

        return StepOn();
    }

    /// <summary>One step of a call that never ends: its journey is as long as one may be.</summary>
    public FlowAdvance StepOn()
    {
        var advance = FlowRunner.Advance(_set, _state, Caller[_step++ % Caller.Length], Now, []);
        _state = advance.State;
        return advance;
    }
}
