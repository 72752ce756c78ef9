using System.Net;
using System.Net.Http.Headers;

namespace Twilio.Http;

/// <summary>What the carrier answered.</summary>
/// <param name="statusCode">HTTP status.</param>
/// <param name="content">Body as text; empty for none.</param>
/// <param name="headers">Headers, when they were kept.</param>
public class Response(HttpStatusCode statusCode, string content, HttpResponseHeaders? headers = null)
{
    /// <summary>HTTP status.</summary>
    public HttpStatusCode StatusCode { get; } = statusCode;

    /// <summary>Body as text; empty for none.</summary>
    public string Content { get; } = content;

    /// <summary>Headers, when they were kept.</summary>
    public HttpResponseHeaders? Headers { get; } = headers;
}
