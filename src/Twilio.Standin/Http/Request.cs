using System.Net;

namespace Twilio.Http;

/// <summary>A request to the REST API.</summary>
/// <param name="method">HTTP method.</param>
/// <param name="domain">Part of the API.</param>
/// <param name="uri">Path, from the slash on.</param>
/// <param name="region">Region of the host name.</param>
/// <param name="queryParams">Parameters of the query string.</param>
/// <param name="postParams">Parameters of the form.</param>
/// <param name="edge">Edge of the host name.</param>
public class Request(
    HttpMethod method,
    Rest.Domain domain,
    string uri,
    string? region = null,
    List<KeyValuePair<string, string>>? queryParams = null,
    List<KeyValuePair<string, string>>? postParams = null,
    string? edge = null)
{
    private const string DefaultRegion = "us1";

    /// <summary>HTTP method.</summary>
    public HttpMethod Method { get; } = method;

    /// <summary>Address before region and edge are put in.</summary>
    public Uri Uri { get; } = new($"https://{domain}.twilio.com{uri}");

    /// <summary>User name of the credentials.</summary>
    public string? Username { get; set; }

    /// <summary>Password of the credentials.</summary>
    public string? Password { get; set; }

    /// <summary>Region of the host name; null for the default one.</summary>
    public string? Region { get; set; } = region;

    /// <summary>Edge of the host name; null for the default one.</summary>
    public string? Edge { get; set; } = edge;

    /// <summary>Parameters of the query string.</summary>
    public List<KeyValuePair<string, string>> QueryParams { get; } = queryParams ?? [];

    /// <summary>Parameters of the form.</summary>
    public List<KeyValuePair<string, string>> PostParams { get; } = postParams ?? [];

    /// <summary>Sets the credentials.</summary>
    /// <param name="username">Account or API key SID.</param>
    /// <param name="password">Auth token or API key secret.</param>
    public void SetAuth(string username, string password) => (Username, Password) = (username, password);

    /// <summary>Address to send to: <c>product[.edge][.region].twilio.com</c>, path and query.</summary>
    /// <returns>An absolute address.</returns>
    public Uri ConstructUrl()
    {
        var pairs = QueryParams.Select(p => $"{WebUtility.UrlEncode(p.Key)}={WebUtility.UrlEncode(p.Value)}");
        var separator = QueryParams.Count == 0 ? string.Empty : Uri.Query.Length > 0 ? "&" : "?";
        return new Uri($"https://{Host()}{Uri.PathAndQuery}{separator}{string.Join('&', pairs)}");
    }

    private string Host()
    {
        var shownRegion = Region ?? (Edge is null ? null : DefaultRegion);
        string?[] labels = [Uri.Host.Split('.')[0], Edge, shownRegion, "twilio.com"];
        return string.Join('.', labels.Where(label => !string.IsNullOrEmpty(label)));
    }
}
