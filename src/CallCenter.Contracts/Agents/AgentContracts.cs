namespace CallCenter.Contracts.Agents;

/// <summary>An agent.</summary>
/// <param name="Id">What they sign in with.</param>
/// <param name="Name">How colleagues know them.</param>
/// <param name="Queues">The queues they serve.</param>
/// <param name="Languages">The languages they speak, ISO 639-1; the first is theirs.</param>
/// <param name="State">
/// <c>offline</c>, <c>available</c>, <c>notReady</c>, <c>ringing</c>, <c>onCall</c>, <c>wrapUp</c> or <c>missed</c>.
/// </param>
/// <param name="Reason">Why, where the state has a reason.</param>
/// <param name="Since">Since when, or null for one who never signed in.</param>
/// <param name="Until">When the state ends by itself, or null.</param>
/// <param name="Next">The state they chose for after the call, or null.</param>
/// <param name="Offer">The offer they have or took, or null.</param>
/// <param name="Now">The server's time, to count from.</param>
public sealed record AgentView(
    string Id,
    string Name,
    IReadOnlyList<string> Queues,
    IReadOnlyList<string> Languages,
    string State,
    string? Reason,
    DateTimeOffset? Since,
    DateTimeOffset? Until,
    string? Next,
    string? Offer,
    DateTimeOffset Now);

/// <summary>Asks to take no calls.</summary>
/// <param name="Reason">Why: 1 to 40 characters.</param>
public sealed record NotReadyRequest(string? Reason);
