using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Verbs;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Twiml;

/// <summary>Why a document cannot run.</summary>
internal sealed record DocumentFailure(int Code, string Url);

/// <summary>A document ready to run, or why not.</summary>
internal sealed record LoadedDocument(string? Url, IReadOnlyList<ParsedVerb> Verbs, DocumentFailure? Failure = null)
{
    /// <summary>Set for bare audio and bare text: "play, then hang up".</summary>
    public bool HangUpAfter { get; init; }
}

/// <summary>Gets documents: fetches, judges the content type, parses; every fault leaves an alert.</summary>
internal sealed class DocumentLoader(Carrier carrier, CallLeg leg)
{
    /// <summary>Loads a document. When the caller leaves, the request goes on but its answer is ignored.</summary>
    public async Task<LoadedDocument> LoadAsync(DocumentSource source, CancellationToken cancellationToken)
    {
        switch (source)
        {
            case DocumentSource.Inline { Twiml: var twiml }:
                return Parse(twiml, null);
            case DocumentSource.Unreachable { Code: var code, Url: var url }:
                return Fail(code, url, "The address cannot be requested.");
            case DocumentSource.Address address:
                var form = CallForm.Of(leg);
                form.AddRange(address.Extra);
                var request = new WebhookRequest(leg.Sid, address.Url, address.Method, form, leg.Cookies) { DueAt = leg.DueAt };
                leg.DueAt = null;
                return Judge(await carrier.Webhooks.SendAsync(request, carrier.Stopping).WaitAsync(cancellationToken));
            default:
                throw new InvalidOperationException("Unknown document source " + source);
        }
    }

    private LoadedDocument Judge(WebhookReply reply)
    {
        if (reply.Error is { } code)
        {
            return Fail(code, reply.Url, reply.Message);
        }

        return reply.ContentType switch
        {
            "text/xml" or "application/xml" or "text/html" => Parse(reply.Body, reply.Url),
            "text/plain" => PlainText(reply),
            { } type when type.StartsWith("audio/", StringComparison.Ordinal) => Sound(reply.Url),
            var type => Fail(AlertCodes.InvalidContentType, reply.Url, $"Content type '{type}' is neither TwiML nor audio."),
        };
    }

    private LoadedDocument Parse(string twiml, string? url)
    {
        var document = TwimlParser.Parse(twiml, carrier.Verbs);
        foreach (var warning in document.Warnings)
        {
            carrier.Alerts.Add(leg.Sid, warning.Code, warning.Message, url);
        }

        return document.Error is { } error ? Fail(error.Code, url ?? "", error.Message) : new LoadedDocument(url, document.Verbs);
    }

    // "text/plain: executed if valid TwiML, else read aloud then hang up"
    private LoadedDocument PlainText(WebhookReply reply)
    {
        var document = TwimlParser.Parse(reply.Body, carrier.Verbs);
        return document.Error is null
            ? Parse(reply.Body, reply.Url)
            : new LoadedDocument(reply.Url, [Verb("Say", reply.Body)]) { HangUpAfter = true };
    }

    private LoadedDocument Sound(string url) => new(url, [Verb("Play", url)]) { HangUpAfter = true };

    private ParsedVerb Verb(string name, string text) =>
        new VerbReader(new System.Xml.Linq.XElement(name, text), carrier.Verbs, []).Parse()!;

    private LoadedDocument Fail(int code, string url, string message)
    {
        leg.Fail(carrier.Alerts, code, message, url);
        return new LoadedDocument(url, [], new DocumentFailure(code, url));
    }
}
