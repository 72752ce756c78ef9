using System.Globalization;
using CallCenter.Core.Calls;
using Microsoft.AspNetCore.Http;

namespace CallCenter.Telephony;

/// <summary>
/// What the carrier sends about a call, read once at the edge. Numbers are read invariantly: a form binder that follows
/// a culture reads 0.93 as 93 in Serbian and as nothing in Albanian.
/// </summary>
internal sealed record VoiceForm
{
    private const int MostDigits = 64;
    private const int MostWords = 500;

    // What the carrier sends as the key that ended a recording when the caller hung up.
    private const string HungUp = "hangup";

    public required CallId Call { get; init; }

    public required PhoneNumber From { get; init; }

    public PhoneNumber To { get; private init; }

    public string Digits { get; private init; } = "";

    /// <summary>What was understood, on one line and at most 500 characters; empty where nothing was said.</summary>
    public string Words { get; private init; } = "";

    /// <summary>How sure that is, 0 to 1, or null.</summary>
    public double? Confidence { get; private init; }

    /// <summary>How long the message is; nothing where none was left.</summary>
    public TimeSpan RecordingLength { get; private init; }

    public string CallStatus { get; private init; } = "";

    public string DialCallStatus { get; private init; } = "";

    public string QueueResult { get; private init; } = "";

    public string ErrorCode { get; private init; } = "";

    public Uri? ErrorUrl { get; private init; }

    /// <summary>Reads a form.</summary>
    /// <param name="form">The form; its signature was checked.</param>
    /// <returns>The form, or what is wrong with it in a sentence that repeats nothing of it.</returns>
    public static (VoiceForm? Form, string? Fault) Read(IFormCollection form)
    {
        if (!CallId.IsValid(form["CallSid"]))
        {
            return (null, "CallSid is missing or not the name of a call.");
        }

        string digits = form["Digits"] == HungUp ? "" : form["Digits"].ToString();
        if (digits.Length > MostDigits || !digits.All(c => char.IsAsciiDigit(c) || c is '*' or '#'))
        {
            return (null, "Digits holds something that no telephone key sends.");
        }

        if (!IsEmptyOr(form["Confidence"], ReadConfidence))
        {
            return (null, "Confidence is no number from 0 to 1.");
        }

        if (!IsEmptyOr(form["RecordingDuration"], ReadLength))
        {
            return (null, "RecordingDuration is no number of seconds.");
        }

        string from = form["From"].ToString();
        if (from.Length > 100 || from.Any(char.IsControl))
        {
            return (null, "From is not a caller's number.");
        }

        string to = form["To"].ToString();
        return to.Length > 100 || to.Any(char.IsControl) ? (null, "To is not a number.") : (Make(form, digits, from), null);
    }

    private static bool IsEmptyOr<T>(string? text, Func<string?, T?> read)
        where T : struct => string.IsNullOrEmpty(text) || read(text) is not null;

    private static double? ReadConfidence(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1 ? value : null;

    private static TimeSpan? ReadLength(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 86_400 ? TimeSpan.FromSeconds(seconds) : null;

    private static string OneLine(string words)
    {
        var line = new string([.. words.Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        return line.Length <= MostWords ? line : line[..MostWords];
    }

    private static VoiceForm Make(IFormCollection form, string digits, string from) => new()
    {
        Call = new CallId(form["CallSid"].ToString()),
        From = new PhoneNumber(from),
        To = new PhoneNumber(form["To"].ToString()),
        Digits = digits,
        Words = OneLine(form["SpeechResult"].ToString()),
        Confidence = ReadConfidence(form["Confidence"]),
        RecordingLength = ReadLength(form["RecordingDuration"]) ?? TimeSpan.Zero,
        CallStatus = form["CallStatus"].ToString(),
        DialCallStatus = form["DialCallStatus"].ToString(),
        QueueResult = form["QueueResult"].ToString(),
        ErrorCode = form["ErrorCode"].ToString(),
        ErrorUrl = Uri.TryCreate(form["ErrorUrl"].ToString(), UriKind.Absolute, out var url) ? url : null,
    };
}
