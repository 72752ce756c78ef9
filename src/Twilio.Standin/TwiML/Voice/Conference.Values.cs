using Twilio.Types;

namespace Twilio.TwiML.Voice;

public partial class Conference
{
    /// <summary>Values of Beep; any other text converts implicitly.</summary>
    public sealed class BeepEnum : StringEnum
    {
        /// <summary>Makes an empty value, to be set by <c>FromString</c>.</summary>
        public BeepEnum() { }

        private BeepEnum(string value) : base(value) { }

        /// <summary><c>true</c>.</summary>
        public static readonly BeepEnum True = new("true");

        /// <summary><c>false</c>.</summary>
        public static readonly BeepEnum False = new("false");

        /// <summary><c>onEnter</c>.</summary>
        public static readonly BeepEnum Onenter = new("onEnter");

        /// <summary><c>onExit</c>.</summary>
        public static readonly BeepEnum Onexit = new("onExit");

        /// <summary>Takes any text as a value.</summary>
        /// <param name="value">Text as the carrier writes it.</param>
        public static implicit operator BeepEnum(string value) => new(value);
    }

    /// <summary>Values of Record; any other text converts implicitly.</summary>
    public sealed class RecordEnum : StringEnum
    {
        /// <summary>Makes an empty value, to be set by <c>FromString</c>.</summary>
        public RecordEnum() { }

        private RecordEnum(string value) : base(value) { }

        /// <summary><c>do-not-record</c>.</summary>
        public static readonly RecordEnum DoNotRecord = new("do-not-record");

        /// <summary><c>record-from-start</c>.</summary>
        public static readonly RecordEnum RecordFromStart = new("record-from-start");

        /// <summary>Takes any text as a value.</summary>
        /// <param name="value">Text as the carrier writes it.</param>
        public static implicit operator RecordEnum(string value) => new(value);
    }

    /// <summary>Values of Region; any other text converts implicitly.</summary>
    public sealed class RegionEnum : StringEnum
    {
        /// <summary>Makes an empty value, to be set by <c>FromString</c>.</summary>
        public RegionEnum() { }

        private RegionEnum(string value) : base(value) { }

        /// <summary><c>de1</c>.</summary>
        public static readonly RegionEnum De1 = new("de1");

        /// <summary><c>ie1</c>.</summary>
        public static readonly RegionEnum Ie1 = new("ie1");

        /// <summary><c>us1</c>.</summary>
        public static readonly RegionEnum Us1 = new("us1");

        /// <summary>Takes any text as a value.</summary>
        /// <param name="value">Text as the carrier writes it.</param>
        public static implicit operator RegionEnum(string value) => new(value);
    }

    /// <summary>Values of Event; any other text converts implicitly.</summary>
    public sealed class EventEnum : StringEnum
    {
        /// <summary>Makes an empty value, to be set by <c>FromString</c>.</summary>
        public EventEnum() { }

        private EventEnum(string value) : base(value) { }

        /// <summary><c>start</c>.</summary>
        public static readonly EventEnum Start = new("start");

        /// <summary><c>end</c>.</summary>
        public static readonly EventEnum End = new("end");

        /// <summary><c>join</c>.</summary>
        public static readonly EventEnum Join = new("join");

        /// <summary><c>leave</c>.</summary>
        public static readonly EventEnum Leave = new("leave");

        /// <summary><c>mute</c>.</summary>
        public static readonly EventEnum Mute = new("mute");

        /// <summary><c>hold</c>.</summary>
        public static readonly EventEnum Hold = new("hold");

        /// <summary><c>modify</c>.</summary>
        public static readonly EventEnum Modify = new("modify");

        /// <summary><c>speaker</c>.</summary>
        public static readonly EventEnum Speaker = new("speaker");

        /// <summary><c>announcement</c>.</summary>
        public static readonly EventEnum Announcement = new("announcement");

        /// <summary>Takes any text as a value.</summary>
        /// <param name="value">Text as the carrier writes it.</param>
        public static implicit operator EventEnum(string value) => new(value);
    }

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

    /// <summary>Values of JitterBufferSize; any other text converts implicitly.</summary>
    public sealed class JitterBufferSizeEnum : StringEnum
    {
        /// <summary>Makes an empty value, to be set by <c>FromString</c>.</summary>
        public JitterBufferSizeEnum() { }

        private JitterBufferSizeEnum(string value) : base(value) { }

        /// <summary><c>large</c>.</summary>
        public static readonly JitterBufferSizeEnum Large = new("large");

        /// <summary><c>medium</c>.</summary>
        public static readonly JitterBufferSizeEnum Medium = new("medium");

        /// <summary><c>small</c>.</summary>
        public static readonly JitterBufferSizeEnum Small = new("small");

        /// <summary><c>off</c>.</summary>
        public static readonly JitterBufferSizeEnum Off = new("off");

        /// <summary>Takes any text as a value.</summary>
        /// <param name="value">Text as the carrier writes it.</param>
        public static implicit operator JitterBufferSizeEnum(string value) => new(value);
    }
}
