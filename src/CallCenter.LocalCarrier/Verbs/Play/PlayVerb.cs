using CallCenter.LocalCarrier.Twiml;

namespace CallCenter.LocalCarrier.Verbs.Play;

/// <summary><c>&lt;Play&gt;</c>: an address, or keys to send; loop 0 = until hang-up, at most 1,000.</summary>
internal sealed record PlayVerb(string Url, int Loop, string? Digits) : IVerb
{
    public static PlayVerb Read(VerbReader reader) =>
        new(reader.Value, reader.Whole("loop", 1, 0, 1_000), reader.Text("digits"));
}
