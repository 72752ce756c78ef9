using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Tests.Webhooks;

/// <summary>https://www.twilio.com/docs/usage/security: the documentation's own vector, then each rule about the address.</summary>
[Checklist(ChecklistPoint.Signing, "https://www.twilio.com/docs/usage/security")]
internal sealed class SigningTests
{
    private static readonly Dictionary<string, string> Vector = new()
    {
        ["To"] = "+18005551212",
        ["From"] = "+14158675310",
        ["Digits"] = "1234",
        ["Caller"] = "+14158675310",
        ["CallSid"] = "CA1234567890ABCDE",
    };

    [Test]
    public void Sign_DocumentedVector_GivesTheDocumentedSignature() =>
        Assert.That(RequestSigner.Sign("12345", "https://example.com/myapp.php?foo=1&bar=2", Vector), Is.EqualTo("L/OH5YylLD5NRKLltdqwSvS0BnU="));

    [Rule("\"Voice+HTTP: port kept. Voice+HTTPS: port dropped.\" \"Userinfo is dropped from the URL.\" \"no fragment #rc=…\"")]
    [TestCase("https://host:8443/a?b=1#rc=2", "https://host:8443/a?b=1", "https://host/a?b=1")]
    [TestCase("http://host:8080/a", "http://host:8080/a", "http://host:8080/a")]
    [TestCase("http://user:pass@host/a", "http://host/a", "http://host/a")]
    [TestCase("https://host/a%7Eb/%c3%ab?x=%20", "https://host/a%7Eb/%c3%ab?x=%20", "https://host/a%7Eb/%c3%ab?x=%20")]
    public void Parse_Address_TellsWhatIsRequestedAndWhatIsSigned(string url, string requested, string signed)
    {
        var parsed = WebhookUrl.Parse(url)!;

        Assert.That((parsed.Request, parsed.Signed), Is.EqualTo((requested, signed)));
    }

    [TestCase("ftp://host/a")]
    [TestCase("/a")]
    [TestCase("http://")]
    [TestCase("http://host/with blank")]
    public void Parse_NoHttpAddress_IsNull(string url) => Assert.That(WebhookUrl.Parse(url), Is.Null);

    [TestCase("/b", "http://host:1/b")]
    [TestCase("b", "http://host:1/dir/b")]
    [TestCase("?x=1", "http://host:1/dir/page?x=1")]
    [TestCase("", "http://host:1/dir/page?q=2")]
    [TestCase("https://other/c", "https://other/c")]
    public void Resolve_AddressInADocument_IsAbsolute(string written, string expected) =>
        Assert.That(WebhookUrl.Resolve("http://host:1/dir/page?q=2", written), Is.EqualTo(expected));

    [Rule(ChecklistPoint.Delivery, "Defaults and bounds: ct 100–10000 (5000), rt and tt 100–15000 (15000), rc 0–5 (1), rp default ct.")]
    [Test]
    public void Overrides_OfAFragment_AreReadWithinTheirBounds()
    {
        var given = DeliveryOverrides.Parse("rc=9&rp=ct,rt&ct=1&tt=99999&rt=250");
        var none = DeliveryOverrides.Parse("rc=many&x");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(given.Retries, Is.EqualTo(5));
            Assert.That(given.RetryOn, Is.EquivalentTo(new[] { "ct", "rt" }));
            Assert.That(given.ConnectTimeout, Is.EqualTo(TimeSpan.FromMilliseconds(100)));
            Assert.That(given.TotalTimeout, Is.EqualTo(TimeSpan.FromSeconds(15)));
            Assert.That(given.ReadTimeout, Is.EqualTo(TimeSpan.FromMilliseconds(250)));
            Assert.That(none, Is.EqualTo(DeliveryOverrides.Default));
            Assert.That(DeliveryOverrides.Parse("rp=all").RetryOn, Is.EquivalentTo(new[] { "ct", "rt", "4xx", "5xx" }));
        }
    }

    [Rule("\"Duplicate keys: unique values sorted, each as name+value\" (the reference validator in Node).")]
    [Test]
    public void Sign_DuplicateFields_CountsEachDistinctValueOnce() =>
        Assert.That(
            RequestSigner.Sign("t", "http://h/", [new("A", "2"), new("A", "1"), new("A", "2")]),
            Is.EqualTo(RequestSigner.Sign("t", "http://h/A1A2", [])));
}
