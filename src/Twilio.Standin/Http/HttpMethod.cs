namespace Twilio.Http;

/// <summary>An HTTP method; two of the same name are equal.</summary>
/// <param name="method">Name in any case.</param>
public class HttpMethod(string method)
{
    private readonly string name = method.ToUpperInvariant();

    /// <summary>GET.</summary>
    public static readonly HttpMethod Get = new("GET");

    /// <summary>POST.</summary>
    public static readonly HttpMethod Post = new("POST");

    /// <summary>DELETE.</summary>
    public static readonly HttpMethod Delete = new("DELETE");

    /// <summary>Takes a name as a method.</summary>
    /// <param name="value">Name in any case.</param>
    public static implicit operator HttpMethod(string value) => new(value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is HttpMethod other && other.name == name;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(name);

    /// <summary>The name in capitals.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => name;
}
