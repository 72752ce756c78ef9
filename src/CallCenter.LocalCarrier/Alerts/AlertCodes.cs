namespace CallCenter.LocalCarrier.Alerts;

/// <summary>The carrier's error codes that this program raises (https://www.twilio.com/docs/api/errors).</summary>
internal static class AlertCodes
{
    public const int InvalidUrl = 11100;
    public const int HttpRetrievalFailure = 11200;
    public const int ConnectionFailure = 11205;
    public const int ProtocolViolation = 11206;
    public const int UnknownHost = 11210;
    public const int TooManyRedirects = 11215;
    public const int TlsFailure = 11220;
    public const int ResponseTooLarge = 11750;
    public const int DocumentParseFailure = 12100;
    public const int SchemaWarning = 12200;
    public const int InvalidContentType = 12300;
    public const int InvalidCallerId = 13214;
    public const int UnsupportedAddress = 13224;
    public const int InvalidCoach = 13240;
    public const int GatherPlayContentType = 13325;
    public const int InvalidGatherInput = 13326;
    public const int InvalidSpeechTimeout = 13327;
    public const int InvalidMaxSpeechTime = 13328;
    public const int InvalidHints = 13330;
    public const int InvalidGatherLanguage = 13331;
    public const int InvalidSpeechModel = 13334;
    public const int AutoSpeechTimeoutWithModel = 13335;
    public const int PlayContentType = 13420;
    public const int InvalidVoice = 13511;
    public const int InvalidSay = 13520;
    public const int SayTooLong = 13521;
    public const int QueueNameTooShort = 14204;
    public const int QueueNameTooLong = 14205;
    public const int InvalidWaitMethod = 14206;
    public const int QueueFull = 14207;
    public const int InvalidWorkflow = 14220;
    public const int InvalidTaskAttributes = 14221;
    public const int InvalidInstructionTimeout = 14233;
    public const int RelativeUrlInInlineTwiml = 15004;
    public const int ParticipantLabelTaken = 16025;
    public const int InstructionNotJson = 40001;
    public const int NoInstruction = 40005;
    public const int InvalidActivity = 40130;
    public const int WorkerCallFailed = 40133;
    public const int ReservationNotPending = 40135;
    public const int TaskWithoutCall = 40140;
}
