namespace CallCenter.Telephony.Signing;

/// <summary>
/// Marks a controller or an action of this project that carries no signature check, because it is no webhook. Every
/// other action must check the signature; a convention test sees to that.
/// </summary>
/// <param name="reason">Why leaving the check out is safe, as a sentence for a reviewer.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NotAWebhookAttribute(string reason) : Attribute
{
    /// <summary>Why leaving the check out is safe.</summary>
    public string Reason { get; } = reason;
}
