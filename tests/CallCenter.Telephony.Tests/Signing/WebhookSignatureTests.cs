using CallCenter.Telephony.Signing;

namespace CallCenter.Telephony.Tests.Signing;

internal sealed class WebhookSignatureTests
{
    private const string Token = "12345";

    /// <summary>Vector A is on Twilio's page "Webhooks security", vector B in the C# library's own tests.</summary>
    internal static readonly TestCaseData[] Vectors =
    [
        new TestCaseData("https://example.com/myapp.php?foo=1&bar=2", "+14158675310").Returns("L/OH5YylLD5NRKLltdqwSvS0BnU="),
        new TestCaseData("https://mycompany.com/myapp.php?foo=1&bar=2", "+14158675309").Returns("RSOYDt4T1cUTdK1PDd93/VVr8B8="),
    ];

    [TestCaseSource(nameof(Vectors))]
    public string Compute_PublishedVector_IsAsPublished(string url, string caller) =>
        WebhookSignature.Compute(Token, url, VectorForm(caller));

    [Test]
    public void Verify_SecondTokenSecondUrl_IsTrue()
    {
        var signature = WebhookSignature.Compute("other", "https://b/", []);

        Assert.That(WebhookSignature.Verify([Token, "other"], ["https://a/", "https://b/"], [], signature), Is.True);
        Assert.That(WebhookSignature.Verify([Token], ["https://a/", "https://b/"], [], signature), Is.False);
    }

    [TestCase("")]
    [TestCase("L/OH5YylLD5NRKLltdqwSvS0BnU")]
    [TestCase("L/OH5YylLD5NRKLltdqwSvS0BnU= ")]
    [TestCase("l/OH5YylLD5NRKLltdqwSvS0BnU=")]
    [TestCase("ëëëë")]
    public void Verify_AlmostTheSignature_IsFalse(string almost) =>
        Assert.That(
            WebhookSignature.Verify(
                [Token], ["https://example.com/myapp.php?foo=1&bar=2"], VectorForm("+14158675310"), almost),
            Is.False);

    [TestCase("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855", ExpectedResult = true)]
    [TestCase("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", ExpectedResult = true)]
    [TestCase("e3b0c442", ExpectedResult = false)]
    [TestCase("", ExpectedResult = false)]
    [TestCase(null, ExpectedResult = false)]
    public bool BodyMatches_HashOfNothing_IsItsSha256(string? hash) => WebhookSignature.BodyMatches([], hash);

    internal static KeyValuePair<string, string>[] VectorForm(string caller) =>
    [
        new("To", "+18005551212"), new("Digits", "1234"), new("From", caller), new("Caller", caller),
        new("CallSid", "CA1234567890ABCDE"),
    ];
}
