using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Twilio.AspNet.Core;
using Twilio.Clients;
using Twilio.TwiML;

namespace CallCenter.Telephony.Tests.Standin;

internal sealed class AspNetCoreTests
{
    [Test]
    public async Task TwiMLResult_Document_IsWrittenAsXmlInUtf8()
    {
        var (type, body) = await WriteAsync(new VoiceResponse().Say("Mirë").ToTwiMLResult());

        Assert.That(type, Is.EqualTo("application/xml"));
        Assert.That(body, Does.StartWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>").And.Contain("<Say>Mirë</Say>"));
    }

    [Test]
    public async Task TwiMLResult_Nothing_IsAnEmptyResponse() =>
        Assert.That((await WriteAsync(new TwiMLResult(null))).Body, Is.EqualTo("<Response></Response>"));

    [Test]
    public void AddTwilioClient_TokenOrApiKey_PrefersTheKey()
    {
        using var byToken = Provider(options => (options.AccountSid, options.AuthToken) = ("AC1", "t"));
        using var byKey = Provider(options =>
            (options.AccountSid, options.AuthToken, options.ApiKeySid, options.ApiKeySecret) = ("AC1", "t", "SK1", "s"));

        Assert.That(byToken.GetRequiredService<ITwilioRestClient>().AccountSid, Is.EqualTo("AC1"));
        Assert.That(byKey.GetRequiredService<TwilioRestClient>().AccountSid, Is.EqualTo("AC1"));
        Assert.That(
            byKey.GetRequiredService<IOptions<TwilioClientOptions>>().Value.CredentialType, Is.EqualTo(CredentialType.ApiKey));
    }

    [Test]
    public void AddTwilioClient_NoCredentials_FailsWhenAsked()
    {
        using var provider = Provider(options => options.AccountSid = "AC1");

        Assert.That(
            () => provider.GetRequiredService<ITwilioRestClient>(), Throws.InstanceOf<OptionsValidationException>());
    }

    private static ServiceProvider Provider(Action<TwilioClientOptions> configure) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        .AddTwilioClient(configure)
        .BuildServiceProvider();

    private static async Task<(string? ContentType, string Body)> WriteAsync(TwiMLResult result)
    {
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        await result.ExecuteAsync(context);
        context.Response.Body.Position = 0;
        using var reader = new StreamReader(context.Response.Body);
        return (context.Response.ContentType, await reader.ReadToEndAsync());
    }
}
