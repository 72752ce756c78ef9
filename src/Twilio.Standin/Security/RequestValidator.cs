using System.Collections.Specialized;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Twilio.Security;

/// <summary>
/// Checks the <c>X-Twilio-Signature</c> header. The check of our webhooks is CallCenter.Telephony's own, which also
/// copes with what this one is known to get wrong.
/// </summary>
/// <param name="secret">Auth token of the account.</param>
/// <threadsafety>Safe for use by several threads at once.</threadsafety>
public class RequestValidator(string secret)
{
    private const string BodyHashName = "bodySHA256=";

    private readonly byte[] key = Encoding.UTF8.GetBytes(secret);

    /// <inheritdoc cref="Validate(string, IDictionary{string, string}, string)"/>
    public bool Validate(string url, NameValueCollection? parameters, string expected) =>
        Validate(
            url,
            (parameters?.AllKeys ?? []).OfType<string>()
                .ToDictionary(name => name, name => parameters![name] ?? string.Empty),
            expected);

    /// <summary>Whether a request with a form was signed with this token.</summary>
    /// <param name="url">Public address, with the query string and without a fragment.</param>
    /// <param name="parameters">Form fields; none for a GET.</param>
    /// <param name="expected">What the header says.</param>
    /// <returns>True when it fits the address with or without a port.</returns>
    /// <exception cref="ArgumentException">The address or the header is null or empty.</exception>
    public bool Validate(string url, IDictionary<string, string>? parameters, string expected)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);
        ArgumentException.ThrowIfNullOrEmpty(expected);
        var fields = (parameters ?? new Dictionary<string, string>())
            .OrderBy(field => field.Key, StringComparer.Ordinal);
        var suffix = string.Concat(fields.Select(field => field.Key + field.Value));
        return Matches(url + suffix, expected) || Matches(OtherPortForm(url) + suffix, expected);
    }

    /// <summary>Whether a request with a body that is no form was signed with this token.</summary>
    /// <param name="url">Public address, whose query string carries <c>bodySHA256</c>.</param>
    /// <param name="body">The body as text.</param>
    /// <param name="expected">What the header says.</param>
    /// <returns>True when both the header and the hash fit; false when the hash is absent.</returns>
    /// <exception cref="ArgumentException">The address or the header is null or empty.</exception>
    public bool Validate(string url, string body, string expected)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);
        var hash = new Uri(url).Query.TrimStart('?').Split('&')
            .FirstOrDefault(pair => pair.StartsWith(BodyHashName, StringComparison.Ordinal));
        return hash is not null
            && Validate(url, new Dictionary<string, string>(), expected)
            && ValidateBody(body, hash[BodyHashName.Length..]);
    }

    /// <summary>Whether a body has a hash.</summary>
    /// <param name="rawBody">The body as text.</param>
    /// <param name="expected">SHA-256 of its UTF-8 bytes, hexadecimal.</param>
    /// <returns>True when it has.</returns>
    public static bool ValidateBody(string rawBody, string expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rawBody)));
        return SameText(hash, expected.ToLowerInvariant());
    }

    [SuppressMessage("Security", "CA5350", Justification = "The carrier signs with HMAC-SHA1 and offers nothing else.")]
    private bool Matches(string text, string expected) =>
        SameText(Convert.ToBase64String(HMACSHA1.HashData(key, Encoding.UTF8.GetBytes(text))), expected);

    private static bool SameText(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));

    // The carrier drops the port for some kinds of request, and a proxy may hide it: with a port, try without; else add
    // the default one.
    private static string OtherPortForm(string url)
    {
        var uri = new Uri(url);
        var start = url.IndexOf("://", StringComparison.Ordinal) + "://".Length;
        var end = url.IndexOfAny(['/', '?', '#'], start) is >= 0 and var found ? found : url.Length;
        var authority = url[start..end];
        var colon = authority.IndexOf(':', authority.LastIndexOf(']') + 1);
        return colon >= 0
            ? url[..(start + colon)] + url[end..]
            : $"{url[..end]}:{uri.Port}{url[end..]}";
    }
}
