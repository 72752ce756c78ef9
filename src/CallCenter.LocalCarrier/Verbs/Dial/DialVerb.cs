using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Twiml;

namespace CallCenter.LocalCarrier.Verbs.Dial;

/// <summary><c>&lt;Dial&gt;</c>; one of: numbers and clients rung at once, a queue, a conference.</summary>
internal sealed record DialVerb(DialTarget Target, string? Action, string Method) : IVerb
{
    /// <summary>How many parties may ring at once.</summary>
    public const int MaxParties = 10;

    /// <summary>How long it rings, without the carrier's 5 s buffer; default 30 s.</summary>
    public TimeSpan Timeout { get; private init; } = TimeSpan.FromSeconds(30);

    /// <summary>Longest connection; default 4 h.</summary>
    public TimeSpan TimeLimit { get; private init; } = TimeSpan.FromHours(4);

    public string? CallerId { get; private init; }

    public bool AnswerOnBridge { get; private init; }

    public bool Sequential { get; private init; }

    /// <summary>Whether the caller's star key ends the connection.</summary>
    public bool HangupOnStar { get; private init; }

    /// <summary>Country whose ringing the caller hears; null for the dialled country's own.</summary>
    public string? RingTone { get; private init; }

    /// <summary>How it is recorded; null when it is not.</summary>
    public DialRecording? Record { get; private init; }

    public static DialVerb Read(VerbReader reader)
    {
        reader.Accept("referUrl", "referMethod", "events", "recordingConfigurationId");
        return new DialVerb(DialTargetReader.Read(reader), reader.Text("action"), reader.Method("method"))
        {
            Timeout = TimeSpan.FromSeconds(reader.Whole("timeout", 30, 5, 600)),
            TimeLimit = TimeSpan.FromSeconds(reader.Whole("timeLimit", 14_400, 1, 86_400)),
            CallerId = reader.Text("callerId"),
            AnswerOnBridge = reader.Flag("answerOnBridge"),
            Sequential = reader.Flag("sequential"),
            HangupOnStar = reader.Flag("hangupOnStar"),
            RingTone = reader.Text("ringTone"),
            Record = DialRecording.Read(reader),
        };
    }
}

/// <summary>Whom a Dial connects to.</summary>
internal abstract record DialTarget
{
    private DialTarget()
    {
    }

    internal sealed record Parties(IReadOnlyList<DialParty> All) : DialTarget;

    internal sealed record Queue(string Name, string? Url, string Method) : DialTarget
    {
        /// <summary>The reservation whose caller is wanted, instead of the first of a queue.</summary>
        public string? ReservationSid { get; init; }

        /// <summary>What the reserved worker does afterwards; null leaves the activity.</summary>
        public string? PostWorkActivitySid { get; init; }
    }

    internal sealed record Conference(Conferences.ConferenceRequest Request) : DialTarget;
}

/// <summary>One number or client: its address, whisper document and progress callbacks.</summary>
internal sealed record DialParty(string Address, string? Url, string Method, ProgressSubscription Progress)
{
    /// <summary>Keys sent once it answers, "w" for half a second of silence; null for none.</summary>
    public string? SendDigits { get; init; }

    /// <summary>Whether it is of a kind this carrier cannot ring, such as SIP.</summary>
    public bool IsForeign { get; init; }
}
