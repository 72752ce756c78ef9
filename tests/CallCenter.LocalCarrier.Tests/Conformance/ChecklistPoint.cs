namespace CallCenter.LocalCarrier.Tests.Conformance;

/// <summary>What a carrier must get right to be believed; the chapters of <c>docs/carrier-conformance.md</c>.</summary>
internal enum ChecklistPoint
{
    [Chapter("Signing requests", "https://www.twilio.com/docs/usage/security")]
    Signing,

    [Chapter("Timeouts, retries and overrides of a request", "https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides")]
    Delivery,

    [Chapter("Redirects", "https://www.twilio.com/docs/voice/twiml")]
    Redirects,

    [Chapter("Cookies", "https://www.twilio.com/docs/voice/twiml")]
    Cookies,

    [Chapter("Documents: size, type, XML, fallback", "https://www.twilio.com/docs/voice/twiml")]
    Documents,

    [Chapter("Gather", "https://www.twilio.com/docs/voice/twiml/gather")]
    Gather,

    [Chapter("Queues", "https://www.twilio.com/docs/voice/twiml/enqueue")]
    Queues,

    [Chapter("Dial", "https://www.twilio.com/docs/voice/twiml/dial")]
    Dial,

    [Chapter("Status callbacks", "https://www.twilio.com/docs/voice/twiml")]
    Callbacks,

    [Chapter("REST", "https://www.twilio.com/docs/voice/api")]
    Rest,

    [Chapter("Say, Play and voices", "https://www.twilio.com/docs/voice/twiml/say")]
    Voices,

    [Chapter("Faults on demand", "")]
    Faults,

    [Chapter("Requests about a call, and the verbs that begin and end it", "https://www.twilio.com/docs/voice/twiml")]
    Calls,

    [Chapter("Conferences", "https://www.twilio.com/docs/voice/twiml/conference")]
    Conferences,

    [Chapter("Recordings", "https://www.twilio.com/docs/voice/api/recording")]
    Recordings,

    [Chapter("TaskRouter", "https://www.twilio.com/docs/taskrouter")]
    TaskRouter,

    [Chapter("Time and seeds", "")]
    Time,
}

/// <summary>A chapter's heading, and the page on which its rules are written; empty where they are this carrier's own.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class ChapterAttribute(string heading, string source) : Attribute
{
    public string Heading => heading;

    public string Source => source;
}
