using System.Collections.Specialized;
using CallCenter.Telephony.Tests.Signing;
using Twilio.Security;

namespace CallCenter.Telephony.Tests.Standin;

/// <summary>The stand-in behaves as the package does, faults included, so that swapping it changes nothing.</summary>
internal sealed class RequestValidatorTests
{
    private const string Url = "https://example.com/myapp.php?foo=1&bar=2";
    private const string Signature = "L/OH5YylLD5NRKLltdqwSvS0BnU=";

    private static readonly RequestValidator Validator = new("12345");

    private static Dictionary<string, string> Form(string caller) =>
        WebhookSignatureTests.VectorForm(caller).ToDictionary(field => field.Key, field => field.Value);

    [TestCase(Url, "+14158675310", Signature)]
    [TestCase("https://mycompany.com/myapp.php?foo=1&bar=2", "+14158675309", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [TestCase("https://example.com:443/myapp.php?foo=1&bar=2", "+14158675310", Signature)]
    [TestCase("https://example.com:8443/myapp.php?foo=1&bar=2", "+14158675310", Signature)]
    public void Validate_PublishedVectorWithOrWithoutPort_IsTrue(string url, string caller, string signature) =>
        Assert.That(Validator.Validate(url, Form(caller), signature), Is.True);

    [TestCase(Url + "#rc=2")]
    [TestCase("http://example.com/myapp.php?foo=1&bar=2")]
    [TestCase("https://example.com/myapp.php/?foo=1&bar=2")]
    public void Validate_OtherAddress_IsFalse(string url) =>
        Assert.That(Validator.Validate(url, Form("+14158675310"), Signature), Is.False);

    [Test]
    public void Validate_NameValueCollection_IsTheSame()
    {
        var fields = new NameValueCollection();
        foreach (var (name, value) in Form("+14158675310"))
        {
            fields.Add(name, value);
        }

        Assert.That(Validator.Validate(Url, fields, Signature), Is.True);
        fields["Digits"] = "12345";
        Assert.That(Validator.Validate(Url, fields, Signature), Is.False);
    }

    [TestCase("", Signature)]
    [TestCase(Url, "")]
    public void Validate_EmptyAddressOrHeader_Throws(string url, string signature) =>
        Assert.That(() => Validator.Validate(url, Form("1"), signature), Throws.ArgumentException);

    [Test]
    public void Validate_JsonBody_NeedsTheHashInTheAddress()
    {
        const string Hashed =
            "https://example.com/a?bodySHA256=44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
        var signature = CallCenter.Telephony.Signing.WebhookSignature.Compute("12345", Hashed, []);
        var bare = CallCenter.Telephony.Signing.WebhookSignature.Compute("12345", "https://example.com/a", []);

        Assert.That(Validator.Validate(Hashed, "{}", signature), Is.True);
        Assert.That(Validator.Validate(Hashed, "[]", signature), Is.False);
        Assert.That(Validator.Validate("https://example.com/a", "{}", bare), Is.False);
    }
}
