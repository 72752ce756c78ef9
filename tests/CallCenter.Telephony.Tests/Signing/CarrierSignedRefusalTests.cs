using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using CallCenter.Telephony.Signing;
using Microsoft.Extensions.Logging;

namespace CallCenter.Telephony.Tests.Signing;

/// <summary>Requests that are not the carrier's: a status, an empty body, nothing reaches an action.</summary>
internal sealed class CarrierSignedRefusalTests
{
    private static readonly KeyValuePair<string, string>[] Form = [new("CallSid", "CA1"), new("Digits", "345778")];

    private ProbeServer server;

    [OneTimeSetUp]
    public async Task StartAsync() => server = await ProbeServer.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    [TestCase(null)]
    [TestCase("")]
    [TestCase("AAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [TestCase("not base64 at all")]
    public async Task Post_MissingOrForgedHeader_IsForbidden(string? signature)
    {
        var answer = await server.SendAsync(
            HttpMethod.Post, "/probe/form/a", signature, new FormUrlEncodedContent(Form));

        await AssertRefusedAsync(answer, HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task Post_HeaderTwice_IsForbidden()
    {
        var right = WebhookSignature.Compute(ProbeServer.Token, ProbeServer.PublicBaseUrl + "/probe/form/a", Form);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, "/probe/form/a"))
        {
            Content = new FormUrlEncodedContent(Form),
        };
        request.Headers.TryAddWithoutValidation(WebhookJudge.SignatureHeader, right);
        request.Headers.TryAddWithoutValidation(WebhookJudge.SignatureHeader, "x");
        using var client = new HttpClient();

        await AssertRefusedAsync(await client.SendAsync(request), HttpStatusCode.Forbidden);
    }

    [Test]
    public async Task Post_SignedWithAnotherToken_IsForbidden() =>
        await AssertRefusedAsync(
            await server.PostFormAsync("/probe/form/a", Form, token: ProbeServer.SecondToken), HttpStatusCode.Forbidden);

    [TestCase("/probe/form/b", TestName = "Post_ReplayedOnAnotherPath_IsForbidden")]
    [TestCase("/probe/form/a/", TestName = "Post_ReplayedWithTrailingSlash_IsForbidden")]
    [TestCase("/probe/form/%61", TestName = "Post_ReplayedWithOtherEncoding_IsForbidden")]
    [TestCase("/probe/form/a?x=1", TestName = "Post_ReplayedWithQueryAdded_IsForbidden")]
    public async Task Post_ReplayedElsewhere_IsForbidden(string target) =>
        await AssertRefusedAsync(
            await server.PostFormAsync(target, Form, signedUrl: ProbeServer.PublicBaseUrl + "/probe/form/a"),
            HttpStatusCode.Forbidden);

    [TestCase("http://calls.example.com:8443/probe/form/a", TestName = "Post_SignedForHttp_IsForbidden")]
    [TestCase("https://other.example.com:8443/probe/form/a", TestName = "Post_SignedForAnotherHost_IsForbidden")]
    [TestCase("https://calls.example.com:9443/probe/form/a", TestName = "Post_SignedForAnotherPort_IsForbidden")]
    public async Task Post_SignedForAnotherAddress_IsForbidden(string signedUrl) =>
        await AssertRefusedAsync(
            await server.PostFormAsync("/probe/form/a", Form, signedUrl: signedUrl), HttpStatusCode.Forbidden);

    [Test]
    public async Task Post_FieldChangedAddedOrLeftOut_IsForbidden()
    {
        var signature = WebhookSignature.Compute(ProbeServer.Token, ProbeServer.PublicBaseUrl + "/probe/form/a", Form);
        KeyValuePair<string, string>[][] forms =
        [
            [new("CallSid", "CA1"), new("Digits", "345779")],
            [new("CallSid", "CA1"), new("Digits", "345778"), new("From", "+38344123456")],
            [new("CallSid", "CA1")],
        ];
        foreach (var form in forms)
        {
            await AssertRefusedAsync(
                await server.PostFormAsync("/probe/form/a", form, signature), HttpStatusCode.Forbidden);
        }
    }

    [Test]
    public async Task Post_JsonTamperedOrWithoutHash_IsForbidden()
    {
        const string Signed = """{"amount":"1"}""";
        var target = $"/probe/json?bodySHA256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Signed)))}";
        string Sign(string path) => WebhookSignature.Compute(ProbeServer.Token, ProbeServer.PublicBaseUrl + path, []);

        await AssertRefusedAsync(
            await server.PostJsonAsync(target, """{"amount":"9"}""", Sign(target)), HttpStatusCode.Forbidden);
        await AssertRefusedAsync(
            await server.PostJsonAsync("/probe/json", Signed, Sign("/probe/json")), HttpStatusCode.Forbidden);
    }

    [TestCase("text/plain")]
    [TestCase("multipart/form-data; boundary=x")]
    [TestCase("application/xml")]
    [TestCase(null)]
    public async Task Post_OtherContentType_IsUnsupported(string? contentType)
    {
        var content = new ByteArrayContent("CallSid=CA1"u8.ToArray());
        if (contentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        await AssertRefusedAsync(
            await server.SendAsync(HttpMethod.Post, "/probe/form/a", "x", content), HttpStatusCode.UnsupportedMediaType);
    }

    [Test]
    public async Task Post_BodyOver64KiloBytes_IsTooLarge([Values] bool chunked)
    {
        KeyValuePair<string, string>[] form = [new("A", new string('a', WebhookBody.LongestBytes - 1))];
        var signature = WebhookSignature.Compute(ProbeServer.Token, ProbeServer.PublicBaseUrl + "/probe/form/a", form);
        var bytes = Encoding.ASCII.GetBytes("A=" + form[0].Value);
        HttpContent content = chunked ? new StreamContent(new Unseekable(bytes)) : new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");

        await AssertRefusedAsync(
            await server.SendAsync(HttpMethod.Post, "/probe/form/a", signature, content),
            HttpStatusCode.RequestEntityTooLarge);
    }

    [Test]
    public async Task Post_FormWithTooManyFields_IsMalformed()
    {
        var form = Enumerable.Range(0, 1100).Select(i => KeyValuePair.Create($"k{i}", "v")).ToArray();

        await AssertRefusedAsync(await server.PostFormAsync("/probe/form/a", form), HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Post_ConnectionClosedInTheBody_IsRefusedAndLogged()
    {
        using (var connection = new TcpClient())
        {
            await connection.ConnectAsync(IPAddress.Loopback, server.Address.Port);
            await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                "POST /probe/form/cut HTTP/1.1\r\nHost: h\r\nX-Twilio-Signature: x\r\nContent-Length: 100\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n\r\nCallSid=CA1"));
        }

        Assert.That(
            () => server.Log.Entries.Select(entry => entry.Text),
            Has.Some.Contains(nameof(SignatureVerdict.BodyIncomplete)).After(10_000, 20));
    }

    [Test]
    public async Task Post_Refused_LogsTheReasonAndNoSecret()
    {
        await server.PostFormAsync("/probe/form/logged?secret=querytext", Form, "AAAAAAAAAAAAAAAAAAAAAAAAAAA=");

        var entry = server.Log.Entries.Single(e => e.EventId == 5001 && e.Text.Contains("/probe/form/logged"));
        Assert.That(entry.Level, Is.EqualTo(LogLevel.Warning));
        Assert.That(entry.Text, Does.Contain("SignatureWrong").And.Contain("https://calls.example.com/probe/form/logged"));
        Assert.That(entry.Text, Does.Not.Contain("querytext").And.Not.Contain("345778").And.Not.Contain(ProbeServer.Token)
            .And.Not.Contain("AAAAAAA"));
    }

    [Test]
    public async Task Post_SettingsBecomeInvalid_IsUnavailableUntilMended()
    {
        await using var own = await ProbeServer.StartAsync();
        own.Configuration["Twilio:PublicBaseUrl"] = "http://calls.example.com";
        Assert.That(own.Configuration.Reload, Throws.InstanceOf<AggregateException>(), "the monitor itself complains too");

        var answer = await own.PostFormAsync("/probe/form/a", Form);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(own.Log.Entries.Select(e => e.EventId), Has.Some.EqualTo(5002));
        own.Configuration["Twilio:PublicBaseUrl"] = ProbeServer.PublicBaseUrl;
        own.Configuration.Reload();
        Assert.That((await own.PostFormAsync("/probe/form/a", Form)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private async Task AssertRefusedAsync(HttpResponseMessage answer, HttpStatusCode expected)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.StatusCode, Is.EqualTo(expected));
            Assert.That(await answer.Content.ReadAsStringAsync(), Is.Empty);
            Assert.That(answer.Content.Headers.ContentType, Is.Null);
            Assert.That(server.Record.Requests, Is.Empty);
        }
    }

    /// <summary>Has no length, so the client sends it in chunks.</summary>
    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
