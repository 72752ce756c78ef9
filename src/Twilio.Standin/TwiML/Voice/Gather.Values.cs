using Twilio.Types;

namespace Twilio.TwiML.Voice;

public partial class Gather
{
    /// <summary>Values of Input; any other text converts implicitly.</summary>
    public sealed class InputEnum : StringEnum
    {
        /// <summary>Makes an empty value, to be set by <c>FromString</c>.</summary>
        public InputEnum() { }

        private InputEnum(string value) : base(value) { }

        /// <summary><c>dtmf</c>.</summary>
        public static readonly InputEnum Dtmf = new("dtmf");

        /// <summary><c>speech</c>.</summary>
        public static readonly InputEnum Speech = new("speech");

        /// <summary>Takes any text as a value.</summary>
        /// <param name="value">Text as the carrier writes it.</param>
        public static implicit operator InputEnum(string value) => new(value);
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

        /// <summary><c>sq-AL</c>.</summary>
        public static readonly LanguageEnum SqAl = new("sq-AL");

        /// <summary><c>sr-RS</c>.</summary>
        public static readonly LanguageEnum SrRs = new("sr-RS");

        /// <summary>Takes any text as a value.</summary>
        /// <param name="value">Text as the carrier writes it.</param>
        public static implicit operator LanguageEnum(string value) => new(value);
    }

    /// <summary>Values of SpeechModel; any other text converts implicitly.</summary>
    public sealed class SpeechModelEnum : StringEnum
    {
        /// <summary>Makes an empty value, to be set by <c>FromString</c>.</summary>
        public SpeechModelEnum() { }

        private SpeechModelEnum(string value) : base(value) { }

        /// <summary><c>default</c>.</summary>
        public static readonly SpeechModelEnum Default = new("default");

        /// <summary><c>numbers_and_commands</c>.</summary>
        public static readonly SpeechModelEnum NumbersAndCommands = new("numbers_and_commands");

        /// <summary><c>phone_call</c>.</summary>
        public static readonly SpeechModelEnum PhoneCall = new("phone_call");

        /// <summary>Takes any text as a value.</summary>
        /// <param name="value">Text as the carrier writes it.</param>
        public static implicit operator SpeechModelEnum(string value) => new(value);
    }
}
