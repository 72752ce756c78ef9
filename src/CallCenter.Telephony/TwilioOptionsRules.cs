using Microsoft.Extensions.Options;

namespace CallCenter.Telephony;

/// <summary>Checks what annotations cannot say. Every fault is reported, none with the value of a secret.</summary>
internal sealed class TwilioOptionsRules : IValidateOptions<TwilioOptions>
{
    private const int ShortestToken = 16;

    public ValidateOptionsResult Validate(string? name, TwilioOptions options)
    {
        string[] faults =
        [
            .. AddressFaults(nameof(TwilioOptions.PublicBaseUrl), options.PublicBaseUrl),
            .. AddressFaults(nameof(TwilioOptions.ApiBaseUrl), options.ApiBaseUrl),
            .. TokenFaults(options.SecondaryAuthToken),
        ];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> AddressFaults(string key, Uri? address)
    {
        if (address is null)
        {
            yield break; // Required says so where it matters
        }

        if (!address.IsAbsoluteUri || address.Scheme is not ("https" or "http"))
        {
            yield return $"Twilio:{key} must be an absolute https address, such as https://calls.example.com.";
            yield break;
        }

        if (address.Scheme == "http" && !address.IsLoopback)
        {
            yield return $"Twilio:{key} must be https: plain http is accepted on loopback hosts only.";
        }

        if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            yield return $"Twilio:{key} must have no user, query string or fragment.";
        }
    }

    private static IEnumerable<string> TokenFaults(string? token)
    {
        if (!string.IsNullOrEmpty(token) && token.Length < ShortestToken)
        {
            yield return $"Twilio:SecondaryAuthToken must be empty or at least {ShortestToken} characters long.";
        }
    }
}
