using CallCenter.Telephony.Signing;

namespace CallCenter.Telephony.Tests.Signing;

internal sealed class PublicUrlsTests
{
    [Test]
    public void Candidates_PortConfigured_AreWithAndWithoutIt() =>
        Assert.That(
            PublicUrls.Candidates(new Uri("https://h.example.com:8443"), "", "/a?b=1"),
            Is.EqualTo(new[] { "https://h.example.com/a?b=1", "https://h.example.com:8443/a?b=1" }));

    [Test]
    public void Candidates_AddressOfAnotherApplicationOnTheHost_IsNotAmongThem() =>
        Assert.That(
            PublicUrls.Candidates(new Uri("https://h.example.com/ivr"), "", "/other"),
            Is.EqualTo(new[] { "https://h.example.com/ivr/other", "https://h.example.com:443/ivr/other" }));

    [Test]
    public void Candidates_PathOnlyBeginsLikeTheBase_IsNotBelowIt() =>
        Assert.That(
            PublicUrls.Candidates(new Uri("https://h.example.com/ivr"), "", "/ivrx"),
            Has.None.EqualTo("https://h.example.com/ivrx"));

    [Test]
    public void Candidates_AbsoluteTarget_UsesItsPathOnly() =>
        Assert.That(
            PublicUrls.Candidates(new Uri("https://h.example.com"), "", "http://evil.example.com/a?b"),
            Is.EqualTo(new[] { "https://h.example.com/a?b", "https://h.example.com:443/a?b" }));

    [TestCase("*")]
    [TestCase("h.example.com:443")]
    [TestCase("")]
    [TestCase("http://h.example.com")]
    public void Candidates_TargetWithoutPath_AreNone(string target) =>
        Assert.That(PublicUrls.Candidates(new Uri("https://h.example.com"), "", target), Is.Empty);

    [TestCase("https://[::1]:8443", "https://[::1]:8443/a")]
    [TestCase("https://127.1", "https://127.0.0.1/a")]
    public void Candidates_UnusualHost_AreWellFormed(string configured, string expected) =>
        Assert.That(PublicUrls.Candidates(new Uri(configured), "", "/a"), Has.Some.EqualTo(expected));
}
