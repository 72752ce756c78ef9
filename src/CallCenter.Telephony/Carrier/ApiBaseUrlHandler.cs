namespace CallCenter.Telephony.Carrier;

/// <summary>
/// Sends REST requests to another carrier than the one whose host name the client library builds in. The library
/// makes absolute addresses, so <see cref="HttpClient.BaseAddress"/> would not do.
/// </summary>
/// <param name="baseUrl">
/// Absolute address that replaces scheme, host and port; its path comes before the request's.
/// </param>
internal sealed class ApiBaseUrlHandler(Uri baseUrl) : DelegatingHandler
{
    private readonly string prefix = baseUrl.GetLeftPart(UriPartial.Path).TrimEnd('/');

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.Send(Redirected(request), cancellationToken);

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.SendAsync(Redirected(request), cancellationToken);

    private HttpRequestMessage Redirected(HttpRequestMessage request)
    {
        request.RequestUri = request.RequestUri is { } asked ? new Uri(prefix + asked.PathAndQuery) : null;
        return request;
    }
}
