using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Recordings;

/// <summary>What made a recording; the words travel as RecordingSource.</summary>
internal static class RecordingSources
{
    public const string RecordVerb = "RecordVerb";
    public const string DialVerb = "DialVerb";
    public const string Conference = "Conference";
    public const string OutboundApi = "OutboundAPI";
    public const string StartCallRecordingApi = "StartCallRecordingAPI";
}

/// <summary>How a recording is made.</summary>
/// <param name="Source">One of <see cref="RecordingSources"/>.</param>
/// <param name="Channels">1, or 2 for a channel for each party.</param>
/// <param name="Track"><c>inbound</c>, <c>outbound</c> or <c>both</c>.</param>
/// <param name="Callback">Who is told about it.</param>
internal sealed record RecordingSettings(string Source, int Channels, string Track, RecordingCallback Callback);

/// <summary>Who wants to hear about a recording, and what.</summary>
/// <param name="Url">Absolute address; null for nobody.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Events">Of <c>in-progress</c>, <c>completed</c>, <c>absent</c>.</param>
internal sealed record RecordingCallback(string? Url, string Method, IReadOnlySet<string> Events)
{
    private static readonly string[] Known = ["in-progress", "completed", "absent"];

    public static RecordingCallback None { get; } = new(null, "POST", new HashSet<string>());

    /// <summary>Reads event names separated by blanks; "completed" is the default, and what is no event means nothing.</summary>
    /// <param name="url">As written; relative to <paramref name="documentUrl"/>.</param>
    /// <param name="method">GET or POST.</param>
    /// <param name="events">Event names, each word perhaps several.</param>
    /// <param name="documentUrl">Address of the document it stands in; null when there is none.</param>
    public static RecordingCallback For(string? url, string method, IEnumerable<string> events, string? documentUrl = null)
    {
        var named = events.SelectMany(e => e.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)).Where(Known.Contains).ToHashSet();
        return new RecordingCallback(
            string.IsNullOrEmpty(url) ? null : WebhookUrl.Resolve(documentUrl, url), method, named.Count == 0 ? ["completed"] : named);
    }
}
