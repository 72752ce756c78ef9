using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Recordings;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Conferences;

/// <summary>Conferences by sid, and the live one of each name. Keeps the last 1,000 that ended. Thread-safe.</summary>
internal sealed class ConferenceBoard(Carrier carrier)
{
    private const int Kept = 1_000;
    private readonly Dictionary<string, Conference> live = new(StringComparer.Ordinal);
    private readonly Queue<Conference> over = new();
    private readonly Lock gate = new();

    public IReadOnlyList<Conference> All()
    {
        lock (gate)
        {
            return [.. live.Values, .. over.Reverse()];
        }
    }

    /// <summary>By sid, or the live one of that name.</summary>
    public Conference? Find(string sidOrName)
    {
        lock (gate)
        {
            return live.GetValueOrDefault(sidOrName) ?? live.Values.Concat(over).FirstOrDefault(c => c.Sid == sidOrName);
        }
    }

    /// <summary>Joins the live conference of that name, making it if there is none.</summary>
    public (Conference Conference, Participant? Participant) Join(CallLeg leg, ConferenceRequest request, string? documentUrl)
    {
        while (true)
        {
            var conference = FindOrCreate(request, documentUrl);
            var (outcome, participant) = conference.Join(leg, request);
            if (outcome == JoinOutcome.Over)
            {
                continue;
            }

            Explain(leg, request, outcome);
            conference.DiscardIfEmpty();
            return (conference, participant);
        }
    }

    private void Explain(CallLeg leg, ConferenceRequest request, JoinOutcome outcome)
    {
        switch (outcome)
        {
            case JoinOutcome.LabelTaken:
                leg.Fail(carrier.Alerts, AlertCodes.ParticipantLabelTaken, $"Conference {request.Name} has a participant {request.Label} already.");
                break;
            case JoinOutcome.NobodyToCoach:
                leg.Fail(carrier.Alerts, AlertCodes.InvalidCoach, $"Call {request.Coach} is not in conference {request.Name}.");
                break;
            default:
                break;
        }
    }

    private Conference FindOrCreate(ConferenceRequest request, string? documentUrl)
    {
        lock (gate)
        {
            if (live.TryGetValue(request.Name, out var known) && known.Status != Conference.Completed)
            {
                known.Record ??= Recording(request, documentUrl);
                return known;
            }

            var made = new Conference(carrier.Ids.Next("CF", request.Name), request.Name, carrier, Ended) { Record = Recording(request, documentUrl) };
            if (request.StatusUrl is { Length: > 0 } url && WebhookUrl.Resolve(documentUrl, url) is { } absolute)
            {
                made.Notices = new ConferenceNotices(carrier, made.Sid, request, absolute);
            }

            live[request.Name] = made;
            return made;
        }
    }

    private static RecordingSettings? Recording(ConferenceRequest request, string? documentUrl) =>
        request.Record?.For(RecordingSources.Conference, channels: 1, documentUrl);

    private void Ended(Conference conference)
    {
        lock (gate)
        {
            if (live.TryGetValue(conference.Name, out var current) && current == conference)
            {
                live.Remove(conference.Name);
            }

            over.Enqueue(conference);
            if (over.Count > Kept)
            {
                over.Dequeue();
            }
        }
    }
}
