using System.Collections.Immutable;
using CallCenter.Core.Customers;

namespace CallCenter.Core.Agents;

/// <summary>Who an agent is and which calls they take.</summary>
/// <param name="Id">What they sign in with.</param>
/// <param name="Name">How colleagues know them.</param>
/// <param name="Queues">The queues they serve: a district's, or the one for unidentified callers.</param>
/// <param name="Languages">The languages they speak; the first is theirs, in which they hear the whisper.</param>
/// <param name="Contact">Where they are rung: <c>+E164</c> or <c>client:name</c>.</param>
public sealed record AgentProfile(
    AgentId Id,
    string Name,
    ImmutableArray<string> Queues,
    ImmutableArray<Language> Languages,
    string Contact);
