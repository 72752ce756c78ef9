using System.Text.RegularExpressions;

namespace CallCenter.LocalCarrier.Webhooks;

/// <summary>An address of the application: what is requested, what is signed, and how it is timed. Pure.</summary>
/// <param name="Request">Address to request, without user info and fragment.</param>
/// <param name="Signed">Address to sign: http keeps its port, https drops it (the rule for voice).</param>
/// <param name="UserInfo"><c>user:password</c> for Basic authentication; null when the address has none.</param>
/// <param name="Overrides">What the fragment says about timeouts and retries.</param>
internal sealed partial record WebhookUrl(string Request, string Signed, string? UserInfo, DeliveryOverrides Overrides)
{
    /// <summary>Reads an absolute http(s) address; null when it is none.</summary>
    public static WebhookUrl? Parse(string url)
    {
        var match = Shape().Match(url);
        if (!match.Success)
        {
            return null;
        }

        var scheme = match.Groups["scheme"].Value;
        var start = scheme + "://" + match.Groups["host"].Value;
        var rest = match.Groups["rest"].Value;
        var port = match.Groups["port"].Value;
        var https = scheme.Equals("https", StringComparison.OrdinalIgnoreCase);
        return new WebhookUrl(
            start + port + rest,
            start + (https ? "" : port) + rest,
            match.Groups["user"] is { Success: true } user ? user.Value : null,
            DeliveryOverrides.Parse(match.Groups["fragment"].Value));
    }

    /// <summary>The address with more query fields, as for a GET.</summary>
    public WebhookUrl WithQuery(string query) => query.Length == 0 ? this : this with
    {
        Request = Append(Request, query),
        Signed = Append(Signed, query),
    };

    /// <summary>An address as the application wrote it with one more query field, which goes before the fragment.</summary>
    public static string WithField(string url, string field)
    {
        var fragment = url.IndexOf('#', StringComparison.Ordinal);
        return fragment < 0 ? Append(url, field) : Append(url[..fragment], field) + url[fragment..];
    }

    /// <summary>Resolves an address written in a document at <paramref name="documentUrl"/>.</summary>
    /// <returns>The absolute address, characters kept as written; null when it is relative and there is no document.</returns>
    public static string? Resolve(string? documentUrl, string url)
    {
        if (url.Contains("://", StringComparison.Ordinal))
        {
            return url;
        }

        if (documentUrl is null)
        {
            return null;
        }

        if (url.Length == 0)
        {
            return documentUrl;
        }

        var shape = Shape().Match(documentUrl);
        return url.StartsWith('/') && shape.Success
            ? documentUrl[..shape.Groups["rest"].Index] + url
            : new Uri(new Uri(documentUrl), url).AbsoluteUri;
    }

    /// <summary>Path and query of an absolute address, for logs.</summary>
    public static string PathAndQuery(string url) => Shape().Match(url) is { Success: true } match
        ? match.Groups["rest"].Value is { Length: > 0 } rest ? rest : "/"
        : url;

    private static string Append(string url, string query) => url + (url.Contains('?', StringComparison.Ordinal) ? '&' : '?') + query;

    [GeneratedRegex(
        @"^(?<scheme>https?)://((?<user>[^/?#@]*)@)?(?<host>\[[^\]]+\]|[^/?#:@\s]+)(?<port>:\d+)?" +
        @"(?<rest>[/?][^#\s]*)?(#(?<fragment>.*))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
