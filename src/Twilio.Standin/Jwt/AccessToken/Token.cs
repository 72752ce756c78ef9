namespace Twilio.Jwt.AccessToken;

/// <summary>Lets a browser or app client use the carrier under an identity.</summary>
/// <param name="accountSid">Account.</param>
/// <param name="signingKeySid">SID of the API key.</param>
/// <param name="secret">Secret of the API key.</param>
/// <param name="identity">Who the client is.</param>
/// <param name="expiration">When it ends, in UTC; in an hour when absent. The carrier takes at most 24 hours.</param>
/// <param name="nbf">When it begins, in UTC; at once when absent.</param>
/// <param name="grants">What it permits.</param>
/// <param name="region">Region of the account.</param>
public class Token(
    string accountSid,
    string signingKeySid,
    string secret,
    string? identity = null,
    DateTime? expiration = null,
    DateTime? nbf = null,
    HashSet<IGrant>? grants = null,
    string? region = null)
    : BaseJwt(secret, signingKeySid, expiration ?? Now().AddHours(1))
{
    /// <inheritdoc/>
    public override string Id { get; } = $"{signingKeySid}-{UnixSeconds(Now())}";

    /// <inheritdoc/>
    public override string Subject { get; } = accountSid;

    /// <inheritdoc/>
    public override DateTime? Nbf { get; } = nbf;

    /// <summary>Region of the account; null for the default one.</summary>
    public string? Region { get; } = region;

    /// <inheritdoc/>
    public override Dictionary<string, object> Headers
    {
        get
        {
            var headers = new Dictionary<string, object> { ["cty"] = "twilio-fpa;v=1" };
            if (Region is not null)
            {
                headers["twr"] = Region;
            }

            return headers;
        }
    }

    /// <inheritdoc/>
    public override Dictionary<string, object> Claims
    {
        get
        {
            var granted = (grants ?? []).ToDictionary(grant => grant.Key, grant => grant.Payload);
            if (identity is not null)
            {
                granted["identity"] = identity;
            }

            return new Dictionary<string, object> { ["grants"] = granted };
        }
    }

    // The package takes no clock, so neither may this; callers who care pass expiration and nbf.
    private static DateTime Now() => TimeProvider.System.GetUtcNow().UtcDateTime;
}
