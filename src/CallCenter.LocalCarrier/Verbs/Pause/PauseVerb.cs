using CallCenter.LocalCarrier.Twiml;

namespace CallCenter.LocalCarrier.Verbs.Pause;

/// <summary><c>&lt;Pause&gt;</c>: silence; default 1 s.</summary>
internal sealed record PauseVerb(TimeSpan Length) : IVerb
{
    public static PauseVerb Read(VerbReader reader) => new(TimeSpan.FromSeconds(reader.Whole("length", 1, 1, 86_400)));
}
