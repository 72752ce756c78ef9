using System.Globalization;

namespace CallCenter.Engine.Http;

/// <summary>Which addresses a flow may ask: https everywhere, plain http on this machine only, and nothing that is not listed.</summary>
internal static class HttpHosts
{
    /// <summary>Whether an entry of the list can be one: <c>crm.example</c> or <c>crm.example:8443</c>.</summary>
    public static bool IsEntry(string? entry) =>
        entry is { Length: > 0 and <= 260 }
        && Uri.TryCreate($"https://{entry}/", UriKind.Absolute, out var url)
        && url.AbsolutePath == "/" && url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0 && !entry.EndsWith('/');

    /// <summary>Whether an address may be asked.</summary>
    /// <param name="hosts">The list. An entry without a port allows the scheme's own.</param>
    /// <param name="url">The address.</param>
    public static bool Allow(IEnumerable<string> hosts, Uri url)
    {
        if (!url.IsAbsoluteUri || url.UserInfo.Length > 0 || !(url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
        {
            return false;
        }

        var wanted = url.IsDefaultPort ? url.IdnHost : string.Create(CultureInfo.InvariantCulture, $"{url.IdnHost}:{url.Port}");
        var bracketed = url.HostNameType == UriHostNameType.IPv6 ? wanted.Replace(url.IdnHost, $"[{url.IdnHost}]", StringComparison.Ordinal) : wanted;
        return hosts.Contains(bracketed, StringComparer.OrdinalIgnoreCase)
            || (url.IsDefaultPort && hosts.Contains(string.Create(CultureInfo.InvariantCulture, $"{bracketed}:{url.Port}"), StringComparer.OrdinalIgnoreCase));
    }
}
