using System.Globalization;

namespace CallCenter.LocalCarrier.Webhooks;

/// <summary>How one request is timed and retried: the connection overrides of a URL's fragment.</summary>
/// <remarks>Source: https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides, defaults included.</remarks>
/// <param name="ConnectTimeout">ct, 100–10,000 ms; default 5 s.</param>
/// <param name="ReadTimeout">rt, 100–15,000 ms until the answer is read; default 15 s.</param>
/// <param name="TotalTimeout">tt, 100–15,000 ms, retries included; default 15 s.</param>
/// <param name="Retries">rc, 0–5; default 1.</param>
/// <param name="RetryOn">rp, subset of ct, rt, 4xx, 5xx; default ct alone.</param>
internal sealed record DeliveryOverrides(
    TimeSpan ConnectTimeout, TimeSpan ReadTimeout, TimeSpan TotalTimeout, int Retries, IReadOnlySet<string> RetryOn)
{
    private static readonly HashSet<string> Every = ["ct", "rt", "4xx", "5xx"];

    public static DeliveryOverrides Default { get; } = new(
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(15), 1, new HashSet<string> { "ct" });

    /// <summary>Reads a fragment such as <c>rc=2&amp;rp=ct,rt&amp;ct=1000</c>; what is not understood keeps its default.</summary>
    public static DeliveryOverrides Parse(string fragment)
    {
        var overrides = Default;
        foreach (var pair in fragment.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            overrides = at < 0 ? overrides : overrides.With(pair[..at], pair[(at + 1)..]);
        }

        return overrides;
    }

    private DeliveryOverrides With(string key, string value) => key switch
    {
        "ct" => this with { ConnectTimeout = Milliseconds(value, 10_000, ConnectTimeout) },
        "rt" => this with { ReadTimeout = Milliseconds(value, 15_000, ReadTimeout) },
        "tt" => this with { TotalTimeout = Milliseconds(value, 15_000, TotalTimeout) },
        "rc" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) =>
            this with { Retries = Math.Min(count, 5) },
        "rp" => this with { RetryOn = Policies(value) },
        _ => this,
    };

    private static HashSet<string> Policies(string value)
    {
        var named = value.Split(',');
        return named.Contains("all") ? Every : [.. named.Where(Every.Contains)];
    }

    private static TimeSpan Milliseconds(string value, int most, TimeSpan fallback) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 100, most))
            : fallback;
}
