using CallCenter.LocalCarrier.Twiml;

namespace CallCenter.LocalCarrier.Verbs.Say;

/// <summary><c>&lt;Say&gt;</c>: text, voice and language as written, loop (0 = until hang-up, at most 1,000).</summary>
internal sealed record SayVerb(string Text, string? Voice, string? Language, int Loop) : IVerb
{
    /// <summary>Characters of the content with its SSML tags and blanks.</summary>
    public int MarkupLength { get; private init; }

    public static SayVerb Read(VerbReader reader) =>
        new(reader.Value, reader.Text("voice"), reader.Text("language"), reader.Whole("loop", 1, 0, 1_000))
        {
            MarkupLength = reader.MarkupLength,
        };
}
