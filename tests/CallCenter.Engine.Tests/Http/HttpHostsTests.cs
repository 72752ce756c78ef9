using CallCenter.Engine.Http;

namespace CallCenter.Engine.Tests.Http;

internal sealed class HttpHostsTests
{
    [TestCase("https://crm.example/x", "crm.example", true)]
    [TestCase("https://CRM.example/x", "crm.Example", true)]
    [TestCase("https://crm.example:443/x", "crm.example:443", true)]
    [TestCase("https://crm.example:8443/x", "crm.example:8443", true)]
    [TestCase("https://crm.example:8443/x", "crm.example", false)]
    [TestCase("https://crm.example/x", "crm.example:8443", false)]
    [TestCase("https://crm.example.evil.example/x", "crm.example", false)]
    [TestCase("https://crm.example@evil.example/x", "crm.example", false)]
    [TestCase("https://user:pw@crm.example/x", "crm.example", false)]
    [TestCase("http://crm.example/x", "crm.example", false)]
    [TestCase("http://127.0.0.1:5000/x", "127.0.0.1:5000", true)]
    [TestCase("http://127.0.0.1:5000/x", "localhost:5000", false)]
    [TestCase("http://[::1]:5000/x", "[::1]:5000", true)]
    [TestCase("http://127.0.0.1:5000/x", "", false)]
    [TestCase("https://crm.example/x", "", false)]
    [TestCase("file:///etc/passwd", "", false)]
    [TestCase("ftp://crm.example/x", "crm.example", false)]
    public void Allow_Address_OnlyWhatIsListed(string url, string hosts, bool isAllowed) =>
        Assert.That(HttpHosts.Allow(hosts.Split(',', StringSplitOptions.RemoveEmptyEntries), new Uri(url)), Is.EqualTo(isAllowed));

    [TestCase("crm.example", true)]
    [TestCase("crm.example:8443", true)]
    [TestCase("127.0.0.1:80", true)]
    [TestCase("https://crm.example", false)]
    [TestCase("crm.example/", false)]
    [TestCase("crm.example/path", false)]
    [TestCase("user@crm.example", false)]
    [TestCase("crm.example:port", false)]
    [TestCase("", false)]
    [TestCase(null, false)]
    public void IsEntry_Text_HostWithOrWithoutPort(string? entry, bool isEntry) => Assert.That(HttpHosts.IsEntry(entry), Is.EqualTo(isEntry));
}
