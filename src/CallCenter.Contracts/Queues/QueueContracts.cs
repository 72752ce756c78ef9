namespace CallCenter.Contracts.Queues;

/// <summary>A queue at a glance.</summary>
/// <param name="Queue">Its name.</param>
/// <param name="Waiting">How many calls wait.</param>
/// <param name="LongestWaitSeconds">How long the first of them has waited; 0 where none waits.</param>
/// <param name="Agents">How many of its agents are in each state.</param>
public sealed record QueueView(string Queue, int Waiting, double LongestWaitSeconds, IReadOnlyDictionary<string, int> Agents);
