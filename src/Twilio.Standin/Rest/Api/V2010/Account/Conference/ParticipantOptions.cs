using Twilio.Base;
using Twilio.Types;

namespace Twilio.Rest.Api.V2010.Account.Conference;

/// <summary>Makes a call in a conference; what is not set is not sent.</summary>
/// <param name="pathConferenceSid">SID or name of the conference.</param>
/// <param name="from">Number or client shown to them.</param>
/// <param name="to">Who is called.</param>
public class CreateParticipantOptions(
    string pathConferenceSid, IEndpoint from, IEndpoint to) : IOptions<ParticipantResource>
{
    /// <summary>Account, when it is not the client's own.</summary>
    public string? PathAccountSid { get; set; }

    /// <summary>SID or name of the conference.</summary>
    public string PathConferenceSid { get; } = pathConferenceSid;

    /// <summary>Number or client shown to them.</summary>
    public IEndpoint From { get; } = from;

    /// <summary>Who is called.</summary>
    public IEndpoint To { get; } = to;

    /// <summary>Address told about the progress of the call.</summary>
    public Uri? StatusCallback { get; set; }

    /// <summary>
    /// Which of <c>initiated</c>, <c>ringing</c>, <c>answered</c>, <c>completed</c> are told; the last when absent.
    /// </summary>
    public List<string>? StatusCallbackEvent { get; set; }

    /// <summary>HTTP method of that request; the carrier takes POST when absent.</summary>
    public Twilio.Http.HttpMethod? StatusCallbackMethod { get; set; }

    /// <summary>Name of the participant, usable instead of the call's SID.</summary>
    public string? Label { get; set; }

    /// <summary>Seconds of ringing, 5 to 600; 60 when absent.</summary>
    public int? Timeout { get; set; }

    /// <summary>Whether this participant is recorded.</summary>
    public bool? Record { get; set; }

    /// <summary>Whether this participant is not heard.</summary>
    public bool? Muted { get; set; }

    /// <summary><c>true</c>, <c>false</c>, <c>onEnter</c> or <c>onExit</c>.</summary>
    public string? Beep { get; set; }

    /// <summary>Whether joining starts the conference; true when absent.</summary>
    public bool? StartConferenceOnEnter { get; set; }

    /// <summary>Whether leaving ends the conference; false when absent.</summary>
    public bool? EndConferenceOnExit { get; set; }

    /// <summary>Music before the start.</summary>
    public Uri? WaitUrl { get; set; }

    /// <summary>HTTP method of that request; the carrier takes POST when absent.</summary>
    public Twilio.Http.HttpMethod? WaitMethod { get; set; }

    /// <summary>Whether ringing is heard in the conference; true when absent.</summary>
    public bool? EarlyMedia { get; set; }

    /// <summary>Participants, 2 to 250.</summary>
    public int? MaxParticipants { get; set; }

    /// <summary>Whether the conference is recorded.</summary>
    public string? ConferenceRecord { get; set; }

    /// <summary>Address told about the conference.</summary>
    public Uri? ConferenceStatusCallback { get; set; }

    /// <summary>HTTP method of that request; the carrier takes POST when absent.</summary>
    public Twilio.Http.HttpMethod? ConferenceStatusCallbackMethod { get; set; }

    /// <summary>Conference events worth a callback.</summary>
    public List<string>? ConferenceStatusCallbackEvent { get; set; }

    /// <summary>Whether only one call hears this participant.</summary>
    public bool? Coaching { get; set; }

    /// <summary>That call.</summary>
    public string? CallSidToCoach { get; set; }

    /// <summary>Number or client shown instead.</summary>
    public string? CallerId { get; set; }

    /// <summary>Longest call in seconds.</summary>
    public int? TimeLimit { get; set; }

    /// <inheritdoc/>
    public List<KeyValuePair<string, string>> GetParams() => new ParameterList()
        .With("From", From)
        .With("To", To)
        .With("StatusCallback", StatusCallback)
        .With("StatusCallbackEvent", StatusCallbackEvent)
        .With("StatusCallbackMethod", StatusCallbackMethod)
        .With("Label", Label)
        .With("Timeout", Timeout)
        .With("Record", Record)
        .With("Muted", Muted)
        .With("Beep", Beep)
        .With("StartConferenceOnEnter", StartConferenceOnEnter)
        .With("EndConferenceOnExit", EndConferenceOnExit)
        .With("WaitUrl", WaitUrl)
        .With("WaitMethod", WaitMethod)
        .With("EarlyMedia", EarlyMedia)
        .With("MaxParticipants", MaxParticipants)
        .With("ConferenceRecord", ConferenceRecord)
        .With("ConferenceStatusCallback", ConferenceStatusCallback)
        .With("ConferenceStatusCallbackMethod", ConferenceStatusCallbackMethod)
        .With("ConferenceStatusCallbackEvent", ConferenceStatusCallbackEvent)
        .With("Coaching", Coaching)
        .With("CallSidToCoach", CallSidToCoach)
        .With("CallerId", CallerId)
        .With("TimeLimit", TimeLimit);
}

