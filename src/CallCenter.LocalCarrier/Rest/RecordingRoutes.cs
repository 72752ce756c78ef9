using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Recordings;

namespace CallCenter.LocalCarrier.Rest;

/// <summary><c>Recordings</c> of the account, of a call and of a conference.</summary>
internal static class RecordingRoutes
{
    public static void Map(RestRoutes routes, Carrier carrier)
    {
        MapOf(routes, carrier, "", (_, _) => true);
        MapOf(routes, carrier, "/Calls/{call}", (recording, values) => recording.Id.CallSid == (string?)values["call"]);
        MapOf(routes, carrier, "/Conferences/{conference}", (recording, values) => recording.Id.ConferenceSid == (string?)values["conference"]);
        routes.Post("/Calls/{call}/Recordings.json", (request, values) => Start(carrier, request, (string)values["call"]!));
    }

    /// <summary>How a REST request wants a recording made.</summary>
    public static RecordingSettings Settings(RestRequest request, string source) => new(
        source,
        request["RecordingChannels"] == "dual" ? 2 : 1,
        request["RecordingTrack"] is "inbound" or "outbound" ? request["RecordingTrack"]! : "both",
        RecordingCallback.For(
            request["RecordingStatusCallback"], request.Method("RecordingStatusCallbackMethod"), request.All("RecordingStatusCallbackEvent")));

    private static void MapOf(RestRoutes routes, Carrier carrier, string parent, Func<Recording, RouteValueDictionary, bool> belongs)
    {
        var one = parent + "/Recordings/{recording}.json";
        routes.Get(parent + "/Recordings.json", (request, values) => RestReply.Ok(request.Page("recordings",
            [.. Matching(carrier, request).Where(r => belongs(r, values)).Select(r => RecordingResource.Of(r, carrier.Options))])));
        routes.Get(one, (request, values) => With(request, values, r => RestReply.Ok(RecordingResource.Of(r, carrier.Options))));
        routes.Delete(one, (request, values) => With(request, values, r =>
        {
            carrier.Recordings.Delete(r);
            return RestReply.Gone();
        }));
        if (parent.Length > 0)
        {
            routes.Post(one, (request, values) => With(request, values, r => Update(carrier, request, r)));
        }

        IResult With(RestRequest request, RouteValueDictionary values, Func<Recording, IResult> action)
        {
            var sid = (string)values["recording"]!;
            var found = carrier.Recordings.NewestFirst().FirstOrDefault(r =>
                belongs(r, values) && (r.Id.Sid == sid || (sid == RecordingBoard.Current && r.State.IsLive)));
            return found is null ? RestReply.NotFound(request.Path) : action(found);
        }
    }

    private static IEnumerable<Recording> Matching(Carrier carrier, RestRequest request) => carrier.Recordings.NewestFirst()
        .Where(r => request.Passes("CallSid", r.Id.CallSid) && request.Passes("ConferenceSid", r.Id.ConferenceSid))
        .Where(r => DateFilter.Passes(request, "DateCreated", r.StartedAt));

    private static IResult Start(Carrier carrier, RestRequest request, string callSid)
    {
        if (carrier.Calls.Find(callSid) is not { } leg)
        {
            return RestReply.NotFound(request.Path);
        }

        return leg.Status == CallStatus.InProgress
            ? RestReply.Created(RecordingResource.Of(
                carrier.Recordings.Start(leg, Settings(request, RecordingSources.StartCallRecordingApi)), carrier.Options))
            : RestReply.Error(400, 21220, "Requested resource is not eligible for recording");
    }

    // What is over cannot be changed any more: to this address it is not there.
    private static IResult Update(Carrier carrier, RestRequest request, Recording recording)
    {
        if (!recording.State.IsLive)
        {
            return RestReply.NotFound(request.Path);
        }

        switch (request["Status"])
        {
            case "paused":
                recording.Pause(skip: request["PauseBehavior"] == "skip");
                break;
            case "in-progress":
                recording.Resume();
                break;
            case "stopped":
                recording.Finish();
                break;
            default:
                return RestReply.Invalid("Status must be paused, in-progress or stopped");
        }

        return RestReply.Ok(RecordingResource.Of(recording, carrier.Options));
    }
}
