using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace CallCenter.Telephony.Signing;

/// <summary>
/// The carrier's signature: HMAC-SHA1, in base64, of the public address followed by every form field, sorted by name,
/// as name and value without separators. Source: Twilio's page "Webhooks security". Pure; never throws.
/// </summary>
internal static class WebhookSignature
{
    /// <summary>Signs a request as the carrier does.</summary>
    /// <param name="token">Auth token.</param>
    /// <param name="url">Public address with the query string, without a fragment.</param>
    /// <param name="form">Form fields in the order received; none for GET and JSON. A name may repeat.</param>
    /// <returns>28 characters of base64.</returns>
    public static string Compute(string token, string url, IReadOnlyList<KeyValuePair<string, string>> form) =>
        Sign(Encoding.UTF8.GetBytes(token), url + JoinDistinct(form));

    /// <summary>Whether any of the tokens made the signature for any of the addresses.</summary>
    /// <param name="tokens">Auth tokens, two while one replaces the other.</param>
    /// <param name="urls">Every form the public address may have had when it was signed.</param>
    /// <param name="form">Form fields in the order received; none for GET and JSON. A name may repeat.</param>
    /// <param name="expected">What the header says; any text.</param>
    /// <returns>True when one fits. Each comparison takes the same time wherever the texts differ.</returns>
    public static bool Verify(
        IReadOnlyList<string> tokens,
        IReadOnlyList<string> urls,
        IReadOnlyList<KeyValuePair<string, string>> form,
        string expected)
    {
        // The libraries disagree on repeated names (Node: distinct sorted values one by one; C#: values joined by a
        // comma), and the carrier does not say which it does, so both are accepted.
        string[] suffixes = [.. new[] { JoinDistinct(form), JoinByComma(form) }.Distinct(StringComparer.Ordinal)];
        var wanted = Encoding.UTF8.GetBytes(expected);
        return tokens.Select(Encoding.UTF8.GetBytes).Any(key => urls.Any(url => suffixes.Any(suffix =>
            CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(key, url + suffix)), wanted))));
    }

    /// <summary>Whether a body has a hash.</summary>
    /// <param name="body">The body, byte for byte.</param>
    /// <param name="expectedHex">SHA-256 in hexadecimal, of any case; null or anything else never fits.</param>
    /// <returns>True when it has.</returns>
    public static bool BodyMatches(ReadOnlySpan<byte> body, string? expectedHex)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(body));
        var wanted = Encoding.UTF8.GetBytes((expectedHex ?? string.Empty).ToLowerInvariant());
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(hash), wanted);
    }

    private static string JoinDistinct(IReadOnlyList<KeyValuePair<string, string>> form) =>
        string.Concat(form
            .DistinctBy(field => (field.Key, field.Value))
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .ThenBy(field => field.Value, StringComparer.Ordinal)
            .Select(field => field.Key + field.Value));

    private static string JoinByComma(IReadOnlyList<KeyValuePair<string, string>> form) =>
        string.Concat(form
            .GroupBy(field => field.Key, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key + string.Join(',', group.Select(field => field.Value))));

    [SuppressMessage("Security", "CA5350", Justification = "The carrier signs with HMAC-SHA1 and offers nothing else.")]
    private static string Sign(byte[] key, string text) =>
        Convert.ToBase64String(HMACSHA1.HashData(key, Encoding.UTF8.GetBytes(text)));
}
