using Twilio.Types;

namespace Twilio.TwiML.Voice;

public partial class Record
{
    /// <summary>Values of Trim; any other text converts implicitly.</summary>
    public sealed class TrimEnum : StringEnum
    {
        /// <summary>Makes an empty value, to be set by <c>FromString</c>.</summary>
        public TrimEnum() { }

        private TrimEnum(string value) : base(value) { }

        /// <summary><c>trim-silence</c>.</summary>
        public static readonly TrimEnum TrimSilence = new("trim-silence");

        /// <summary><c>do-not-trim</c>.</summary>
        public static readonly TrimEnum DoNotTrim = new("do-not-trim");

        /// <summary>Takes any text as a value.</summary>
        /// <param name="value">Text as the carrier writes it.</param>
        public static implicit operator TrimEnum(string value) => new(value);
    }

    /// <summary>Values of RecordingEvent; any other text converts implicitly.</summary>
    public sealed class RecordingEventEnum : StringEnum
    {
        /// <summary>Makes an empty value, to be set by <c>FromString</c>.</summary>
        public RecordingEventEnum() { }

        private RecordingEventEnum(string value) : base(value) { }

        /// <summary><c>in-progress</c>.</summary>
        public static readonly RecordingEventEnum InProgress = new("in-progress");

        /// <summary><c>completed</c>.</summary>
        public static readonly RecordingEventEnum Completed = new("completed");

        /// <summary><c>absent</c>.</summary>
        public static readonly RecordingEventEnum Absent = new("absent");

        /// <summary>Takes any text as a value.</summary>
        /// <param name="value">Text as the carrier writes it.</param>
        public static implicit operator RecordingEventEnum(string value) => new(value);
    }
}
