using CallCenter.Core.Calls;
using CallCenter.Core.Routing;

namespace CallCenter.Engine.Carrier;

/// <summary>What the engine asks of the carrier. Every method has its own time budget and returns failure as a value.</summary>
public interface ICarrier
{
    /// <summary>Rings an agent. The leg then asks this system what to say (the whisper) when it is answered.</summary>
    /// <param name="contact"><c>+E164</c> or <c>client:name</c>.</param>
    /// <param name="offer">The offer the leg is for; comes back with every request about the leg.</param>
    /// <param name="ringFor">How long to ring, 5 s to 10 min.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<CarrierAnswer> RingAgentAsync(string contact, OfferId offer, TimeSpan ringFor, CancellationToken cancellationToken);

    /// <summary>Takes a waiting caller out of the carrier's queue and into the conference named after the call.</summary>
    /// <param name="call">The caller's call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<CarrierAnswer> BridgeCallerAsync(CallId call, CancellationToken cancellationToken);

    /// <summary>Takes an agent's answered leg out of the whisper and into the conference named after the call.</summary>
    /// <param name="legId">The agent's leg, as <see cref="CarrierAnswer.Done"/> named it.</param>
    /// <param name="offer">The accepted offer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<CarrierAnswer> BridgeAgentAsync(string legId, OfferId offer, CancellationToken cancellationToken);

    /// <summary>Ends a leg, ringing or answered.</summary>
    /// <param name="legId">The leg.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<CarrierAnswer> HangUpAsync(string legId, CancellationToken cancellationToken);

    /// <summary>Sends a text message.</summary>
    /// <param name="to">Whom to, in E.164.</param>
    /// <param name="text">The words; at most 1600 characters.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<CarrierAnswer> SendTextAsync(PhoneNumber to, string text, CancellationToken cancellationToken);
}

/// <summary>How the carrier answered.</summary>
public abstract record CarrierAnswer
{
    private CarrierAnswer()
    {
    }

    /// <summary>Done.</summary>
    /// <param name="LegId">The leg or the message that was made or changed.</param>
    public sealed record Done(string LegId) : CarrierAnswer;

    /// <summary>The leg is over or was never there: a normal race, nothing to repeat.</summary>
    public sealed record Gone : CarrierAnswer;

    /// <summary>The number takes no text, now or ever; nothing to repeat.</summary>
    public sealed record Refused : CarrierAnswer;

    /// <summary>The carrier refused or did not answer in time.</summary>
    /// <param name="Reason">A short reason for the log, without numbers of callers.</param>
    /// <param name="MayRetry">Whether the same request may succeed later (too many requests, connection lost).</param>
    public sealed record Failed(string Reason, bool MayRetry) : CarrierAnswer;
}
