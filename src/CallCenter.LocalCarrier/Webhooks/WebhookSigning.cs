using System.Text;
using CallCenter.LocalCarrier.Ids;

namespace CallCenter.LocalCarrier.Webhooks;

/// <summary>Turns a request into bytes and headers, signed with the account's token.</summary>
internal sealed class WebhookSigning(string authToken, SidSource ids)
{
    private const string FormType = "application/x-www-form-urlencoded; charset=utf-8";

    /// <summary>A token that stays the same over the retries of one event.</summary>
    /// <param name="owner">Whose events they are.</param>
    public string NewToken(string owner) => ids.Next("", owner);

    public PreparedRequest Prepare(WebhookRequest request, WebhookUrl url, string token)
    {
        var get = request.Method.Equals("GET", StringComparison.OrdinalIgnoreCase);
        var encoded = Encode(request.Form);
        var target = get ? url.WithQuery(encoded) : url;
        var cookie = request.Cookies.GetCookieHeader(new Uri(target.Request));
        return new PreparedRequest(target.Request, get ? "GET" : "POST", get ? null : encoded, get ? null : FormType)
        {
            Signature = RequestSigner.Sign(authToken, target.Signed, get ? [] : request.Form),
            Token = token,
            Cookie = cookie.Length == 0 ? null : cookie,
            UserInfo = url.UserInfo,
            ConnectTimeout = url.Overrides.ConnectTimeout,
        };
    }

    /// <summary>A POST of arbitrary bytes: a form is signed over its fields, anything else over the address with the body's hash.</summary>
    public PreparedRequest PrepareRaw(WebhookUrl url, string body, string? contentType, bool sign)
    {
        var isForm = contentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;
        var target = isForm || !sign ? url : url.WithQuery("bodySHA256=" + RequestSigner.BodyHash(body));
        return new PreparedRequest(target.Request, "POST", body, contentType)
        {
            Signature = sign ? RequestSigner.Sign(authToken, target.Signed, isForm ? Decode(body) : []) : null,
            Token = NewToken(url.Request),
            UserInfo = url.UserInfo,
        };
    }

    /// <summary>Form encoding with a space as <c>+</c>.</summary>
    public static string Encode(IEnumerable<KeyValuePair<string, string>> form)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in form)
        {
            text.Append(text.Length == 0 ? "" : "&").Append(Escape(name)).Append('=').Append(Escape(value));
        }

        return text.ToString();
    }

    private static IEnumerable<KeyValuePair<string, string>> Decode(string body) =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(body)
            .SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")));

    private static string Escape(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
