using CallCenter.Core.Agents;

namespace CallCenter.Core.Routing;

/// <summary>What may happen to the rows of one agent, one call and the offer between them.</summary>
public abstract record RoutingCommand
{
    private RoutingCommand()
    {
    }

    /// <summary>An agent signs in, or opens their desk again.</summary>
    /// <param name="Profile">Who they are and which calls they take now.</param>
    public sealed record SignIn(AgentProfile Profile) : RoutingCommand;

    /// <summary>An agent signs out: during a call, at the end of it.</summary>
    public sealed record SignOut : RoutingCommand;

    /// <summary>An agent takes calls from now on.</summary>
    public sealed record GoAvailable : RoutingCommand;

    /// <summary>An agent takes no calls from now on: during a call, after its wrap-up.</summary>
    /// <param name="Reason">Why: 1 to 40 characters.</param>
    public sealed record GoNotReady(string Reason) : RoutingCommand;

    /// <summary>An agent is done with the last call early.</summary>
    public sealed record FinishWrapUp : RoutingCommand;

    /// <summary>The agent's wrap-up may be over: the clock says so.</summary>
    public sealed record WrapUpDue : RoutingCommand;

    /// <summary>A call enters a queue.</summary>
    /// <param name="Entry">The call.</param>
    public sealed record Enter(QueueEntry Entry) : RoutingCommand;

    /// <summary>The caller's call is over.</summary>
    public sealed record EndCall : RoutingCommand;

    /// <summary>The caller stops waiting and goes on elsewhere. Once an agent took the call it is too late for that.</summary>
    public sealed record Withdraw : RoutingCommand;

    /// <summary>The call is offered to the agent.</summary>
    /// <param name="Id">A new offer's name.</param>
    public sealed record MakeOffer(OfferId Id) : RoutingCommand;

    /// <summary>The agent takes the call.</summary>
    /// <param name="By">How.</param>
    public sealed record Accept(AcceptedBy By) : RoutingCommand;

    /// <summary>The agent does not take the call.</summary>
    public sealed record Refuse : RoutingCommand;

    /// <summary>The offer may be over: the clock says so.</summary>
    public sealed record OfferDue : RoutingCommand;

    /// <summary>The carrier rings the agent.</summary>
    /// <param name="LegId">The leg it made.</param>
    public sealed record LegMade(string LegId) : RoutingCommand;

    /// <summary>The carrier cannot ring the agent.</summary>
    /// <param name="Reason">Why, for the agent to read.</param>
    public sealed record RingFailed(string Reason) : RoutingCommand;

    /// <summary>The agent's leg was answered.</summary>
    /// <param name="LegId">The leg.</param>
    public sealed record LegAnswered(string LegId) : RoutingCommand;

    /// <summary>The agent's leg is over.</summary>
    /// <param name="LegId">The leg, or null where the offer has only one.</param>
    public sealed record LegEnded(string? LegId) : RoutingCommand;

    /// <summary>The caller was moved into the conversation.</summary>
    public sealed record Connect : RoutingCommand;
}
