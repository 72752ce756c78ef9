using CallCenter.LocalCarrier.Rest;
using CallCenter.LocalCarrier.TaskRouter.Assignment;
using CallCenter.LocalCarrier.TaskRouter.Reservations;
using CallCenter.LocalCarrier.TaskRouter.Routing;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.TaskRouter.Rest;

/// <summary><c>Reservations</c> of a task and of a worker.</summary>
internal static class ReservationRoutes
{
    public static void Map(WorkspaceScope routes, Carrier carrier)
    {
        Map(routes, carrier, "/Tasks/{owner}/Reservations", reservation => reservation.TaskSid);
        Map(routes, carrier, "/Workers/{owner}/Reservations", reservation => reservation.WorkerSid);
    }

    private static void Map(WorkspaceScope routes, Carrier carrier, string path, Func<Reservation, string> owner)
    {
        routes.Get(path, call => call.Request.VersionedPage("reservations", [.. call.State.Reservations.All
            .Where(r => owner(r) == call.Sid("owner") && call.Request.Passes("ReservationStatus", Words.Wire(r.Status)))
            .Select(r => Shown(carrier, call, r))]));
        routes.Get(path + "/{sid}", call => With(call, owner, r => RestReply.Ok(Shown(carrier, call, r))));
        routes.Post(path + "/{sid}", call => With(call, owner, r => Update(carrier, call, r)));
    }

    private static IResult Update(Carrier carrier, WorkspaceRequest call, Reservation reservation)
    {
        if (call["Instruction"] is { } name)
        {
            var (instruction, fault) = new InstructionReader(word => Field(call, name, word)).Read(name, reservation.TaskSid);
            fault ??= call.Workspace.Calls.Follow(reservation.Sid, instruction!);
            return fault is null ? Now(carrier, call, reservation) : RestReply.Error(400, fault.Code, fault.Message);
        }

        if (Words.Read<ReservationStatus>(call["ReservationStatus"]) is not { } status)
        {
            return WorkspaceRequest.Invalid("ReservationStatus or Instruction is required.");
        }

        var asked = new RouterEvent.ReservationAsked(reservation.Sid, status, call["WorkerActivitySid"]);
        return call.Apply(asked, _ => Now(carrier, call, reservation));
    }

    // Named as in the provider's OpenAPI file: DequeueTo, CallUrl, RedirectCallSid; a conference's bare: To, EndConferenceOnExit.
    private static string? Field(WorkspaceRequest call, string instruction, string word) => (instruction.ToLowerInvariant(), word) switch
    {
        ("reject", "activity_sid") => call["WorkerActivitySid"],
        ("dequeue", "status_callback_events") => call["DequeueStatusCallbackEvent"],
        ("dequeue" or "call" or "redirect", _) => call[Pascal(instruction.ToLowerInvariant() + "_" + word)],
        _ => call[Pascal(word)],
    };

    private static string Pascal(string words) => string.Concat(words.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static IResult Now(Carrier carrier, WorkspaceRequest call, Reservation before) =>
        RestReply.Ok(Shown(carrier, call, call.State.Reservations.Find(before.Sid) ?? before));

    private static object Shown(Carrier carrier, WorkspaceRequest call, Reservation reservation) => new
    {
        reservation.Sid,
        carrier.Options.AccountSid,
        WorkspaceSid = call.Workspace.Sid,
        reservation.TaskSid,
        reservation.WorkerSid,
        WorkerName = call.State.Workers.Find(reservation.WorkerSid)?.Name,
        ReservationStatus = Words.Wire(reservation.Status),
        DateCreated = CarrierClock.Iso8601(reservation.CreatedAt),
        DateUpdated = CarrierClock.Iso8601(reservation.UpdatedAt),
        Url = call.Url($"Tasks/{reservation.TaskSid}/Reservations/{reservation.Sid}"),
        Links = new
        {
            Task = call.Url("Tasks/" + reservation.TaskSid),
            Worker = call.Url("Workers/" + reservation.WorkerSid),
            Workspace = call.Request.Url("/v1/Workspaces/" + call.Workspace.Sid),
        },
    };

    private static IResult With(WorkspaceRequest call, Func<Reservation, string> owner, Func<Reservation, IResult> action) =>
        call.State.Reservations.Find(call.Sid("sid")) is { } reservation && owner(reservation) == call.Sid("owner")
            ? action(reservation)
            : call.NotFound();
}
