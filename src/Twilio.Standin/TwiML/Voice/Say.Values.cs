using Twilio.Types;

namespace Twilio.TwiML.Voice;

public partial class Say
{
    /// <summary>Values of Voice; any other text converts implicitly.</summary>
    public sealed class VoiceEnum : StringEnum
    {
        /// <summary>Makes an empty value, to be set by <c>FromString</c>.</summary>
        public VoiceEnum() { }

        private VoiceEnum(string value) : base(value) { }

        /// <summary><c>man</c>.</summary>
        public static readonly VoiceEnum Man = new("man");

        /// <summary><c>woman</c>.</summary>
        public static readonly VoiceEnum Woman = new("woman");

        /// <summary><c>alice</c>.</summary>
        public static readonly VoiceEnum Alice = new("alice");

        /// <summary><c>Google.sr-RS-Standard-A</c>.</summary>
        public static readonly VoiceEnum GoogleSrRsStandardA = new("Google.sr-RS-Standard-A");

        /// <summary><c>Polly.Joanna</c>.</summary>
        public static readonly VoiceEnum PollyJoanna = new("Polly.Joanna");

        /// <summary>Takes any text as a value.</summary>
        /// <param name="value">Text as the carrier writes it.</param>
        public static implicit operator VoiceEnum(string value) => new(value);
    }

    /// <summary>Values of Language; any other text converts implicitly.</summary>
    public sealed class LanguageEnum : StringEnum
    {
        /// <summary>Makes an empty value, to be set by <c>FromString</c>.</summary>
        public LanguageEnum() { }

        private LanguageEnum(string value) : base(value) { }

        /// <summary><c>en-GB</c>.</summary>
        public static readonly LanguageEnum EnGb = new("en-GB");

        /// <summary><c>en-US</c>.</summary>
        public static readonly LanguageEnum EnUs = new("en-US");

        /// <summary><c>sr-RS</c>.</summary>
        public static readonly LanguageEnum SrRs = new("sr-RS");

        /// <summary>Takes any text as a value.</summary>
        /// <param name="value">Text as the carrier writes it.</param>
        public static implicit operator LanguageEnum(string value) => new(value);
    }
}
