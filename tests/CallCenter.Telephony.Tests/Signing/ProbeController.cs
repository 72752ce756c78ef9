using CallCenter.Telephony.Signing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CallCenter.Telephony.Tests.Signing;

/// <summary>Signed actions that write down what they were given.</summary>
[ApiController]
[CarrierSigned]
[Route("probe")]
public sealed class ProbeController(ProbeRecord record) : ControllerBase
{
    [HttpPost("form/{**rest}")]
    public string PostForm([FromForm] IFormCollection form)
    {
        record.Requests.Add(string.Join('&', form.Select(field => $"{field.Key}={field.Value}")));
        return "form";
    }

    [HttpPost("json")]
    public string PostJson([FromBody] Dictionary<string, string> body)
    {
        record.Requests.Add(string.Join('&', body.Select(field => $"{field.Key}={field.Value}")));
        return "json";
    }

    [HttpGet("get/{**rest}")]
    public string Get()
    {
        record.Requests.Add("get");
        return "get";
    }
}

/// <summary>What reached the actions.</summary>
public sealed class ProbeRecord
{
    public IList<string> Requests { get; } = [];
}
