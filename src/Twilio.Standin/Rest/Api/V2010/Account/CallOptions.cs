using Twilio.Base;
using Twilio.Types;

namespace Twilio.Rest.Api.V2010.Account;

/// <summary>Makes a call, as the REST API sees it; what is not set is not sent.</summary>
/// <param name="to">Who is called.</param>
/// <param name="from">Number or client shown to them.</param>
public class CreateCallOptions(IEndpoint to, IEndpoint from) : IOptions<CallResource>
{
    /// <summary>Account, when it is not the client's own.</summary>
    public string? PathAccountSid { get; set; }

    /// <summary>Who is called.</summary>
    public IEndpoint To { get; } = to;

    /// <summary>Number or client shown to them.</summary>
    public IEndpoint From { get; } = from;

    /// <summary>Document the call starts with.</summary>
    public Uri? Url { get; set; }

    /// <summary>Application that names the document instead.</summary>
    public string? ApplicationSid { get; set; }

    /// <summary>HTTP method of that request; the carrier takes POST when absent.</summary>
    public Twilio.Http.HttpMethod? Method { get; set; }

    /// <summary>Document when the first cannot be had.</summary>
    public Uri? FallbackUrl { get; set; }

    /// <summary>HTTP method of that request; the carrier takes POST when absent.</summary>
    public Twilio.Http.HttpMethod? FallbackMethod { get; set; }

    /// <summary>Address told about the progress of the call.</summary>
    public Uri? StatusCallback { get; set; }

    /// <summary>
    /// Which of <c>initiated</c>, <c>ringing</c>, <c>answered</c>, <c>completed</c> are told; the last when absent.
    /// </summary>
    public List<string>? StatusCallbackEvent { get; set; }

    /// <summary>HTTP method of that request; the carrier takes POST when absent.</summary>
    public Twilio.Http.HttpMethod? StatusCallbackMethod { get; set; }

    /// <summary>Keys sounded after the answer, at most 32.</summary>
    public string? SendDigits { get; set; }

    /// <summary>Seconds of ringing, 5 to 600; 60 when absent. The carrier adds 5.</summary>
    public int? Timeout { get; set; }

    /// <summary>Whether the call is recorded.</summary>
    public bool? Record { get; set; }

    /// <summary><c>Enable</c> or <c>DetectMessageEnd</c>.</summary>
    public string? MachineDetection { get; set; }

    /// <summary>Number or client shown instead.</summary>
    public string? CallerId { get; set; }

    /// <summary>Purpose shown to the called person.</summary>
    public string? CallReason { get; set; }

    /// <summary>Longest call in seconds.</summary>
    public int? TimeLimit { get; set; }

    /// <inheritdoc/>
    public List<KeyValuePair<string, string>> GetParams() => new ParameterList()
        .With("To", To)
        .With("From", From)
        .With("Url", Url)
        .With("ApplicationSid", ApplicationSid)
        .With("Method", Method)
        .With("FallbackUrl", FallbackUrl)
        .With("FallbackMethod", FallbackMethod)
        .With("StatusCallback", StatusCallback)
        .With("StatusCallbackEvent", StatusCallbackEvent)
        .With("StatusCallbackMethod", StatusCallbackMethod)
        .With("SendDigits", SendDigits)
        .With("Timeout", Timeout)
        .With("Record", Record)
        .With("MachineDetection", MachineDetection)
        .With("CallerId", CallerId)
        .With("CallReason", CallReason)
        .With("TimeLimit", TimeLimit);
}

/// <summary>Reads a call, as the REST API sees it.</summary>
/// <param name="pathSid">SID of the resource.</param>
public class FetchCallOptions(string pathSid) : IOptions<CallResource>
{
    /// <summary>Account, when it is not the client's own.</summary>
    public string? PathAccountSid { get; set; }

    /// <summary>SID of the resource.</summary>
    public string PathSid { get; } = pathSid;

    /// <inheritdoc/>
    public List<KeyValuePair<string, string>> GetParams() => [];
}

/// <summary>Changes a call, as the REST API sees it; what is not set is not sent.</summary>
/// <param name="pathSid">SID of the resource.</param>
public class UpdateCallOptions(string pathSid) : IOptions<CallResource>
{
    /// <summary>Account, when it is not the client's own.</summary>
    public string? PathAccountSid { get; set; }

    /// <summary>SID of the resource.</summary>
    public string PathSid { get; } = pathSid;

    /// <summary>Document the call goes on with.</summary>
    public Uri? Url { get; set; }

    /// <summary>HTTP method of that request; the carrier takes POST when absent.</summary>
    public Twilio.Http.HttpMethod? Method { get; set; }

    /// <summary><c>canceled</c> before the answer, <c>completed</c> at any time.</summary>
    public CallResource.UpdateStatusEnum? Status { get; set; }

    /// <summary>Document when the first cannot be had.</summary>
    public Uri? FallbackUrl { get; set; }

    /// <summary>HTTP method of that request; the carrier takes POST when absent.</summary>
    public Twilio.Http.HttpMethod? FallbackMethod { get; set; }

    /// <summary>Address told about the progress of the call.</summary>
    public Uri? StatusCallback { get; set; }

    /// <summary>HTTP method of that request; the carrier takes POST when absent.</summary>
    public Twilio.Http.HttpMethod? StatusCallbackMethod { get; set; }

    /// <summary>Longest call in seconds.</summary>
    public int? TimeLimit { get; set; }

    /// <inheritdoc/>
    public List<KeyValuePair<string, string>> GetParams() => new ParameterList()
        .With("Url", Url)
        .With("Method", Method)
        .With("Status", Status)
        .With("FallbackUrl", FallbackUrl)
        .With("FallbackMethod", FallbackMethod)
        .With("StatusCallback", StatusCallback)
        .With("StatusCallbackMethod", StatusCallbackMethod)
        .With("TimeLimit", TimeLimit);
}

/// <summary>Lists a call, as the REST API sees it; what is not set is not sent.</summary>
public class ReadCallOptions : ReadOptions<CallResource>
{
    /// <summary>Account, when it is not the client's own.</summary>
    public string? PathAccountSid { get; set; }

    /// <summary>Only calls to this number.</summary>
    public Types.PhoneNumber? To { get; set; }

    /// <summary>Only calls from this number.</summary>
    public Types.PhoneNumber? From { get; set; }

    /// <summary>Only legs of this call.</summary>
    public string? ParentCallSid { get; set; }

    /// <summary>Only calls in this state.</summary>
    public CallResource.StatusEnum? Status { get; set; }

    /// <inheritdoc/>
    public override List<KeyValuePair<string, string>> GetParams() => new ParameterList()
        .With("To", To)
        .With("From", From)
        .With("ParentCallSid", ParentCallSid)
        .With("Status", Status)
        .With("PageSize", PageSize);
}
