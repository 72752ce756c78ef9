using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Verbs;

/// <summary>What a verb may touch while it runs.</summary>
/// <param name="Carrier">The carrier: queues, conferences, clock.</param>
/// <param name="Leg">The call the document belongs to.</param>
/// <param name="DocumentUrl">Address of the document, for relative addresses; null for one given with a REST request.</param>
internal sealed record VerbContext(Carrier Carrier, CallLeg Leg, string? DocumentUrl)
{
    /// <summary>Whether keys stop what is heard; said in the handset's events.</summary>
    public bool BargeIn { get; init; }

    /// <summary>The document at an address written in this one.</summary>
    public Flow GoTo(string url, string method, params IReadOnlyList<KeyValuePair<string, string>> extra) =>
        new Flow.Goto(WebhookUrl.Resolve(DocumentUrl, url) is { } absolute
            ? new DocumentSource.Address(absolute, method, extra)
            : new DocumentSource.Unreachable(AlertCodes.RelativeUrlInInlineTwiml, url));

    /// <summary>As <see cref="GoTo"/>, or on to the next verb when there is no address.</summary>
    public Flow ActionOrNext(string? action, string method, IReadOnlyList<KeyValuePair<string, string>> extra) =>
        string.IsNullOrEmpty(action) ? Flow.Next : GoTo(action, method, extra);
}
