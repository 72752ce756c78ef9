using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CallCenter.Telephony.Tests.Signing;

internal sealed class TwilioOptionsTests
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["Twilio:AccountSid"] = "AC0123456789abcdef0123456789abcdef",
        ["Twilio:AuthToken"] = ProbeServer.Token,
        ["Twilio:SecondaryAuthToken"] = "",
        ["Twilio:PublicBaseUrl"] = "https://calls.example.com/ivr",
        ["Twilio:ApiBaseUrl"] = "http://127.0.0.1:5080",
    };

    [Test]
    public void Validate_GoodSettings_AreTaken()
    {
        var options = Bind(Good);

        Assert.That(options.PublicBaseUrl, Is.EqualTo(new Uri("https://calls.example.com/ivr")));
        Assert.That(options.ApiBaseUrl, Is.EqualTo(new Uri("http://127.0.0.1:5080")));
    }

    [TestCase("Twilio:AccountSid", "AC12")]
    [TestCase("Twilio:AccountSid", "")]
    [TestCase("Twilio:AuthToken", "")]
    [TestCase("Twilio:AuthToken", "short")]
    [TestCase("Twilio:SecondaryAuthToken", "short")]
    [TestCase("Twilio:PublicBaseUrl", null)]
    [TestCase("Twilio:PublicBaseUrl", "/ivr")]
    [TestCase("Twilio:PublicBaseUrl", "ftp://calls.example.com")]
    [TestCase("Twilio:PublicBaseUrl", "http://calls.example.com")]
    [TestCase("Twilio:PublicBaseUrl", "https://calls.example.com?x=1")]
    [TestCase("Twilio:PublicBaseUrl", "https://user@calls.example.com")]
    [TestCase("Twilio:ApiBaseUrl", "http://carrier.example.com")]
    public void Validate_BadSetting_NamesItAndNotTheSecret(string key, string? value)
    {
        var settings = new Dictionary<string, string?>(Good) { [key] = value };

        var failure = Assert.Throws<OptionsValidationException>(() => Bind(settings))!;

        Assert.That(failure.Failures, Has.Exactly(1).Items);
        Assert.That(failure.Message, Does.Contain(key.Split(':')[1]).And.Not.Contain("short"));
    }

    [Test]
    public void Validate_SeveralBadSettings_ReportsEachOne()
    {
        var failure = Assert.Throws<OptionsValidationException>(() => Bind(new Dictionary<string, string?>()))!;

        Assert.That(failure.Message, Does.Contain("AccountSid").And.Contain("AuthToken").And.Contain("PublicBaseUrl"));
    }

    private static TwilioOptions Bind(Dictionary<string, string?> settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddTelephonySigning();
        services.AddTelephonySigning(); // a second call changes nothing
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<TwilioOptions>>().Value;
    }
}
