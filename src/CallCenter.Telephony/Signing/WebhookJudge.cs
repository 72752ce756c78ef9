using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CallCenter.Telephony.Signing;

/// <summary>
/// Decides whether the carrier sent a request. A form stays readable for model binding, and so does a JSON body.
/// </summary>
/// <param name="timeProvider">Clock of the time budget.</param>
internal sealed class WebhookJudge(TimeProvider timeProvider)
{
    /// <summary>Header that carries the signature.</summary>
    public const string SignatureHeader = "X-Twilio-Signature";

    private const string BodyHashParameter = "bodySHA256";
    private const string FormType = "application/x-www-form-urlencoded";
    private const string JsonType = "application/json";

    /// <summary>Judges one request.</summary>
    /// <param name="request">The request; its body may have been read as a form, but in no other way.</param>
    /// <param name="urls">Addresses under which it may have been signed.</param>
    /// <param name="tokens">Auth tokens that are accepted.</param>
    /// <returns>What it came to. Never throws because of what the request holds.</returns>
    public async Task<SignatureVerdict> JudgeAsync(
        HttpRequest request, IReadOnlyList<string> urls, IReadOnlyList<string> tokens)
    {
        if (request.Headers[SignatureHeader] is not [{ Length: > 0 } signature])
        {
            return SignatureVerdict.SignatureMissing;
        }

        if (urls.Count == 0)
        {
            return SignatureVerdict.TargetUnusable;
        }

        SignatureVerdict Signed(IReadOnlyList<KeyValuePair<string, string>> form) =>
            WebhookSignature.Verify(tokens, urls, form, signature)
                ? SignatureVerdict.Genuine
                : SignatureVerdict.SignatureWrong;

        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            ? Signed([])
            : await JudgeBodyAsync(request, Signed);
    }

    private async Task<SignatureVerdict> JudgeBodyAsync(
        HttpRequest request, Func<IReadOnlyList<KeyValuePair<string, string>>, SignatureVerdict> signed)
    {
        _ = MediaTypeHeaderValue.TryParse(request.ContentType, out var contentType);
        var isForm = contentType?.MediaType.Equals(FormType, StringComparison.OrdinalIgnoreCase);
        var isJson = contentType?.MediaType.Equals(JsonType, StringComparison.OrdinalIgnoreCase);
        if (isForm is not true && isJson is not true)
        {
            return SignatureVerdict.ContentTypeUnsupported;
        }

        return await WithinBudgetAsync(request.HttpContext, cancellationToken => isForm is true
            ? JudgeFormAsync(request, signed, cancellationToken)
            : JudgeJsonAsync(request, signed, cancellationToken));
    }

    private async Task<SignatureVerdict> WithinBudgetAsync(
        HttpContext context, Func<CancellationToken, Task<SignatureVerdict>> judge)
    {
        using var budget = new CancellationTokenSource(WebhookBody.ReadBudget, timeProvider);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(
            budget.Token, context.RequestAborted);
        try
        {
            return await judge(both.Token);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return SignatureVerdict.BodyTooLarge;
        }
        catch (InvalidDataException)
        {
            return SignatureVerdict.FormMalformed;
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            return SignatureVerdict.BodyIncomplete;
        }
    }

    private static async Task<SignatureVerdict> JudgeFormAsync(
        HttpRequest request,
        Func<IReadOnlyList<KeyValuePair<string, string>>, SignatureVerdict> signed,
        CancellationToken cancellationToken)
    {
        // Middleware may have read the form already; then the body is gone, and its size was that middleware's matter.
        if (request.HttpContext.Features.Get<IFormFeature>()?.Form is { } read)
        {
            return signed([.. from field in read from value in field.Value select Pair(field.Key, value)]);
        }

        if (await WebhookBody.ReadAsync(request, cancellationToken) is not { } body)
        {
            return SignatureVerdict.BodyTooLarge;
        }

        await request.ReadFormAsync(cancellationToken); // checks the limits and keeps the form for model binding
        return signed(Fields(body));
    }

    // The framework's collection takes "A" and "a" for one field; the carrier signs two.
    private static List<KeyValuePair<string, string>> Fields(ReadOnlyMemory<byte> body)
    {
        using var reader = new FormReader(Encoding.UTF8.GetString(body.Span));
        var fields = new List<KeyValuePair<string, string>>();
        while (reader.ReadNextPair() is { } field)
        {
            fields.Add(field);
        }

        return fields;
    }

    private static KeyValuePair<string, string> Pair(string name, string? value) => new(name, value ?? string.Empty);

    private static async Task<SignatureVerdict> JudgeJsonAsync(
        HttpRequest request,
        Func<IReadOnlyList<KeyValuePair<string, string>>, SignatureVerdict> signed,
        CancellationToken cancellationToken)
    {
        if (await WebhookBody.ReadAsync(request, cancellationToken) is not { } body)
        {
            return SignatureVerdict.BodyTooLarge;
        }

        return WebhookSignature.BodyMatches(body.Span, request.Query[BodyHashParameter])
            ? signed([])
            : SignatureVerdict.BodyHashWrong;
    }
}
