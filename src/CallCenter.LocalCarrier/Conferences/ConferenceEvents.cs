namespace CallCenter.LocalCarrier.Conferences;

/// <summary>Events of a conference's status callback, and the words they are asked for with. Pure.</summary>
internal static class ConferenceEvents
{
    public const string Start = "conference-start";
    public const string End = "conference-end";
    public const string Join = "participant-join";
    public const string Leave = "participant-leave";
    public const string Mute = "participant-mute";
    public const string Unmute = "participant-unmute";
    public const string Hold = "participant-hold";
    public const string Unhold = "participant-unhold";
    public const string Modify = "participant-modify";
    public const string SpeechStart = "participant-speech-start";
    public const string SpeechStop = "participant-speech-stop";
    public const string AnnouncementEnd = "announcement-end";

    /// <summary>The word of statusCallbackEvent that asks for an event.</summary>
    public static string WordFor(string happened) => happened switch
    {
        Start => "start",
        End => "end",
        Join => "join",
        Leave => "leave",
        Mute or Unmute => "mute",
        Hold or Unhold => "hold",
        SpeechStart or SpeechStop => "speaker",
        AnnouncementEnd => "announcement",
        _ => "modify",
    };
}
