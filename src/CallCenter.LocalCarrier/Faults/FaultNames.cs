namespace CallCenter.LocalCarrier.Faults;

/// <summary>The words for <see cref="FaultKind"/> on the command line and in the control API.</summary>
public static class FaultNames
{
    private static readonly Dictionary<string, FaultKind> Kinds =
        Enum.GetValues<FaultKind>().ToDictionary(kind => kind.Name(), StringComparer.Ordinal);

    /// <summary>Every name.</summary>
    public static IReadOnlyCollection<string> All => Kinds.Keys;

    /// <summary>The kind of a name; null when there is none.</summary>
    public static FaultKind? Find(string name) => Kinds.TryGetValue(name, out var kind) ? kind : null;

    /// <summary>The name of a kind.</summary>
    public static string Name(this FaultKind kind) => kind switch
    {
        FaultKind.SlowWebhook => "slow-webhook",
        FaultKind.ConnectionRefused => "connection-refused",
        FaultKind.ResponseCutOff => "response-cut-off",
        FaultKind.RetryAfterProcessing => "retry-after-processing",
        FaultKind.SignatureMissing => "signature-missing",
        FaultKind.SignatureWrong => "signature-wrong",
        FaultKind.BodyTampered => "body-tampered",
        FaultKind.CallbackLate => "callback-late",
        FaultKind.CallbackRepeated => "callback-repeated",
        FaultKind.CallbackReordered => "callback-reordered",
        FaultKind.CallerVanishes => "caller-vanishes",
        FaultKind.RestTooManyRequests => "rest-429",
    };
}
