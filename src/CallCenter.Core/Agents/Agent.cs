using CallCenter.Core.Routing;

namespace CallCenter.Core.Agents;

/// <summary>An agent as routing sees them.</summary>
/// <param name="Profile">Who they are and which calls they take, as of their last sign-in.</param>
/// <param name="State">What they are doing.</param>
/// <param name="Reason">Why, where the state needs one (not ready, missed).</param>
/// <param name="Since">Since when they are in this state.</param>
/// <param name="IdleSince">Since when they have been free: who has been so longest is asked first.</param>
/// <param name="Until">When the state ends by itself (wrap-up), or null.</param>
/// <param name="Offer">The offer they have or took, or null.</param>
/// <param name="Next">What they chose to do after the call they are on, or null.</param>
public sealed record Agent(
    AgentProfile Profile,
    AgentState State,
    string? Reason,
    DateTimeOffset Since,
    DateTimeOffset IdleSince,
    DateTimeOffset? Until,
    OfferId? Offer,
    NextState? Next)
{
    /// <summary>The reason of an agent who has signed in and not yet said that they are available.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>What they sign in with.</summary>
    public AgentId Id => Profile.Id;

    internal Agent Becomes(AgentState state, DateTimeOffset now, string? reason = null) =>
        this with { State = state, Reason = reason, Since = now, Until = null, Offer = null, Next = null };

    internal Agent BecomesFree(DateTimeOffset now) => Becomes(AgentState.Available, now) with { IdleSince = now };

    /// <summary>Does what was chosen during the call, or else <paramref name="otherwise"/>.</summary>
    internal Agent Follows(Agent otherwise, DateTimeOffset now) =>
        Next is { } next ? Becomes(next.State, now, next.Reason) : otherwise;
}

/// <summary>What an agent chose, during a call, to do after it.</summary>
/// <param name="State"><see cref="AgentState.NotReady"/> or <see cref="AgentState.Offline"/>.</param>
/// <param name="Reason">The reason for not being ready, or null.</param>
public sealed record NextState(AgentState State, string? Reason);
