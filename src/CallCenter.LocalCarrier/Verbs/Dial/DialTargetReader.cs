using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Conferences;
using CallCenter.LocalCarrier.Twiml;

namespace CallCenter.LocalCarrier.Verbs.Dial;

/// <summary>Reads the nouns inside a Dial.</summary>
internal static class DialTargetReader
{
    public static DialTarget Read(VerbReader reader)
    {
        List<DialParty> parties = [];
        DialTarget? other = null;
        foreach (var noun in reader.Children("Number", "Client", "Queue", "Conference"))
        {
            switch (noun.Name)
            {
                case "Number":
                    parties.Add(Party(noun.Accept("sendDigits", "byoc"), noun.Value));
                    break;
                case "Client":
                    parties.Add(Party(noun, "client:" + Identity(noun)));
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

        return other ?? new DialTarget.Parties([.. parties.Take(DialVerb.MaxParties)]);
    }

    private static DialParty Party(VerbReader noun, string address)
    {
        noun.Accept("machineDetection", "amdStatusCallback", "amdStatusCallbackMethod", "machineDetectionTimeout");
        var progress = ProgressSubscription.For(
            noun.Text("statusCallback"), noun.Text("statusCallbackMethod"), [noun.Text("statusCallbackEvent") ?? ""]);
        return new DialParty(address, noun.Text("url"), noun.Method("method"), progress);
    }

    private static string Identity(VerbReader noun) =>
        noun.Children("Identity", "Parameter").FirstOrDefault(child => child.Name == "Identity")?.Value ?? noun.Value;

    private static ConferenceRequest Conference(VerbReader noun)
    {
        noun.Accept("beep", "record", "region", "coach", "trim", "recordingStatusCallback", "recordingStatusCallbackMethod")
            .Accept("recordingStatusCallbackEvent", "eventCallbackUrl", "jitterBufferSize");
        return new ConferenceRequest(noun.Value)
        {
            Muted = noun.Flag("muted"),
            StartOnEnter = noun.Flag("startConferenceOnEnter", fallback: true),
            EndOnExit = noun.Flag("endConferenceOnExit"),
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