/// <summary>Reads a call in a conference.</summary>
/// <param name="pathConferenceSid">SID or name of the conference.</param>
/// <param name="pathCallSid">SID of the call; <c>Front</c> is the head of the queue.</param>
public class FetchParticipantOptions(string pathConferenceSid, string pathCallSid) : IOptions<ParticipantResource>
{
    /// <summary>Account, when it is not the client's own.</summary>
    public string? PathAccountSid { get; set; }

    /// <summary>SID or name of the conference.</summary>
    public string PathConferenceSid { get; } = pathConferenceSid;

    /// <summary>SID of the call; <c>Front</c> is the head of the queue.</summary>
    public string PathCallSid { get; } = pathCallSid;

    /// <inheritdoc/>
    public List<KeyValuePair<string, string>> GetParams() => [];
}

/// <summary>Changes a call in a conference; what is not set is not sent.</summary>
/// <param name="pathConferenceSid">SID or name of the conference.</param>
/// <param name="pathCallSid">SID of the call; <c>Front</c> is the head of the queue.</param>
public class UpdateParticipantOptions(string pathConferenceSid, string pathCallSid) : IOptions<ParticipantResource>
{
    /// <summary>Account, when it is not the client's own.</summary>
    public string? PathAccountSid { get; set; }

    /// <summary>SID or name of the conference.</summary>
    public string PathConferenceSid { get; } = pathConferenceSid;

    /// <summary>SID of the call; <c>Front</c> is the head of the queue.</summary>
    public string PathCallSid { get; } = pathCallSid;

    /// <summary>Whether this participant is not heard.</summary>
    public bool? Muted { get; set; }

    /// <summary>Whether this participant is on hold.</summary>
    public bool? Hold { get; set; }

    /// <summary>Music on hold.</summary>
    public Uri? HoldUrl { get; set; }

    /// <summary>HTTP method of that request; the carrier takes POST when absent.</summary>
    public Twilio.Http.HttpMethod? HoldMethod { get; set; }

    /// <summary>Document this participant alone hears.</summary>
    public Uri? AnnounceUrl { get; set; }

    /// <summary>HTTP method of that request; the carrier takes POST when absent.</summary>
    public Twilio.Http.HttpMethod? AnnounceMethod { get; set; }

    /// <summary>Whether a beep sounds on leaving.</summary>
    public bool? BeepOnExit { get; set; }

    /// <summary>Whether leaving ends the conference.</summary>
    public bool? EndConferenceOnExit { get; set; }

    /// <summary>Whether only one call hears this participant.</summary>
    public bool? Coaching { get; set; }

    /// <summary>That call.</summary>
    public string? CallSidToCoach { get; set; }

    /// <inheritdoc/>
    public List<KeyValuePair<string, string>> GetParams() => new ParameterList()
        .With("Muted", Muted)
        .With("Hold", Hold)
        .With("HoldUrl", HoldUrl)
        .With("HoldMethod", HoldMethod)
        .With("AnnounceUrl", AnnounceUrl)
        .With("AnnounceMethod", AnnounceMethod)
        .With("BeepOnExit", BeepOnExit)
        .With("EndConferenceOnExit", EndConferenceOnExit)
        .With("Coaching", Coaching)
        .With("CallSidToCoach", CallSidToCoach);
}

/// <summary>Removes a call in a conference.</summary>
/// <param name="pathConferenceSid">SID or name of the conference.</param>
/// <param name="pathCallSid">SID of the call; <c>Front</c> is the head of the queue.</param>
public class DeleteParticipantOptions(string pathConferenceSid, string pathCallSid) : IOptions<ParticipantResource>
{
    /// <summary>Account, when it is not the client's own.</summary>
    public string? PathAccountSid { get; set; }

    /// <summary>SID or name of the conference.</summary>
    public string PathConferenceSid { get; } = pathConferenceSid;

    /// <summary>SID of the call; <c>Front</c> is the head of the queue.</summary>
    public string PathCallSid { get; } = pathCallSid;

    /// <inheritdoc/>
    public List<KeyValuePair<string, string>> GetParams() => [];
}

/// <summary>Lists a call in a conference; what is not set is not sent.</summary>
/// <param name="pathConferenceSid">SID or name of the conference.</param>
public class ReadParticipantOptions(string pathConferenceSid) : ReadOptions<ParticipantResource>
{
    /// <summary>Account, when it is not the client's own.</summary>
    public string? PathAccountSid { get; set; }

    /// <summary>SID or name of the conference.</summary>
    public string PathConferenceSid { get; } = pathConferenceSid;

    /// <summary>Only participants that are or are not muted.</summary>
    public bool? Muted { get; set; }

    /// <summary>Only participants that are or are not on hold.</summary>
    public bool? Hold { get; set; }

    /// <summary>Only participants that coach or do not.</summary>
    public bool? Coaching { get; set; }

    /// <inheritdoc/>
    public override List<KeyValuePair<string, string>> GetParams() => new ParameterList()
        .With("Muted", Muted)
        .With("Hold", Hold)
        .With("Coaching", Coaching)
        .With("PageSize", PageSize);
}
