using System.Net;
using CallCenter.Telephony.Signing;
using CallCenter.Telephony.Tests.Signing;
using Twilio.Security;

namespace CallCenter.Telephony.Tests.Oracle;

/// <summary>200 generated requests are signed the same by us and by Twilio's Node library.</summary>
internal sealed class SignatureOracleTests
{
    private const int Count = 200;
    private const int Seed = 20260321;

    private static readonly GeneratedRequest[] Requests = [.. GeneratedRequest.Many(Count, Seed)];

    [Test]
    public void Many_TheSeed_CoversWhatBreaksSignatures()
    {
        int Having(Func<GeneratedRequest, bool> trait) => Requests.Count(trait);
        bool Says(GeneratedRequest request, Func<string, bool> trait) => request.Form.Any(f => trait(f.Value) || trait(f.Key));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Having(r => r.HasRepeatedNames), Is.GreaterThan(20), "repeated names");
            Assert.That(Having(r => Says(r, text => text.Length == 0)), Is.GreaterThan(20), "empty values");
            Assert.That(Having(r => Says(r, text => text.Any(c => c > 127))), Is.GreaterThan(20), "UTF-8");
            Assert.That(Having(r => Says(r, text => text.Contains(' '))), Is.GreaterThan(20), "spaces");
            Assert.That(Having(r => Says(r, text => text.Contains('+'))), Is.GreaterThan(20), "plus signs");
            Assert.That(Having(r => r.Target.Contains('?')), Is.GreaterThan(20), "query strings");
            Assert.That(Having(r => new Uri(r.Origin).IsDefaultPort), Is.InRange(20, 180), "ports");
            Assert.That(Having(r => r.Form.Count == 0), Is.GreaterThan(5), "no form");
        }
    }

    [Test]
    public async Task Compute_GeneratedRequest_IsNodesSignature()
    {
        foreach (var request in Requests)
        {
            var theirs = await NodeSignatureAsync(request, request.Url);

            Assert.That(
                WebhookSignature.Compute(ProbeServer.Token, request.Url, request.Form), Is.EqualTo(theirs), request.ToString());
        }
    }

    [Test]
    public async Task Validate_OurSignature_SatisfiesNode()
    {
        foreach (var request in Requests)
        {
            var ours = WebhookSignature.Compute(ProbeServer.Token, request.Url, request.Form);

            var valid = await NpmOracle.AskAsync(
                "validate",
                new { token = ProbeServer.Token, signature = ours, url = request.Url, @params = request.NodeForm() });

            Assert.That(valid.GetValue<bool>(), Is.True, request.ToString());
        }
    }

    [Test]
    public async Task RequestValidator_NodesSignature_IsValid()
    {
        var validator = new RequestValidator(ProbeServer.Token);
        foreach (var request in Requests.Where(r => !r.HasRepeatedNames))
        {
            var theirs = await NodeSignatureAsync(request, request.Url);
            var form = request.Form.ToDictionary(field => field.Key, field => field.Value);

            Assert.That(validator.Validate(request.Url, form, theirs), Is.True, request.ToString());
            Assert.That(validator.Validate(request.Url + "x", form, theirs), Is.False, request.ToString());
        }
    }

    [Test]
    public async Task CarrierSigned_NodesSignatureOverTheWire_IsAccepted([Values] bool portDropped)
    {
        await using var server = await ProbeServer.StartAsync();
        var origin = portDropped ? "https://calls.example.com" : ProbeServer.PublicBaseUrl;
        foreach (var request in Requests)
        {
            var target = "/probe/form" + request.Target;
            var theirs = await NodeSignatureAsync(request, origin + target);

            var answer = await server.PostFormAsync(target, request.Form, theirs);

            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), request.ToString());
        }
    }

    private static async Task<string> NodeSignatureAsync(GeneratedRequest request, string url) =>
        (await NpmOracle.AskAsync("sign", new { token = ProbeServer.Token, url, @params = request.NodeForm() })).ToString();
}
