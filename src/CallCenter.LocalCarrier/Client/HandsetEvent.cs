namespace CallCenter.LocalCarrier.Client;

/// <summary>Something a handset noticed. Fields that mean nothing for its kind are null.</summary>
/// <param name="Seq">Number within the handset, from 1, without gaps.</param>
/// <param name="At">Wall clock, UTC; not sped up.</param>
/// <param name="CallSid">The call it belongs to.</param>
/// <param name="Kind">One of <see cref="HandsetEventKinds"/>.</param>
/// <param name="Text">What was said or heard; a name for joined, left, queued, dequeued; the final status for ended.</param>
/// <param name="Language">BCP-47 tag of the text, when known.</param>
/// <param name="Url">Address of what is played.</param>
/// <param name="Digits">Keys pressed, or sent by the carrier.</param>
/// <param name="Code">The carrier's error code.</param>
/// <param name="BargeIn">True for prompts that a key or speech stops; a key pressed at any other time is lost.</param>
public sealed record HandsetEvent(
    long Seq,
    DateTimeOffset At,
    string? CallSid,
    string Kind,
    string? Text = null,
    string? Language = null,
    string? Url = null,
    string? Digits = null,
    int? Code = null,
    bool? BargeIn = null);

/// <summary>The kinds of <see cref="HandsetEvent"/>.</summary>
public static class HandsetEventKinds
{
    /// <summary>The handset dialled; text is the number.</summary>
    public const string Dialling = "dialling";

    /// <summary>The handset rings; text is who calls.</summary>
    public const string Ringing = "ringing";

    /// <summary>The caller hears the other side ring; text is the ring tone asked for, if any.</summary>
    public const string Ringback = "ringback";

    /// <summary>The call is connected.</summary>
    public const string Answered = "answered";

    /// <summary>The carrier begins to speak a text.</summary>
    public const string Say = "say";

    /// <summary>The carrier begins to play a sound; text comes from its headers, else it is the file name.</summary>
    public const string Play = "play";

    /// <summary>A pause begins.</summary>
    public const string Silence = "silence";

    /// <summary>The prompts are over and the carrier listens: the party's turn. Not sent when a key cut the prompts short.</summary>
    public const string Gather = "gather";

    /// <summary>The beep is over and the carrier records: the party may speak.</summary>
    public const string Record = "record";

    /// <summary>The party pressed keys.</summary>
    public const string Pressed = "pressed";

    /// <summary>The party said something.</summary>
    public const string Spoke = "spoke";

    /// <summary>Another party said something.</summary>
    public const string Heard = "heard";

    /// <summary>Connected to a party (text is its address) or a conference (text is its name).</summary>
    public const string Joined = "joined";

    /// <summary>Somebody joined or left the conference; text is <c>enter</c> or <c>exit</c>.</summary>
    public const string Beep = "beep";

    /// <summary>No longer connected to it.</summary>
    public const string Left = "left";

    /// <summary>Waits in a queue; text is its name.</summary>
    public const string Queued = "queued";

    /// <summary>Out of the queue.</summary>
    public const string Dequeued = "dequeued";

    /// <summary>The application did something wrong; code and text say what.</summary>
    public const string Error = "error";

    /// <summary>The call is over; text is its final status.</summary>
    public const string Ended = "ended";
}

/// <summary>How a handset is.</summary>
/// <param name="Address"><c>+E164</c> or <c>client:name</c>.</param>
/// <param name="State"><c>idle</c>, <c>ringing</c> (also while its own call is not answered) or <c>in-call</c>.</param>
/// <param name="CallSid">Its call; null when idle.</param>
/// <param name="Gathering">Whether the carrier listens for keys or speech now.</param>
/// <param name="Peers">Addresses of those who hear it.</param>
public sealed record HandsetView(string Address, string State, string? CallSid, bool Gathering, IReadOnlyList<string> Peers);
