using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Conferences;
using CallCenter.LocalCarrier.Recordings;
using CallCenter.LocalCarrier.Twiml;
using CallCenter.LocalCarrier.Verbs.Gather;

namespace CallCenter.LocalCarrier.Verbs.Dial;

/// <summary>Reads the nouns inside a Dial.</summary>
internal static class DialTargetReader
{
    public static DialTarget Read(VerbReader reader)
    {
        List<DialParty> parties = [];
        DialTarget? other = null;
        foreach (var noun in reader.Children("Number", "Client", "Sip", "Sim", "WhatsApp", "Queue", "Conference"))
        {
            switch (noun.Name)
            {
                case "Number":
                    parties.Add(Party(noun.Accept("byoc"), noun.Value) with { SendDigits = Digits(noun) });
                    break;
                case "Client":
                    parties.Add(Party(noun, "client:" + Identity(noun)));
                    break;
                case "Sip" or "Sim" or "WhatsApp":
                    parties.Add(Party(noun.Accept("username", "password", "codecs"), noun.Value) with { IsForeign = true });
                    break;
                case "Queue":
                    other = new DialTarget.Queue(noun.Value, noun.Text("url"), noun.Method("method"))
                    {
                        ReservationSid = noun.Text("reservationSid"),
                        PostWorkActivitySid = noun.Text("postWorkActivitySid"),
                    };
                    break;
                default:
                    other = new DialTarget.Conference(Conference(noun));
                    break;
            }

            noun.WarnOfUnknown();
        }

        if (parties.Count == 0 && other is null && reader.Value.Length > 0)
        {
            parties.Add(new DialParty(reader.Value, null, "POST", ProgressSubscription.None));
        }

        if (parties.Count > DialVerb.MaxParties)
        {
            reader.Warn($"Dial rings {DialVerb.MaxParties} parties at most: the others are left out.");
        }

        return other ?? new DialTarget.Parties([.. parties.Take(DialVerb.MaxParties)]);
    }

    private static DialParty Party(VerbReader noun, string address)
    {
        noun.Accept("machineDetection", "amdStatusCallback", "amdStatusCallbackMethod", "machineDetectionTimeout");
        var progress = ProgressSubscription.For(
            noun.Text("statusCallback"), noun.Text("statusCallbackMethod"), [noun.Text("statusCallbackEvent") ?? ""]);
        return new DialParty(address, noun.Text("url"), noun.Method("method"), progress);
    }

    private static string? Digits(VerbReader noun)
    {
        var given = noun.Text("sendDigits");
        if (given is null || given.All(key => GatherState.IsKey(key) || key is 'w' or 'W'))
        {
            return given;
        }

        noun.Warn($"'{given}' is no sendDigits: 0-9, *, # and w are expected.");
        return null;
    }

    private static string Identity(VerbReader noun) =>
        noun.Children("Identity", "Parameter").FirstOrDefault(child => child.Name == "Identity")?.Value ?? noun.Value;

    private static ConferenceRequest Conference(VerbReader noun)
    {
        noun.Accept("region", "eventCallbackUrl", "jitterBufferSize", "recordingConfigurationId");
        var recording = RecordingAttributes.Read(noun);
        var recorded = noun.Choice("record", "do-not-record", "do-not-record", "false", "true", "record-from-start");
        return new ConferenceRequest(noun.Value)
        {
            Muted = noun.Flag("muted"),
            StartOnEnter = noun.Flag("startConferenceOnEnter", fallback: true),
            EndOnExit = noun.Flag("endConferenceOnExit"),
            Beep = ConferenceRequest.BeepOf(noun.Choice("beep", "true", "true", "false", "onEnter", "onExit")),
            Coach = noun.Text("coach"),
            Record = recorded is "true" or "record-from-start" ? recording : null,
            MaxParticipants = noun.Whole("maxParticipants", Conferences.Conference.LargestSize, 1, Conferences.Conference.LargestSize),
            WaitUrl = noun.Text("waitUrl"),
            WaitMethod = noun.Method("waitMethod"),
            Label = noun.Text("participantLabel"),
            StatusUrl = noun.Text("statusCallback"),
            StatusMethod = noun.Method("statusCallbackMethod"),
            StatusEvents = (noun.Text("statusCallbackEvent") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries),
        };
    }
}
