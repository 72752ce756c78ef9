using CallCenter.Local.Starting;

namespace CallCenter.Local.Load;

/// <summary>Agents for a load run: as many as there are calls at the same time.</summary>
internal static class LoadAgents
{
    /// <summary>The agents.</summary>
    /// <param name="count">How many.</param>
    public static IEnumerable<LocalAgent> For(int count) => Enumerable.Range(1, count).Select(number =>
        new LocalAgent(
            FormattableString.Invariant($"load-{number}"),
            FormattableString.Invariant($"Load {number}"),
            "gjakova",
            "en,sq,sr",
            FormattableString.Invariant($"client:load-{number}")));

    /// <summary>Adds those that are missing.</summary>
    /// <param name="system">The call centre.</param>
    /// <param name="count">How many are needed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="LocalStartException">The command refused.</exception>
    public static async Task AddAsync(LocalSystem system, int count, CancellationToken cancellationToken)
    {
        var (_, known) = await system.CommandAsync(["agents", "list"], null, cancellationToken);
        var names = known.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            For(count).Where(agent => !names.Contains(agent.Id)),
            new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellationToken },
            async (agent, token) =>
            {
                if (await LocalData.AddAgentAsync(system, agent, token) is { } failure)
                {
                    throw new LocalStartException(failure);
                }
            });
    }
}
