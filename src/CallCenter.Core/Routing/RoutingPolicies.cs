using System.Collections.Frozen;
using CallCenter.Core.Agents;

namespace CallCenter.Core.Routing;

/// <summary>Chooses among the agents who may be asked about a call.</summary>
public interface IRoutingPolicy
{
    /// <summary>The name that <c>Routing:Policy</c> refers to.</summary>
    string Name { get; }

    /// <summary>Chooses.</summary>
    /// <param name="eligible">At least one agent, in any order.</param>
    Agent Choose(IReadOnlyList<Agent> eligible);
}

/// <summary>Every routing policy by its name.</summary>
public static class RoutingPolicies
{
    /// <summary>Who has been free longest is asked first. The default.</summary>
    public const string LongestIdle = "LongestIdle";

    private static readonly FrozenDictionary<string, IRoutingPolicy> ByName = Index([new LongestIdlePolicy()]);

    /// <summary>The names there are.</summary>
    public static IReadOnlyList<string> Names => ByName.Keys;

    /// <summary>The policy of a name, or null.</summary>
    /// <param name="name">The name, in any letter case.</param>
    public static IRoutingPolicy? Find(string? name) => name is null ? null : ByName.GetValueOrDefault(name);

    /// <summary>Builds the dictionary.</summary>
    /// <param name="policies">The policies.</param>
    /// <exception cref="InvalidOperationException">Two have one name.</exception>
    internal static FrozenDictionary<string, IRoutingPolicy> Index(IEnumerable<IRoutingPolicy> policies)
    {
        var byName = new Dictionary<string, IRoutingPolicy>(StringComparer.OrdinalIgnoreCase);
        foreach (var policy in policies)
        {
            if (!byName.TryAdd(policy.Name, policy))
            {
                throw new InvalidOperationException($"Two routing policies are called '{policy.Name}'.");
            }
        }

        return byName.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>Asks whoever has been free longest; among equals, by name, so that every node chooses alike.</summary>
internal sealed class LongestIdlePolicy : IRoutingPolicy
{
    public string Name => RoutingPolicies.LongestIdle;

    public Agent Choose(IReadOnlyList<Agent> eligible)
    {
        var best = eligible[0];
        foreach (var agent in eligible)
        {
            var earlier = agent.IdleSince.CompareTo(best.IdleSince);
            if (earlier < 0 || (earlier == 0 && string.CompareOrdinal(agent.Id.Value, best.Id.Value) < 0))
            {
                best = agent;
            }
        }

        return best;
    }
}
