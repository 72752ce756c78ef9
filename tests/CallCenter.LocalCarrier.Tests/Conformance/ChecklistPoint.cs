namespace CallCenter.LocalCarrier.Tests.Conformance;

/// <summary>What a carrier must get right to be believed; the chapters of <c>docs/carrier-conformance.md</c>.</summary>
internal enum ChecklistPoint
{
    [Chapter("Signing requests")]
    Signing,

    [Chapter("Timeouts, retries and overrides of a request")]
    Delivery,

    [Chapter("Redirects")]
    Redirects,

    [Chapter("Cookies")]
    Cookies,

    [Chapter("Documents: size, type, XML, fallback")]
    Documents,

    [Chapter("Gather")]
    Gather,

    [Chapter("Queues")]
    Queues,

    [Chapter("Dial")]
    Dial,

    [Chapter("Status callbacks")]
    Callbacks,

    [Chapter("REST")]
    Rest,

    [Chapter("Say, Play and voices")]
    Voices,

    [Chapter("Faults on demand")]
    Faults,

    [Chapter("Requests about a call, and the verbs that begin and end it")]
    Calls,

    [Chapter("Conferences")]
    Conferences,

    [Chapter("Recordings")]
    Recordings,

    [Chapter("TaskRouter")]
    TaskRouter,

    [Chapter("Time and seeds")]
    Time,
}

/// <summary>A chapter's heading.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class ChapterAttribute(string heading) : Attribute
{
    public string Heading => heading;
}
