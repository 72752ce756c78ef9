namespace CallCenter.LocalCarrier.Scenarios.Playing;

/// <summary>What came of one copy of a scenario.</summary>
/// <param name="Scenario">What was played.</param>
/// <param name="Copy">Number of the copy, from 1.</param>
/// <param name="Facts">What happened.</param>
/// <param name="Speed">How many times faster than real the carrier ran.</param>
internal sealed record ScenarioResult(Scenario Scenario, int Copy, ScenarioFacts Facts, double Speed)
{
    /// <summary>The step that failed; null when all went well.</summary>
    public StepFailure? Failure { get; init; }

    /// <summary>Expectations that were not met.</summary>
    public IReadOnlyList<string> Unmet { get; init; } = [];

    /// <summary>Whether it was stopped from outside before it was over.</summary>
    public bool Stopped { get; init; }

    public bool Passed => Failure is null && Unmet.Count == 0 && !Stopped;

    /// <summary>Why it did not pass: one sentence each; empty when it passed.</summary>
    public IReadOnlyList<string> Reasons
    {
        get
        {
            string?[] first = [Stopped ? "stopped before its end." : null, Failure?.ToString()];
            return [.. first.OfType<string>(), .. Unmet];
        }
    }

    /// <summary>Carrier time from its first step to its last event.</summary>
    public TimeSpan Length => Facts.Events is [.., var last] ? (last.Event.At - Facts.Begun) * Speed : TimeSpan.Zero;
}
