using System.Text.Json.Nodes;
using Twilio.Jwt.AccessToken;

namespace CallCenter.Telephony.Tests.Oracle;

/// <summary>A token of ours is verified by the library that npm's Twilio uses, and says what Twilio's own says.</summary>
internal sealed class AccessTokenOracleTests
{
    private const string AccountSid = "AC0123456789abcdef0123456789abcdef";
    private const string KeySid = "SK0123456789abcdef0123456789abcdef";
    private const string Secret = "a-secret-of-at-least-thirty-two-bytes";

    [Test]
    public async Task ToJwt_VoiceGrant_HasTheHeaderClaimsAndGrantsOfNpm()
    {
        var grant = new VoiceGrant
        {
            IncomingAllow = true,
            OutgoingApplicationSid = "AP0123456789abcdef0123456789abcdef",
            OutgoingApplicationParams = new() { ["district"] = "Gjakovë" },
            PushCredentialSid = "CR0123456789abcdef0123456789abcdef",
            EndpointId = "desk-1",
        };
        var theirs = await NpmOracle.AskAsync("makeToken", new
        {
            accountSid = AccountSid,
            keySid = KeySid,
            secret = Secret,
            identity = "agent_1",
            ttl = 3600,
            voice = new
            {
                incomingAllow = true,
                outgoingApplicationSid = grant.OutgoingApplicationSid,
                outgoingApplicationParams = grant.OutgoingApplicationParams,
                pushCredentialSid = grant.PushCredentialSid,
                endpointId = grant.EndpointId,
            },
        });

        var ours = await VerifyAsync(new Token(AccountSid, KeySid, Secret, "agent_1", grants: [grant]));

        using (Assert.EnterMultipleScope())
        {
            AssertSame(ours["header"], theirs["header"]);
            AssertSame(ours["payload"]!["grants"], theirs["payload"]!["grants"]);
            AssertSame(ours["payload"]!["iss"], theirs["payload"]!["iss"]);
            AssertSame(ours["payload"]!["sub"], theirs["payload"]!["sub"]);
            Assert.That(ours["payload"]!["jti"]!.ToString(), Does.Match($"^{KeySid}-[0-9]{{10}}$"));
        }
    }

    [Test]
    public async Task ToJwt_TimesAndRegion_AreWritten()
    {
        var begin = DateTime.UnixEpoch.AddSeconds(1_700_000_000);
        var end = DateTime.UnixEpoch.AddSeconds(4_000_000_000);

        var ours = await VerifyAsync(
            new Token(AccountSid, KeySid, Secret, expiration: end, nbf: begin, region: "ie1"));

        Assert.That(ours["payload"]!["nbf"]!.GetValue<long>(), Is.EqualTo(1_700_000_000));
        Assert.That(ours["payload"]!["exp"]!.GetValue<long>(), Is.EqualTo(4_000_000_000));
        Assert.That(ours["header"]!["twr"]!.ToString(), Is.EqualTo("ie1"));
        Assert.That(ours["payload"]!["grants"]!.AsObject(), Is.Empty);
    }

    private static Task<JsonNode> VerifyAsync(Token token) =>
        NpmOracle.AskAsync("verifyToken", new { token = token.ToJwt(), secret = Secret });

    private static void AssertSame(JsonNode? ours, JsonNode? theirs) =>
        Assert.That(JsonNode.DeepEquals(ours, theirs), Is.True, $"ours: {ours?.ToJsonString()}\ntheirs: {theirs?.ToJsonString()}");
}
