using CallCenter.Core.Calls;

namespace CallCenter.Core.Tests.Calls;

internal sealed class PhoneNumberTests
{
    [TestCase("+38344123456", "+38344123456")]
    [TestCase("044 123 456", "+38344123456")]
    [TestCase("044123456", "+38344123456")]
    [TestCase("00383 44/123-456", "+38344123456")]
    [TestCase("+4915112345678", "+4915112345678")]
    [TestCase("client:ada", null)]
    [TestCase("anonymous", null)]
    [TestCase("", null)]
    [TestCase(null, null)]
    [TestCase("0", null)]
    [TestCase("+0441234567", null)]
    [TestCase("44123456", null)]
    [TestCase("+123456789012345", "+123456789012345")]
    [TestCase("+1234567890123456", null)]
    [TestCase("+383٤٤١٢٣٤٥٦", null)]
    public void Read_AsPeopleWriteIt_E164OrNothing(string? text, string? number) =>
        Assert.That(PhoneNumber.Read(text)?.Value, Is.EqualTo(number));
}
