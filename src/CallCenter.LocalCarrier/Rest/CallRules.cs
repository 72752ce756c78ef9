using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Handsets;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Rest;

/// <summary>What a request that creates a call must say (errors 21200 and following). Pure.</summary>
internal static class CallRules
{
    private static readonly string[] Methods = ["Method", "FallbackMethod", "StatusCallbackMethod"];

    /// <summary>The first fault of a request; null when the call can be placed.</summary>
    public static IResult? Fault(RestRequest request, string? to, string? from) => (to, from) switch
    {
        (null, _) => RestReply.Missing("To"),
        (_, null) => RestReply.Invalid("No 'From' number is specified", 21213),
        ({ } called, _) when !IsReachable(called) =>
            RestReply.Invalid($"The phone number you are attempting to call, {called}, is not valid.", 21211),
        // "To is a phone number while from is not"; a client may be called by any name.
        ({ } called, { } caller) when HandsetBook.IsNumber(called) && !HandsetBook.IsNumber(caller) =>
            RestReply.Invalid($"The source phone number provided, {caller}, is not yet verified for your account.", 21212),
        _ => Method(request) ?? Callback(request),
    };

    private static bool IsReachable(string address) =>
        HandsetBook.IsAddress(address) || address.StartsWith("sip:", StringComparison.OrdinalIgnoreCase);

    private static IResult? Method(RestRequest request) =>
        Methods.FirstOrDefault(field => request[field]?.ToUpperInvariant() is not (null or "GET" or "POST")) is { } wrong
            ? RestReply.Invalid($"{wrong} must be GET or POST", 21209)
            : null;

    private static IResult? Callback(RestRequest request)
    {
        if (request["StatusCallback"] is { } callback && !IsCallback(callback))
        {
            return RestReply.Invalid("StatusCallback is not a valid URL: its host name must be valid (no underscores)", 21609);
        }

        return request.All("StatusCallbackEvent").SelectMany(words => words.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault(word => !Enum.GetNames<CallEvent>().Contains(word, StringComparer.OrdinalIgnoreCase)) is { } unknown
            ? RestReply.Invalid($"'{unknown}' is no StatusCallbackEvent", 21626)
            : null;
    }

    private static bool IsCallback(string url) =>
        WebhookUrl.Parse(url) is { } parsed && Uri.TryCreate(parsed.Request, UriKind.Absolute, out var uri)
            && !uri.Host.Contains('_', StringComparison.Ordinal);
}
