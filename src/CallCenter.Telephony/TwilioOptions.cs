using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CallCenter.Telephony;

/// <summary>The account at the carrier and the addresses of both sides. Section <c>Twilio</c>.</summary>
public sealed class TwilioOptions
{
    /// <summary>Configuration section these are read from.</summary>
    public const string SectionName = "Twilio";

    /// <summary>Account SID. Required: <c>AC</c> and 32 hexadecimal digits.</summary>
    [Required(ErrorMessage = "Twilio:AccountSid is missing: set it to the account's SID, AC and 32 hexadecimal digits.")]
    [RegularExpression("^AC[0-9a-fA-F]{32}$", ErrorMessage = "Twilio:AccountSid must be AC and 32 hexadecimal digits.")]
    public string AccountSid { get; set; } = string.Empty;

    /// <summary>
    /// Primary auth token: signs the carrier's webhooks and our REST requests. Required, at least 16 characters (the
    /// carrier's have 32). Never logged.
    /// </summary>
    [Required(ErrorMessage = "Twilio:AuthToken is missing: set it to the account's auth token.")]
    [MinLength(16, ErrorMessage = "Twilio:AuthToken must have at least 16 characters.")]
    public string AuthToken { get; set; } = string.Empty;

    /// <summary>
    /// Second auth token whose signatures are accepted too, while the account's token is being replaced. Null or empty
    /// for none, else at least 16 characters. Never logged.
    /// </summary>
    public string? SecondaryAuthToken { get; set; }

    /// <summary>
    /// Address under which the carrier reaches this system, as configured there: scheme, host, port when it is not the
    /// default one, and path when there is one. Required; https, except on loopback. No query string, no user.
    /// </summary>
    [Required(ErrorMessage = "Twilio:PublicBaseUrl is missing: set it to the address under which the carrier reaches this host, such as https://calls.example.com.")]
    public Uri? PublicBaseUrl { get; set; }

    /// <summary>
    /// Address of another carrier's REST API, such as the local one. Null for the real one; https, except on loopback.
    /// </summary>
    public Uri? ApiBaseUrl { get; set; }

    /// <summary>
    /// The number agents see when they are rung: one of the account's own, in E.164. Default <c>client:callcenter</c>,
    /// which serves agents who answer in a browser.
    /// </summary>
    [Required]
    public string CallerId { get; set; } = "client:callcenter";

    /// <summary>
    /// Who texts come from: one of the account's own numbers in E.164, or a name of 1 to 11 letters and digits. Null or
    /// empty, the default: no texts are sent.
    /// </summary>
    [RegularExpression(@"^(\+[1-9][0-9]{6,14}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})?$", ErrorMessage = "Twilio:TextFrom must be a number such as +38338000100, or a name of up to 11 letters and digits.")]
    public string? TextFrom { get; set; }
}

/// <summary>Checks each property by its annotations; generated, so nothing is reflected at start.</summary>
[OptionsValidator]
internal sealed partial class TwilioOptionsAnnotations : IValidateOptions<TwilioOptions>;
