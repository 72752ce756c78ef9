using Twilio.Types;

namespace Twilio.TwiML.Voice;

public partial class Dial
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

    /// <summary>Values of Record; any other text converts implicitly.</summary>
    public sealed class RecordEnum : StringEnum
    {
        /// <summary>Makes an empty value, to be set by <c>FromString</c>.</summary>
        public RecordEnum() { }

        private RecordEnum(string value) : base(value) { }

        /// <summary><c>do-not-record</c>.</summary>
        public static readonly RecordEnum DoNotRecord = new("do-not-record");

        /// <summary><c>record-from-answer</c>.</summary>
        public static readonly RecordEnum RecordFromAnswer = new("record-from-answer");

        /// <summary><c>record-from-ringing</c>.</summary>
        public static readonly RecordEnum RecordFromRinging = new("record-from-ringing");

        /// <summary><c>record-from-answer-dual</c>.</summary>
        public static readonly RecordEnum RecordFromAnswerDual = new("record-from-answer-dual");

        /// <summary><c>record-from-ringing-dual</c>.</summary>
        public static readonly RecordEnum RecordFromRingingDual = new("record-from-ringing-dual");

        /// <summary>Takes any text as a value.</summary>
        /// <param name="value">Text as the carrier writes it.</param>
        public static implicit operator RecordEnum(string value) => new(value);
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

    /// <summary>Values of RingTone; any other text converts implicitly.</summary>
    public sealed class RingToneEnum : StringEnum
    {
        /// <summary>Makes an empty value, to be set by <c>FromString</c>.</summary>
        public RingToneEnum() { }

        private RingToneEnum(string value) : base(value) { }

        /// <summary><c>de</c>.</summary>
        public static readonly RingToneEnum De = new("de");

        /// <summary><c>it</c>.</summary>
        public static readonly RingToneEnum It = new("it");

        /// <summary><c>us</c>.</summary>
        public static readonly RingToneEnum Us = new("us");

        /// <summary>Takes any text as a value.</summary>
        /// <param name="value">Text as the carrier writes it.</param>
        public static implicit operator RingToneEnum(string value) => new(value);
    }

    /// <summary>Values of RecordingTrack; any other text converts implicitly.</summary>
    public sealed class RecordingTrackEnum : StringEnum
    {
        /// <summary>Makes an empty value, to be set by <c>FromString</c>.</summary>
        public RecordingTrackEnum() { }

        private RecordingTrackEnum(string value) : base(value) { }

        /// <summary><c>both</c>.</summary>
        public static readonly RecordingTrackEnum Both = new("both");

        /// <summary><c>inbound</c>.</summary>
        public static readonly RecordingTrackEnum Inbound = new("inbound");

        /// <summary><c>outbound</c>.</summary>
        public static readonly RecordingTrackEnum Outbound = new("outbound");

        /// <summary>Takes any text as a value.</summary>
        /// <param name="value">Text as the carrier writes it.</param>
        public static implicit operator RecordingTrackEnum(string value) => new(value);
    }
}
