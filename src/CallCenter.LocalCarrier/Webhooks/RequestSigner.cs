using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace CallCenter.LocalCarrier.Webhooks;

/// <summary>The <c>X-Twilio-Signature</c> of a request (https://www.twilio.com/docs/usage/security). Pure.</summary>
internal static class RequestSigner
{
    /// <summary>Signs an address and the form fields posted to it.</summary>
    /// <param name="authToken">The account's auth token, the HMAC key.</param>
    /// <param name="url">Address as signed: no fragment, no user info, port as the rules say.</param>
    /// <param name="form">Fields of a form POST; empty for a GET or a JSON body.</param>
    /// <returns>Base64 of the HMAC-SHA1.</returns>
    public static string Sign(string authToken, string url, IEnumerable<KeyValuePair<string, string>> form)
    {
        var text = new StringBuilder(url);
        foreach (var (name, values) in form.GroupBy(p => p.Key, p => p.Value)
                     .OrderBy(g => g.Key, StringComparer.Ordinal)
                     .Select(g => (g.Key, g.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))))
        {
            foreach (var value in values)
            {
                text.Append(name).Append(value);
            }
        }

        return Mac(authToken, text.ToString());
    }

    /// <summary>Lower-case hex SHA-256 of a raw body, for the <c>bodySHA256</c> query field of a JSON request.</summary>
    public static string BodyHash(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));

    [SuppressMessage("Security", "CA5350", Justification = "The contract names HMAC-SHA1; no application accepts another.")]
    private static string Mac(string authToken, string text)
    {
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(authToken), Encoding.UTF8.GetBytes(text)));
    }
}
