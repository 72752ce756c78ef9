using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Twilio.Jwt;

/// <summary>A signed JSON web token (HS256).</summary>
public abstract class BaseJwt
{
    private readonly string secret;
    private readonly string issuer;
    private readonly DateTime expiration;

    /// <summary>Makes a token.</summary>
    /// <param name="secret">Secret to sign with.</param>
    /// <param name="issuer">SID of that secret.</param>
    /// <param name="expiration">When it ends, in UTC.</param>
    protected BaseJwt(string secret, string issuer, DateTime expiration)
    {
        this.secret = secret;
        this.issuer = issuer;
        this.expiration = expiration;
    }

    /// <summary>Id of the token; null for none.</summary>
    public abstract string? Id { get; }

    /// <summary>Account the token is about; null for none.</summary>
    public abstract string? Subject { get; }

    /// <summary>When it begins, in UTC; null for at once.</summary>
    public abstract DateTime? Nbf { get; }

    /// <summary>Header fields beside <c>alg</c> and <c>typ</c>.</summary>
    public abstract Dictionary<string, object> Headers { get; }

    /// <summary>Claims beside those of the other properties.</summary>
    public abstract Dictionary<string, object> Claims { get; }

    /// <summary>Signs the token.</summary>
    /// <returns>Three base64url parts with dots between.</returns>
    public string ToJwt()
    {
        var header = new Dictionary<string, object>(Headers) { ["alg"] = "HS256", ["typ"] = "JWT" };
        var signed = $"{Encode(header)}.{Encode(Payload())}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signed));
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    internal static long UnixSeconds(DateTime at) => new DateTimeOffset(at.ToUniversalTime()).ToUnixTimeSeconds();

    private Dictionary<string, object> Payload()
    {
        var payload = new Dictionary<string, object>(Claims) { ["iss"] = issuer, ["exp"] = UnixSeconds(expiration) };
        if (Id is not null)
        {
            payload["jti"] = Id;
        }

        if (Subject is not null)
        {
            payload["sub"] = Subject;
        }

        if (Nbf is { } begin)
        {
            payload["nbf"] = UnixSeconds(begin);
        }

        return payload;
    }

    private static string Encode(Dictionary<string, object> part) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
