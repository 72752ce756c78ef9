using System.Net;
using CallCenter.Telephony.Carrier;

namespace CallCenter.Telephony.Tests.Carrier;

internal sealed class ApiBaseUrlHandlerTests
{
    [TestCase("http://127.0.0.1:5080", "http://127.0.0.1:5080/2010-04-01/Calls/a%2Fb.json?To=%2B1")]
    [TestCase("http://127.0.0.1:5080/", "http://127.0.0.1:5080/2010-04-01/Calls/a%2Fb.json?To=%2B1")]
    [TestCase("https://carrier.example.com/api/", "https://carrier.example.com/api/2010-04-01/Calls/a%2Fb.json?To=%2B1")]
    public async Task SendAsync_AnyRequest_GoesToTheBaseWithPathAndQueryKept(string baseUrl, string expected)
    {
        var seen = new Seen();
        using var client = new HttpClient(new ApiBaseUrlHandler(new Uri(baseUrl)) { InnerHandler = seen });

        await client.GetAsync(new Uri("https://api.twilio.com/2010-04-01/Calls/a%2Fb.json?To=%2B1"));

        Assert.That(seen.Address, Is.EqualTo(expected));
    }

    private sealed class Seen : HttpMessageHandler
    {
        public string? Address { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Address = request.RequestUri?.AbsoluteUri;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        }
    }
}
