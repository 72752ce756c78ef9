using CallCenter.LocalCarrier.Faults;

namespace CallCenter.LocalCarrier;

/// <summary>How a local carrier is set up.</summary>
public sealed record CarrierOptions
{
    /// <summary>TCP port on 127.0.0.1, 0–65,535; default 0 takes any free one.</summary>
    public int Port { get; init; }

    /// <summary>The account: <c>AC</c> and 32 hex digits. User name of the REST API.</summary>
    public string AccountSid { get; init; } = "AC00000000000000000000000000000001";

    /// <summary>Key of the signatures and password of the REST API.</summary>
    public string AuthToken { get; init; } = "local-carrier-auth-token-0000001";

    /// <summary>
    /// How many times faster than real the carrier's timers and sounds run; above 0, default 1. The time an application has
    /// for an answer (15 s) is not shortened, because the application does not run faster.
    /// </summary>
    public double Speed { get; init; } = 1.0;

    /// <summary>
    /// Whether the clock stands still until <c>POST /carrier/clock/advance</c> moves it; default false. A stepped clock has no
    /// speed of its own, so <see cref="Speed"/> must be 1.
    /// </summary>
    public bool Stepped { get; init; }

    /// <summary>Seed of all ids; default 1. The same seed and the same order of events give the same ids.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Calls the REST API may start per carrier second; default 0 is no limit (an account's own default is 1).</summary>
    public int CallsPerSecond { get; init; }

    /// <summary>What is made to go wrong; default nothing. May be changed later by <c>PUT /carrier/faults</c>.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>Clock of every timer; default the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
