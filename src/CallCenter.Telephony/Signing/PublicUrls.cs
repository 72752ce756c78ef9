namespace CallCenter.Telephony.Signing;

/// <summary>
/// The addresses under which the carrier may have signed a request. What the server sees differs from what was signed
/// behind a proxy, so the configured public address is joined with the request target exactly as it came: decoding
/// and encoding the path again would change it. Pure.
/// </summary>
internal static class PublicUrls
{
    /// <summary>Every address that is ours and fits the request.</summary>
    /// <param name="publicBaseUrl">Configured public address; its path is either kept or cut by the proxy.</param>
    /// <param name="pathBase">Path base the server derived, percent-encoded; empty for none.</param>
    /// <param name="rawTarget">Request target as on the wire, with the query string.</param>
    /// <returns>Addresses with and without the port; none when the target is not a path.</returns>
    public static IReadOnlyList<string> Candidates(Uri publicBaseUrl, string pathBase, string rawTarget)
    {
        if (PathAndQuery(rawTarget) is not { } target)
        {
            return [];
        }

        return
        [
            .. from authority in Authorities(publicBaseUrl)
               from prefix in Prefixes(publicBaseUrl.AbsolutePath.TrimEnd('/'), pathBase, target)
               select $"{publicBaseUrl.Scheme}://{authority}{prefix}{target}",
        ];
    }

    // The carrier signs the host as it was typed into its console, and the port or not, depending on the scheme and
    // the kind of request.
    private static IEnumerable<string> Authorities(Uri url)
    {
        foreach (var host in new[] { TypedHost(url.OriginalString), url.Host }.Distinct(StringComparer.Ordinal))
        {
            yield return host;
            yield return $"{host}:{url.Port}";
        }
    }

    private static string TypedHost(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + "://".Length;
        var end = url.IndexOf('/', start) is >= 0 and var slash ? slash : url.Length;
        var authority = url[start..end];
        var port = authority.IndexOf(':', authority.LastIndexOf(']') + 1);
        return port < 0 ? authority : authority[..port];
    }

    private static IEnumerable<string> Prefixes(string basePath, string pathBase, string target)
    {
        yield return basePath; // a proxy cut the path off, or there is none

        if (basePath.Length > 0 && IsBelow(target, basePath))
        {
            yield return string.Empty; // the proxy kept it, and UsePathBase may take it off later
        }

        if (basePath.Length == 0 && pathBase.Length > 0 && !IsBelow(target, pathBase))
        {
            yield return pathBase; // a trusted proxy cut it off and said so in X-Forwarded-Prefix
        }
    }

    private static bool IsBelow(string target, string path) =>
        target.StartsWith(path, StringComparison.Ordinal)
        && (target.Length == path.Length || target[path.Length] is '/' or '?');

    // A proxy may send the absolute form; the asterisk and authority forms are no webhook.
    private static string? PathAndQuery(string rawTarget)
    {
        if (rawTarget.StartsWith('/'))
        {
            return rawTarget;
        }

        var authority = rawTarget.IndexOf("://", StringComparison.Ordinal);
        var path = authority < 0 ? -1 : rawTarget.IndexOf('/', authority + "://".Length);
        return path < 0 ? null : rawTarget[path..];
    }
}
