using Microsoft.AspNetCore.Http;

namespace CallCenter.Telephony.Signing;

/// <summary>What the check of a webhook came to.</summary>
internal enum SignatureVerdict
{
    /// <summary>Signed by the carrier for exactly this request.</summary>
    Genuine,

    /// <summary>The header is absent, empty or repeated.</summary>
    SignatureMissing,

    /// <summary>No token fits the header, the address and the fields.</summary>
    SignatureWrong,

    /// <summary>The signed hash of a JSON body is absent or fits another body.</summary>
    BodyHashWrong,

    /// <summary>The request target is not a path.</summary>
    TargetUnusable,

    /// <summary>The content type is neither a form nor JSON.</summary>
    ContentTypeUnsupported,

    /// <summary>The body is longer than any webhook.</summary>
    BodyTooLarge,

    /// <summary>The form has too many or too long fields.</summary>
    FormMalformed,

    /// <summary>The body did not arrive whole, or not in time.</summary>
    BodyIncomplete,

    /// <summary>The settings were changed to ones that cannot be used.</summary>
    SettingsInvalid,
}

/// <summary>Maps verdicts to HTTP.</summary>
internal static class SignatureVerdictStatus
{
    /// <summary>Status that answers a verdict.</summary>
    /// <param name="verdict">What the check came to.</param>
    /// <returns>HTTP status; 200 for a genuine request, whose answer is another's.</returns>
    public static int Status(this SignatureVerdict verdict) => verdict switch
    {
        SignatureVerdict.Genuine => StatusCodes.Status200OK,
        SignatureVerdict.SignatureMissing
            or SignatureVerdict.SignatureWrong
            or SignatureVerdict.BodyHashWrong
            or SignatureVerdict.TargetUnusable => StatusCodes.Status403Forbidden,
        SignatureVerdict.ContentTypeUnsupported => StatusCodes.Status415UnsupportedMediaType,
        SignatureVerdict.BodyTooLarge => StatusCodes.Status413PayloadTooLarge,
        SignatureVerdict.FormMalformed or SignatureVerdict.BodyIncomplete => StatusCodes.Status400BadRequest,
        SignatureVerdict.SettingsInvalid => StatusCodes.Status503ServiceUnavailable,
    };
}
