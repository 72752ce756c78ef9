using CallCenter.Engine.Flows.Trying;

namespace CallCenter.Engine.Flows.Publishing;

/// <summary>What may be done to an alias.</summary>
public abstract record AliasChange
{
    private AliasChange()
    {
    }

    /// <summary>Name another version. A trial beside it ends.</summary>
    /// <param name="Number">The version.</param>
    public sealed record Point(int Number) : AliasChange;

    /// <summary>Go back to an earlier version. A trial beside it ends.</summary>
    /// <param name="Number">The version; null for the one before.</param>
    public sealed record RollBack(int? Number) : AliasChange;

    /// <summary>Let a share of the calls begin with another version.</summary>
    /// <param name="Number">The candidate.</param>
    /// <param name="Share">How many of a hundred calls, 1 to 99.</param>
    /// <param name="Policy">When the share is taken back.</param>
    public sealed record Try(int Number, int Share, StepBackPolicy Policy) : AliasChange;

    /// <summary>The candidate becomes the version named.</summary>
    public sealed record Promote : AliasChange;

    /// <summary>The trial ends; every call begins with the version named.</summary>
    public sealed record Withdraw : AliasChange;

    /// <summary>The candidate does worse: its share is taken back, and it stays named so that people see it.</summary>
    /// <param name="Number">The candidate that did worse.</param>
    /// <param name="Since">The trial in which it did: a later one is left alone.</param>
    public sealed record StepBack(int Number, DateTimeOffset Since) : AliasChange;
}

/// <summary>Where an alias leads.</summary>
/// <param name="Number">The version.</param>
/// <param name="Previous">The version before, for a rollback.</param>
/// <param name="Candidate">The version on trial, or null.</param>
/// <param name="Share">Its share, 0 to 99.</param>
/// <param name="Policy">When the share is taken back.</param>
/// <param name="TrialBegins">Whether a trial begins with this change.</param>
public sealed record AliasTarget(int Number, int? Previous, int? Candidate, int Share, StepBackPolicy? Policy, bool TrialBegins = false);

/// <summary>What a change of an alias comes to.</summary>
public abstract record AliasDecision
{
    private AliasDecision()
    {
    }

    /// <summary>It leads here now.</summary>
    /// <param name="Target">Where.</param>
    public sealed record Moved(AliasTarget Target) : AliasDecision;

    /// <summary>It leads there already.</summary>
    public sealed record Unchanged : AliasDecision;

    /// <summary>That cannot be.</summary>
    /// <param name="Sentence">Why, and what to do.</param>
    public sealed record Refused(string Sentence) : AliasDecision;
}
