using CallCenter.LocalCarrier.Scenarios;

namespace CallCenter.LocalCarrier.Load;

/// <summary>One way in which callers behave.</summary>
/// <param name="Weight">How many of all the weights' sum behave so; above 0.</param>
/// <param name="Scenario">What they do.</param>
internal sealed record Behaviour(double Weight, Scenario Scenario);

/// <summary>How callers behave, and how many so.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Behaviours">At least one.</param>
internal sealed record LoadMix(string Title, IReadOnlyList<Behaviour> Behaviours)
{
    /// <summary>The behaviour at a place in the mix.</summary>
    /// <param name="place">From 0 up to but not including 1.</param>
    public Behaviour At(double place)
    {
        var rest = place * Behaviours.Sum(behaviour => behaviour.Weight);
        foreach (var behaviour in Behaviours)
        {
            rest -= behaviour.Weight;
            if (rest < 0)
            {
                return behaviour;
            }
        }

        return Behaviours[^1];
    }
}
