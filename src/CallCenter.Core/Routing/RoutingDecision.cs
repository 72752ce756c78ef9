using System.Collections.Immutable;
using CallCenter.Core.Agents;
using CallCenter.Core.Calls;

namespace CallCenter.Core.Routing;

/// <summary>The rows a decision looks at, and all it may change: an agent, a call, and the offer between them.</summary>
/// <param name="Agent">The agent, or null where none is concerned or none is known.</param>
/// <param name="Call">The call, or null where none is concerned or none is known.</param>
/// <param name="Offer">The offer, or null where none is concerned or none is known.</param>
/// <param name="CallOver">Whether the caller's call is known to be over, so that a late entry does not bring it back.</param>
public sealed record RoutingRows(Agent? Agent, WaitingCall? Call, Offer? Offer, bool CallOver)
{
    /// <summary>No row at all.</summary>
    public static readonly RoutingRows None = new(null, null, null, false);
}

/// <summary>What must be done outside, at least once, after the rows were stored.</summary>
public abstract record RoutingEffect
{
    private RoutingEffect()
    {
    }

    /// <summary>Ring the agent for an offer.</summary>
    /// <param name="Offer">The offer.</param>
    public sealed record RingAgent(OfferId Offer) : RoutingEffect;

    /// <summary>Take the caller out of the queue into the conversation.</summary>
    /// <param name="Offer">The accepted offer.</param>
    /// <param name="Call">The caller's call.</param>
    public sealed record BridgeCaller(OfferId Offer, CallId Call) : RoutingEffect;

    /// <summary>Take the agent's answered leg into the conversation.</summary>
    /// <param name="Offer">The accepted offer.</param>
    /// <param name="LegId">The agent's leg.</param>
    public sealed record BridgeAgent(OfferId Offer, string LegId) : RoutingEffect;

    /// <summary>End an agent's leg.</summary>
    /// <param name="LegId">The leg.</param>
    public sealed record HangUpLeg(string LegId) : RoutingEffect;
}

/// <summary>What a command comes to.</summary>
/// <param name="Next">The rows afterwards; equal to the rows before where nothing changes.</param>
/// <param name="Effects">What must be done outside.</param>
public sealed record RoutingDecision(RoutingRows Next, ImmutableArray<RoutingEffect> Effects)
{
    internal static RoutingDecision To(RoutingRows next, params ImmutableArray<RoutingEffect> effects) => new(next, effects);
}

/// <summary>The times decisions are made with.</summary>
/// <param name="Offer">How long an agent may take to accept. Default 20 s.</param>
/// <param name="Whisper">How long they have at the least once their leg is answered. Default 10 s.</param>
/// <param name="WrapUp">How long wrap-up lasts. Default 30 s.</param>
/// <param name="Refusal">How long a call is not offered again to an agent who refused it. Default 30 s.</param>
/// <param name="PriorityBoost">The waiting time one step of priority is worth. Default 60 s.</param>
public sealed record RoutingTimes(TimeSpan Offer, TimeSpan Whisper, TimeSpan WrapUp, TimeSpan Refusal, TimeSpan PriorityBoost)
{
    /// <summary>The defaults.</summary>
    public static readonly RoutingTimes Default = new(
        TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60));
}
