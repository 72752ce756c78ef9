using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CallCenter.LocalCarrier.Rest;
using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Tests.Stage;
using Microsoft.AspNetCore.Http;

namespace CallCenter.LocalCarrier.Tests.Rest;

/// <summary>What every resource answers to a request that is none of its own.</summary>
[Checklist(ChecklistPoint.Rest, "https://www.twilio.com/docs/usage/twilios-response")]
internal sealed class RestErrorTests : CarrierStage
{
    [Rule("HTTP Basic AccountSid : AuthToken; 20003 Authenticate, 401 with WWW-Authenticate.")]
    [TestCase("AC00000000000000000000000000000001", "wrong")]
    [TestCase("AC00000000000000000000000000000002", "local-carrier-auth-token-0000001")]
    [TestCase(null, null)]
    public async Task Request_WithoutTheAccountsToken_Is20003(string? user, string? password)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/2010-04-01/Accounts/{Options.AccountSid}/Calls.json");
        request.Headers.Authorization = user is null
            ? null
            : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));

        using var response = await Http.SendAsync(request);

        var error = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.That(((int)response.StatusCode, error.GetProperty("code").GetInt32()), Is.EqualTo((401, 20003)));
        Assert.That(response.Headers.WwwAuthenticate.ToString(), Does.StartWith("Basic realm="));
    }

    [Rule("REST error JSON: {code, message, more_info, status}; 20404.")]
    [TestCase("Calls/CA0.json")]
    [TestCase("Queues/QU0.json")]
    [TestCase("Queues/QU0/Members/Front.json")]
    [TestCase("Messages/SM0.json")]
    [TestCase("Conferences/CF0.json")]
    [TestCase("Balloons.json")]
    [TestCase("Calls")]
    public async Task Get_OfWhatIsNotThere_Is20404(string path)
    {
        var (status, error) = await RestAsync(HttpMethod.Get, path);

        Assert.That(error.EnumerateObject().Select(p => p.Name), Is.EqualTo(new[] { "code", "message", "more_info", "status" }));
        Assert.That((status, error.GetProperty("code").GetInt32(), error.GetProperty("status").GetInt32()), Is.EqualTo((404, 20404, 404)));
        Assert.That(error.GetProperty("message").GetString(),
            Is.EqualTo($"The requested resource /2010-04-01/Accounts/{Options.AccountSid}/{path} was not found"));
    }

    [Rule("Method not allowed: 405 with 20004.", Source = "https://www.twilio.com/docs/api/errors/20004")]
    [TestCase("DELETE", "Calls.json")]
    [TestCase("PUT", "Queues.json")]
    [TestCase("DELETE", "Queues/QU0/Members/Front.json")]
    public async Task Request_WithAMethodTheResourceLacks_Is20004(string method, string path)
    {
        var (status, error) = await RestAsync(new HttpMethod(method), path);

        Assert.That((status, error.GetProperty("code").GetInt32()), Is.EqualTo((405, 20004)));
    }

    [Rule(ChecklistPoint.TaskRouter, "What the version 1 API lacks: error JSON {code, message, more_info, status}; 20404, or 405 with 20004.",
        Source = "https://www.twilio.com/docs/usage/twilios-response")]
    [TestCase("GET", "/v1/Balloons", 404, 20404)]
    [TestCase("GET", "/v1/Workspaces/WS0/TaskChannels", 404, 20404)]
    [TestCase("DELETE", "/v1/Workspaces", 405, 20004)]
    [TestCase("PUT", "/v1/Workspaces/WS0/Tasks", 405, 20004)]
    public async Task Request_ForWhatVersion1Lacks_IsAnErrorInJson(string method, string address, int status, int code)
    {
        var (answered, error) = await ApiAsync(new HttpMethod(method), address);

        Assert.That(error.ValueKind, Is.EqualTo(JsonValueKind.Object), "the body");
        Assert.That(error.EnumerateObject().Select(p => p.Name), Is.EqualTo(new[] { "code", "message", "more_info", "status" }));
        Assert.That((answered, error.GetProperty("code").GetInt32(), error.GetProperty("status").GetInt32()), Is.EqualTo((status, code, status)));
    }

    [Rule("REST 429 = code 20429, never processed, always safe to retry with backoff.", Source = "https://www.twilio.com/docs/api/errors/20429")]
    [Test]
    public void TooManyRequests_IsStatus429() =>
        Assert.That(((IStatusCodeHttpResult)RestReply.TooManyRequests()).StatusCode, Is.EqualTo(429));
}
