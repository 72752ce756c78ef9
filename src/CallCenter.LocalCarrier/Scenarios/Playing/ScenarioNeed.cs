namespace CallCenter.LocalCarrier.Scenarios.Playing;

/// <summary>What a scenario waits for.</summary>
internal abstract record ScenarioNeed
{
    private ScenarioNeed()
    {
    }

    /// <summary>Somebody must do something at an instant.</summary>
    internal sealed record Act(string Phone, StepAct What, DateTimeOffset DueAt) : ScenarioNeed;

    /// <summary>The phone's events after a number, until an instant.</summary>
    internal sealed record Events(string Phone, long After, DateTimeOffset Until) : ScenarioNeed;

    /// <summary>Nothing: the steps are over, or one failed.</summary>
    internal sealed record Nothing : ScenarioNeed;
}

/// <summary>Why a step failed.</summary>
/// <param name="Step">The step.</param>
/// <param name="Why">A sentence; for something that was not noticed also what was noticed instead.</param>
internal sealed record StepFailure(ScenarioStep Step, string Why)
{
    public override string ToString() => FormattableString.Invariant($"line {Step.Line}, {Step}: {Why}");
}
