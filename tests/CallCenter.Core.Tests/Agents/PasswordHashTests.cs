using CallCenter.Core.Agents;

namespace CallCenter.Core.Tests.Agents;

internal sealed class PasswordHashTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(1, 16).Select(i => (byte)i)];

    [Test]
    public void Matches_OnlyTheSamePassword()
    {
        var hash = PasswordHash.Create("correct horse", Salt);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(PasswordHash.Matches(hash, "correct horse"), Is.True);
            Assert.That(PasswordHash.Matches(hash, "correct horsf"), Is.False);
            Assert.That(hash, Does.Not.Contain("horse"));
        }
    }

    [Test]
    public void Matches_HashOfNobody_IsReadableAndMatchesNothing() =>
        Assert.That(PasswordHash.OfNobody.Split('$').Select(p => p.Length), Is.EqualTo(new[] { 13, 6, 24, 44 }));

    [TestCase("")]
    [TestCase("pbkdf2-sha256$210000$x$y")]
    [TestCase("pbkdf2-sha256$-1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [TestCase("md5$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public void Matches_UnreadableHash_IsFalse(string hash) => Assert.That(PasswordHash.Matches(hash, "x"), Is.False);

    [Test]
    public void Create_SaltOfAnotherLength_Throws() => Assert.That(() => PasswordHash.Create("x", Salt.AsSpan(1).ToArray()), Throws.ArgumentException);

    [TestCase("+38344123456", true)]
    [TestCase("client:ada.k-1", true)]
    [TestCase("38344123456", false)]
    [TestCase("client:", false)]
    [TestCase("client:a b", false)]
    [TestCase("sip:x@y", false)]
    [TestCase("client:ada\n", false)]
    [TestCase(null, false)]
    public void AgentContact_IsValid(string? text, bool valid) => Assert.That(AgentContact.IsValid(text), Is.EqualTo(valid));
}
