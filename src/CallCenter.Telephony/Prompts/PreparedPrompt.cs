using CallCenter.Core.Customers;

namespace CallCenter.Telephony.Prompts;

/// <summary>A text made ready to be heard by a caller.</summary>
public abstract record PreparedPrompt
{
    private PreparedPrompt()
    {
    }

    /// <summary>The carrier speaks the text itself (<c>&lt;Say&gt;</c>).</summary>
    /// <param name="Language">The language of the text.</param>
    /// <param name="Text">The text, free of control characters, in the script that the carrier is given.</param>
    /// <param name="CarrierLanguage">The carrier's name of the language, such as <c>sr-RS</c>.</param>
    /// <param name="Voice">The carrier's voice, or null for the carrier's own choice.</param>
    public sealed record Spoken(Language Language, string Text, string CarrierLanguage, string? Voice) : PreparedPrompt;

    /// <summary>The text is a file that the carrier plays (<c>&lt;Play&gt;</c>).</summary>
    /// <param name="Hash">Lower-case hexadecimal digits: 32 of audio that was made of a text, 64 of a studio recording.</param>
    public sealed record Audio(string Hash) : PreparedPrompt
    {
        /// <summary>Where the file is, from the root of this system: <c>/audio/{hash}.wav</c>.</summary>
        public string Path => $"/audio/{Hash}.wav";
    }

    /// <summary>The text can be heard in no way now. Play <see cref="BuiltInAudio.OneMomentIn"/> and bring the caller to a person.</summary>
    /// <param name="Reason">A sentence for the log; never the text itself.</param>
    public sealed record Failed(string Reason) : PreparedPrompt;
}
