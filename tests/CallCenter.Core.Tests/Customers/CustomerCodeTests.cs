using CallCenter.Core.Customers;

namespace CallCenter.Core.Tests.Customers;

internal sealed class CustomerCodeTests
{
    [TestCase("DPR123", "DPR123")]
    [TestCase("DPR 123", "DPR123")]
    [TestCase("dpr-000123", "DPR123")]
    [TestCase("DPR:123", "DPR123")]
    [TestCase(" d.p.r. 123 456 ", "DPR123456")]
    [TestCase("DPR/1", "DPR1")]
    [TestCase("DPR\u00a0123", "DPR123")]
    [TestCase("DPR9999999999", "DPR9999999999")]
    [TestCase("DPR00000000000000000009", "DPR9")]
    [TestCase("XYZ1", "XYZ1")]
    public void TryParse_PrintedForm_CanonicalCode(string text, string canonical)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(CustomerCode.TryParse(text, out var code), Is.True);
            Assert.That(code.ToString(), Is.EqualTo(canonical));
        }
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("DPR")]
    [TestCase("DP1")]
    [TestCase("DP12")]
    [TestCase("123")]
    [TestCase("DPR0")]
    [TestCase("DPR000")]
    [TestCase("DPR10000000000")]
    [TestCase("DPR99999999999999999999")]
    [TestCase("DPRA123")]
    [TestCase("DPR12A")]
    [TestCase("DPR-_1")]
    [TestCase("DPR+1")]
    [TestCase("DPR1,000")]
    [TestCase("ДПР1")]
    [TestCase("DPR١٢")]
    [TestCase("DPR😀")]
    [TestCase("DPR1                              ", Description = "over 32 characters")]
    public void TryParse_NotACode_False(string? text)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(CustomerCode.TryParse(text, out var code), Is.False);
            Assert.That(code, Is.EqualTo(default(CustomerCode)));
        }
    }

    [TestCase("DGJ9904", "DGJ 9904", "DGJ ***904")]
    [TestCase("DGJ123", "DGJ 123", "DGJ ***")]
    [TestCase("DGJ1", "DGJ 1", "DGJ ***")]
    [TestCase("DPR9999999999", "DPR 9999999999", "DPR ***999")]
    public void DisplayAndMasked_Code_ForPeopleAndForLogs(string canonical, string display, string masked)
    {
        Assert.That(CustomerCode.TryParse(canonical, out var code), Is.True);

        Assert.That((code.Display, code.Masked), Is.EqualTo((display, masked)));
    }
}
