using CallCenter.LocalCarrier.Twiml;

namespace CallCenter.LocalCarrier.Verbs.Leave;

/// <summary><c>&lt;Leave/&gt;</c>: the waiting call leaves its queue.</summary>
internal sealed record LeaveVerb : IVerb
{
    public static LeaveVerb Read(VerbReader reader) => new();
}
