using System.Net;
using System.Security.Cryptography;
using System.Text;
using CallCenter.Telephony.Signing;
using Microsoft.AspNetCore.Builder;

namespace CallCenter.Telephony.Tests.Signing;

/// <summary>Requests the carrier really sends, among them those that the official filter refuses or fails on.</summary>
internal sealed class CarrierSignedAcceptanceTests
{
    private static readonly KeyValuePair<string, string>[] Form = [new("CallSid", "CA1"), new("Digits", "345778")];

    [Test]
    public async Task Post_SignedForm_ReachesTheActionWithTheFormBound()
    {
        await using var server = await ProbeServer.StartAsync();

        var answer = await server.PostFormAsync("/probe/form/step?node=who&n=3", Form);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(server.Record.Requests, Is.EqualTo(new[] { "CallSid=CA1&Digits=345778" }));
    }

    [TestCase("https://calls.example.com:8443", "https://calls.example.com:8443")]
    [TestCase("https://calls.example.com:8443", "https://calls.example.com")]
    [TestCase("https://calls.example.com", "https://calls.example.com")]
    [TestCase("https://calls.example.com", "https://calls.example.com:443")]
    [TestCase("https://calls.example.com:443", "https://calls.example.com")]
    [TestCase("http://localhost:8080", "http://localhost:8080")]
    [TestCase("http://localhost:8080", "http://localhost")]
    [TestCase("http://localhost", "http://localhost:80")]
    [TestCase("https://Calls.Example.com", "https://Calls.Example.com")]
    [TestCase("https://Calls.Example.com", "https://calls.example.com")]
    public async Task Post_SignedWithOrWithoutPort_IsAccepted(string configured, string signed)
    {
        await using var server = await ProbeServer.StartAsync(null, ("Twilio:PublicBaseUrl", configured));

        var answer = await server.PostFormAsync("/probe/form/a", Form, signedUrl: signed + "/probe/form/a");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("/probe/form/%7Eops")]
    [TestCase("/probe/form/a%3Ab")]
    [TestCase("/probe/form/%c3%ab")]
    [TestCase("/probe/form/%C3%AB")]
    [TestCase("/probe/form/trailing/")]
    [TestCase("/probe/form/a?x=%c3%ab&y=a+b&y=a%20b&z='")]
    public async Task Post_PathOrQueryNeedsNoDecoding_IsComparedAsItCame(string target)
    {
        await using var server = await ProbeServer.StartAsync();

        var answer = await server.PostFormAsync(target, Form);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    // Public address, what arrives at the server, path base that the server takes off.
    [TestCase("https://h.example.com/ivr", "/ivr/probe/form/a", "/ivr", TestName = "Post_PathBaseKeptByProxyAndConfigured_IsAccepted")]
    [TestCase("https://h.example.com/ivr", "/probe/form/a", "", TestName = "Post_PathBaseCutByProxy_IsAccepted")]
    [TestCase("https://h.example.com", "/ivr/probe/form/a", "/ivr", TestName = "Post_PathBaseOnlyInTheServer_IsAccepted")]
    public async Task Post_PathBase_IsAccepted(string configured, string target, string pathBase)
    {
        await using var server = await ProbeServer.StartAsync(
            app => app.UsePathBase(pathBase), ("Twilio:PublicBaseUrl", configured));

        var answer = await server.PostFormAsync(
            target, Form, signedUrl: $"https://h.example.com{(configured.EndsWith("/ivr") ? "/ivr" : pathBase)}/probe/form/a");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Post_PrefixForwardedByProxy_IsAccepted()
    {
        await using var server = await ProbeServer.StartAsync(app => app.Use((context, next) =>
        {
            context.Request.PathBase = "/ivr"; // what the forwarded-headers middleware does with X-Forwarded-Prefix
            return next();
        }));

        var answer = await server.PostFormAsync(
            "/probe/form/a", Form, signedUrl: ProbeServer.PublicBaseUrl + "/ivr/probe/form/a");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Post_RepeatedFieldsSignedAsNodeOrAsCSharpDoes_IsAccepted()
    {
        KeyValuePair<string, string>[] repeated = [new("B", "2"), new("A", "z"), new("A", "y"), new("A", "z")];
        const string Url = ProbeServer.PublicBaseUrl + "/probe/form/a";
        await using var server = await ProbeServer.StartAsync();

        var asNode = await server.PostFormAsync(
            "/probe/form/a", repeated, WebhookSignature.Compute(ProbeServer.Token, Url + "AyAzB2", []));
        var asCSharp = await server.PostFormAsync(
            "/probe/form/a", repeated, WebhookSignature.Compute(ProbeServer.Token, Url + "Az,y,zB2", []));

        Assert.That(asNode.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(asCSharp.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Post_Utf8EmptyAndPaddedValues_IsAccepted()
    {
        await using var server = await ProbeServer.StartAsync();

        var answer = await server.PostFormAsync(
            "/probe/form/a", [new("FromCity", "Prishtinë"), new("FromZip", ""), new("CallerName", "  Đorđe \t😀 ")]);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(server.Record.Requests.Single(), Is.EqualTo("FromCity=Prishtinë&FromZip=&CallerName=  Đorđe \t😀 "));
    }

    [Test]
    public async Task Post_NamesDifferInCaseOnly_IsAccepted()
    {
        await using var server = await ProbeServer.StartAsync();

        var answer = await server.PostFormAsync("/probe/form/a", [new("A", "2"), new("a", "1"), new("B", "3")]);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Post_EmptyForm_IsAccepted()
    {
        await using var server = await ProbeServer.StartAsync();

        var answer = await server.PostFormAsync("/probe/form/a", []);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Post_FormReadByMiddlewareBefore_IsAccepted()
    {
        await using var server = await ProbeServer.StartAsync(app => app.Use(async (context, next) =>
        {
            await context.Request.ReadFormAsync();
            await next();
        }));

        var answer = await server.PostFormAsync("/probe/form/a", Form);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(server.Record.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Get_SignedQuery_IsAccepted()
    {
        const string Target = "/probe/get/a?CallSid=CA1&Digits=1";
        await using var server = await ProbeServer.StartAsync();

        var answer = await server.SendAsync(
            HttpMethod.Get, Target, WebhookSignature.Compute(ProbeServer.Token, ProbeServer.PublicBaseUrl + Target, []));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Post_JsonWithItsHash_IsAcceptedAndBound()
    {
        const string Json = """{"city":"Pejë"}""";
        var target = $"/probe/json?bodySHA256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Json)))}";
        await using var server = await ProbeServer.StartAsync();

        var answer = await server.PostJsonAsync(
            target, Json, WebhookSignature.Compute(ProbeServer.Token, ProbeServer.PublicBaseUrl + target, []));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(server.Record.Requests, Is.EqualTo(new[] { "city=Pejë" }));
    }

    [Test]
    public async Task Post_DuringAndAfterRotation_AcceptsTheTokensConfiguredThen()
    {
        await using var server = await ProbeServer.StartAsync(
            null, ("Twilio:SecondaryAuthToken", ProbeServer.SecondToken));
        async Task<HttpStatusCode[]> Both() =>
        [
            (await server.PostFormAsync("/probe/form/a", Form)).StatusCode,
            (await server.PostFormAsync("/probe/form/a", Form, token: ProbeServer.SecondToken)).StatusCode,
        ];

        Assert.That(await Both(), Is.EqualTo(new[] { HttpStatusCode.OK, HttpStatusCode.OK }));

        server.Configuration["Twilio:AuthToken"] = ProbeServer.SecondToken;
        server.Configuration["Twilio:SecondaryAuthToken"] = "";
        server.Configuration.Reload();
        Assert.That(await Both(), Is.EqualTo(new[] { HttpStatusCode.Forbidden, HttpStatusCode.OK }));
    }
}
