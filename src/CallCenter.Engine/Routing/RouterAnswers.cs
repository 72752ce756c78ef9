using CallCenter.Core.Agents;
using CallCenter.Core.Calls;
using CallCenter.Core.Customers;
using CallCenter.Core.Routing;
using CallCenter.Engine.Customers;

namespace CallCenter.Engine.Routing;

/// <summary>How a call stands in its queue.</summary>
/// <param name="State">How far it has come.</param>
/// <param name="Position">Its place, from 1; 0 where it no longer waits.</param>
/// <param name="Size">How many calls wait in its queue, itself among them; 0 where it no longer waits.</param>
/// <param name="Waited">How long since it entered; zero for an unknown call.</param>
public sealed record WaitingStatus(WaitingState State, int Position, int Size, TimeSpan Waited);

/// <summary>An offer as the agent's leg needs it: whom it is for and what the whisper says.</summary>
/// <param name="Id">The offer.</param>
/// <param name="Call">The caller's call; the conversation is named after it.</param>
/// <param name="Agent">Who is asked.</param>
/// <param name="State">Whether it may still be taken, was taken, or is over.</param>
/// <param name="AgentLanguage">The language of the whisper: the agent's first.</param>
/// <param name="Queue">The queue the call waits in.</param>
/// <param name="Code">The customer code, or null for an unidentified caller.</param>
/// <param name="Identified">Whether the directory knows the code.</param>
public sealed record OfferView(
    OfferId Id,
    CallId Call,
    AgentId Agent,
    OfferState State,
    Language AgentLanguage,
    string Queue,
    CustomerCode? Code,
    bool Identified);

/// <summary>An offer as the agent sees it, before and after taking it.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Entry">The call: queue, language, code, caller's number, journey.</param>
/// <param name="Customer">
/// What the directory says of the code now, or null for a caller without one. It may be unavailable, which is no reason
/// to hold the offer back.
/// </param>
/// <param name="Waited">How long the call has waited.</param>
/// <param name="Now">When this was read: the agent's clock may be wrong.</param>
public sealed record OfferContext(Offer Offer, QueueEntry Entry, CustomerLookup? Customer, TimeSpan Waited, DateTimeOffset Now);

/// <summary>What an agent's answer to an offer came to.</summary>
public enum OfferAnswer
{
    /// <summary>The call is theirs (also when they say so again).</summary>
    Accepted,

    /// <summary>The offer is over: refused, expired, or the caller hung up.</summary>
    TooLate,
}
