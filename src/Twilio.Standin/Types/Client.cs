namespace Twilio.Types;

/// <summary>A browser or app client.</summary>
/// <param name="client">Identity, with or without <c>client:</c> before it.</param>
public class Client(string client) : IEndpoint
{
    private const string Prefix = "client:";

    /// <summary>The identity with <c>client:</c> before it.</summary>
    /// <returns>What the carrier is told to call.</returns>
    public override string ToString() =>
        client.StartsWith(Prefix, StringComparison.Ordinal) ? client : Prefix + client;
}
