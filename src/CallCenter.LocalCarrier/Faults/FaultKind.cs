namespace CallCenter.LocalCarrier.Faults;

/// <summary>What can be made to go wrong; each is a named option of a run (<see cref="FaultNames"/>).</summary>
public enum FaultKind
{
    /// <summary>The application's answer takes longer: by the fault's duration, default 16 s, which is over the limit of 15 s.</summary>
    SlowWebhook,

    /// <summary>The connection to the application is refused.</summary>
    ConnectionRefused,

    /// <summary>The application did its work, but its answer is cut off on the way.</summary>
    ResponseCutOff,

    /// <summary>The application did its work, its answer is lost, and the same request is made again.</summary>
    RetryAfterProcessing,

    /// <summary>A request without a signature.</summary>
    SignatureMissing,

    /// <summary>A request whose signature is another account's.</summary>
    SignatureWrong,

    /// <summary>A request to which a field was added after it was signed.</summary>
    BodyTampered,

    /// <summary>A status callback comes late: by the fault's duration of carrier time, default 20 s. Those after it do not wait.</summary>
    CallbackLate,

    /// <summary>A status callback comes twice.</summary>
    CallbackRepeated,

    /// <summary>A status callback comes after the one that should follow it.</summary>
    CallbackReordered,

    /// <summary>A caller hangs up without a word somewhere between the first verb and the twelfth.</summary>
    CallerVanishes,

    /// <summary>The REST API answers 429, error 20429, and does nothing.</summary>
    RestTooManyRequests,
}
