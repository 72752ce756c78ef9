namespace CallCenter.LocalCarrier.Verbs.Dial;

/// <summary>What a dialled party may be shown as the caller (https://www.twilio.com/docs/voice/twiml/dial, "callerId"). Pure.</summary>
internal static class CallerIdRules
{
    private const string Client = "client:";

    /// <summary>Why a caller id may not be shown; null when it may.</summary>
    /// <param name="callerId">The attribute; null for the caller's own address, which goes without saying.</param>
    /// <param name="from">The caller's address.</param>
    /// <param name="target">The address dialled.</param>
    /// <param name="isKnown">Whether an address belongs to the account or to one of the call's parties.</param>
    public static string? Fault(string? callerId, string from, string target, Func<string, bool> isKnown)
    {
        var shown = callerId ?? from;
        if (shown.StartsWith(Client, StringComparison.Ordinal))
        {
            return target.StartsWith(Client, StringComparison.Ordinal) ? null : $"'{shown}' cannot be shown to {target}: a callerId that is a number is needed.";
        }

        return callerId is null || isKnown(callerId)
            ? null
            : $"'{callerId}' is neither the caller's nor the called number, nor a number of this carrier.";
    }
}
