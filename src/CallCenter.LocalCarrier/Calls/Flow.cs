namespace CallCenter.LocalCarrier.Calls;

/// <summary>Where a call goes after a verb, a document or an interruption.</summary>
internal abstract record Flow
{
    private Flow()
    {
    }

    /// <summary>On to the following verb; after the last one the document is finished.</summary>
    public static Flow Next { get; } = new Continue();

    internal sealed record Continue : Flow;

    /// <summary>Another document takes over.</summary>
    internal sealed record Goto(DocumentSource Document) : Flow;

    /// <summary>The call ends.</summary>
    internal sealed record HangUp(CallStatus Status) : Flow;

    /// <summary>The call leaves the queue it waits in; only in a wait document.</summary>
    internal sealed record LeaveQueue : Flow;

    /// <summary>The document could not be had or run, in a place where no fallback applies.</summary>
    internal sealed record Broken(int Code) : Flow;
}

/// <summary>Where a document comes from.</summary>
internal abstract record DocumentSource
{
    private DocumentSource()
    {
    }

    /// <summary>Fetched from the application.</summary>
    internal sealed record Address(string Url, string Method, IReadOnlyList<KeyValuePair<string, string>> Extra) : DocumentSource;

    /// <summary>Given with a REST request; relative addresses in it mean nothing.</summary>
    internal sealed record Inline(string Twiml) : DocumentSource;

    /// <summary>Cannot be had; the code says why.</summary>
    internal sealed record Unreachable(int Code, string Url) : DocumentSource;
}
