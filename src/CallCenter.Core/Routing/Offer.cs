using CallCenter.Core.Agents;
using CallCenter.Core.Calls;
using CallCenter.Core.Customers;

namespace CallCenter.Core.Routing;

/// <summary>One call shown to one agent.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Call">The caller's call.</param>
/// <param name="Agent">Who is asked.</param>
/// <param name="Whisper">What the agent's leg says of the call.</param>
/// <param name="Contact">Where the agent is rung: <c>+E164</c> or <c>client:name</c>.</param>
/// <param name="State">What became of it.</param>
/// <param name="LegId">The agent's leg, once the carrier has named it.</param>
/// <param name="LegAnswered">Whether that leg was answered.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="Deadline">When it is over by itself, unless an answered leg has taken it.</param>
public sealed record Offer(
    OfferId Id,
    CallId Call,
    AgentId Agent,
    Whisper Whisper,
    string Contact,
    OfferState State,
    string? LegId,
    bool LegAnswered,
    DateTimeOffset MadeAt,
    DateTimeOffset Deadline)
{
    /// <summary>Whether the agent took it and is on the line.</summary>
    public bool IsTaken => State == OfferState.Accepted && LegAnswered;

    /// <summary>Whether its deadline still counts.</summary>
    public bool HasDeadline => State != OfferState.Over && !IsTaken;
}

/// <summary>What an agent hears of a call before they take it.</summary>
/// <param name="Language">The agent's first language.</param>
/// <param name="Queue">The queue the call waits in.</param>
/// <param name="Code">The customer code, or null for an unidentified caller.</param>
/// <param name="Identified">Whether the directory knows the code.</param>
public sealed record Whisper(Language Language, string Queue, CustomerCode? Code, bool Identified);
