using CallCenter.LocalCarrier.Twiml;

namespace CallCenter.LocalCarrier.Verbs.Hangup;

/// <summary><c>&lt;Hangup/&gt;</c>.</summary>
internal sealed record HangupVerb : IVerb
{
    public static HangupVerb Read(VerbReader reader) => new();
}
