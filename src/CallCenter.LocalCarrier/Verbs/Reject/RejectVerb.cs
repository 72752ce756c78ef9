using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Twiml;

namespace CallCenter.LocalCarrier.Verbs.Reject;

/// <summary><c>&lt;Reject&gt;</c>: ends an unanswered call as no-answer (reason rejected) or busy.</summary>
internal sealed record RejectVerb(CallStatus Status) : IVerb
{
    public static RejectVerb Read(VerbReader reader) =>
        new(reader.Choice("reason", "rejected", "rejected", "busy") == "busy" ? CallStatus.Busy : CallStatus.NoAnswer);
}
