using System.Collections.Concurrent;
using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.TaskRouter.Reservations;
using CallCenter.LocalCarrier.TaskRouter.Routing;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.TaskRouter.Assignment;

/// <summary>Follows instructions: accepts, rejects, and calls workers for reservations. Thread-safe.</summary>
internal sealed class WorkerCalls(Carrier carrier, Workspace workspace)
{
    private readonly ConcurrentDictionary<string, CallLeg> legs = new(StringComparer.Ordinal);

    /// <summary>Does what an instruction says, or begins to. Null when it could be, else why not.</summary>
    public InstructionFault? Follow(string reservationSid, Instruction instruction)
    {
        if (workspace.State.Reservations.Find(reservationSid) is not { Status: ReservationStatus.Pending } reservation)
        {
            return new InstructionFault(AlertCodes.ReservationNotPending, $"Reservation {reservationSid} is no longer pending.");
        }

        return instruction switch
        {
            Instruction.Accept => Ask(reservation, ReservationStatus.Accepted),
            Instruction.Reject reject => Ask(reservation, ReservationStatus.Rejected, reject.ActivitySid),
            Instruction.Dequeue dequeue => WithCaller(reservation, callSid =>
                Connect(reservation, dequeue.Dialling, dequeue.PostWorkActivitySid,
                    WorkerTalk.Bridged(carrier, workspace, reservation, callSid))),
            Instruction.Conference meeting => WithCaller(reservation, callSid =>
                Connect(reservation, meeting.Dialling, meeting.PostWorkActivitySid,
                    WorkerTalk.Met(carrier, workspace, reservation, callSid, meeting))),
            Instruction.Call call => Call(reservation, call),
            Instruction.Redirect redirect => Redirect(reservation, redirect),
            _ => throw new InvalidOperationException("Unknown instruction " + instruction),
        };
    }

    /// <summary>The reservation came to nothing: whoever still rings, or talks, for it is hung up.</summary>
    public void Drop(string reservationSid)
    {
        if (legs.TryRemove(reservationSid, out var leg))
        {
            // What the leg does next may run at once, and must not find the workspace in the middle of a decision.
            carrier.Clock.Start(() => Task.FromResult(leg.HangUp()));
        }
    }

    private InstructionFault? Ask(Reservation reservation, ReservationStatus status, string? activitySid = null) =>
        workspace.Apply(new RouterEvent.ReservationAsked(reservation.Sid, status, activitySid)) is { } refusal
            ? new InstructionFault(refusal.Code, refusal.Message)
            : null;

    // "Only issue Dequeue instruction on Tasks created via the <Enqueue> verb": the caller must be waiting.
    private InstructionFault? WithCaller(Reservation reservation, Func<string, InstructionFault?> connect)
    {
        var task = workspace.State.Tasks.Find(reservation.TaskSid)!;
        return task is { IsCall: true, CallSid: { } callSid }
            ? connect(callSid)
            : new InstructionFault(AlertCodes.TaskWithoutCall, "The task was not created by Enqueue: there is no caller to connect.");
    }

    private InstructionFault? Connect(
        Reservation reservation, Dialling dialling, string? postWorkActivitySid, WorkerTalk talk)
    {
        if (postWorkActivitySid is not null && workspace.State.Activities.Find(postWorkActivitySid) is null)
        {
            return new InstructionFault(AlertCodes.InvalidActivity, $"post_work_activity_sid {postWorkActivitySid} does not exist.");
        }

        var (leg, fault) = Place(reservation, dialling, talk.RunAsync);
        if (leg is not null)
        {
            _ = EndAsync(reservation, leg, new RouterEvent.CallOver(reservation.Sid, talk.Ending, postWorkActivitySid));
        }

        return fault;
    }

    private InstructionFault? Call(Reservation reservation, Instruction.Call call)
    {
        if (WebhookUrl.Parse(call.Url) is null)
        {
            return new InstructionFault(AlertCodes.InvalidUrl, $"url '{call.Url}' is no address.");
        }

        Flow document = new Flow.Goto(new DocumentSource.Address(call.Url, "POST", []));
        var (leg, fault) = Place(reservation, call.Dialling, (_, _) => Task.FromResult(document));
        if (leg is null || !call.AcceptNow)
        {
            return fault;
        }

        return Ask(reservation, ReservationStatus.Accepted);
    }

    private InstructionFault? Redirect(Reservation reservation, Instruction.Redirect redirect)
    {
        if (WebhookUrl.Parse(redirect.Url) is null || carrier.Calls.Find(redirect.CallSid) is not { } leg)
        {
            return new InstructionFault(AlertCodes.InvalidUrl, $"Call {redirect.CallSid} cannot be sent to '{redirect.Url}'.");
        }

        if (redirect.AcceptNow && Ask(reservation, ReservationStatus.Accepted) is { } fault)
        {
            return fault;
        }

        return leg.Interrupt(new Flow.Goto(new DocumentSource.Address(redirect.Url, "POST", [])))
            ? null
            : new InstructionFault(21220, $"Call {redirect.CallSid} is not in progress.");
    }

    // Rings the worker, once the task names the call.
    private (CallLeg? Leg, InstructionFault? Fault) Place(
        Reservation reservation, Dialling dialling, Func<CallLeg, CancellationToken, Task<Flow>> answered)
    {
        var state = workspace.State;
        var task = state.Tasks.Find(reservation.TaskSid)!;
        if ((dialling.To ?? state.Workers.Find(reservation.WorkerSid)?.ContactUri) is not { } to
            || (dialling.From ?? task.Attributes["to"]) is not { } from)
        {
            return (null, new InstructionFault(AlertCodes.WorkerCallFailed, "Neither instruction nor contact_uri says whom to call."));
        }

        var call = new OutboundCall(from, to, dialling.Timeout, Progress(dialling, task.CallSid));
        var leg = carrier.Place.Prepare(call);
        legs[reservation.Sid] = leg;
        workspace.Apply(new RouterEvent.WorkerCalled(reservation.Sid, leg.Sid));
        carrier.Place.Start(leg, call, answered);
        if (workspace.State.Reservations.Find(reservation.Sid) is not { Status: ReservationStatus.Pending })
        {
            Drop(reservation.Sid); // it came to nothing while the telephone was being called
        }

        _ = ForgetAsync(reservation.Sid, leg);
        return (leg, null);
    }

    private async Task ForgetAsync(string reservationSid, CallLeg leg)
    {
        await leg.Ended;
        legs.TryRemove(KeyValuePair.Create(reservationSid, leg));
    }

    private async Task EndAsync(Reservation reservation, CallLeg leg, RouterEvent.CallOver over)
    {
        await leg.Ended;
        if (leg.Status == CallStatus.Failed)
        {
            carrier.Alerts.Add(leg.Sid, AlertCodes.WorkerCallFailed, $"Worker {reservation.WorkerSid} could not be called at {leg.Id.To}.");
        }

        workspace.Apply(over);
    }

    // "TaskRouter sends taskCallSid as parameter with sid of the call that created the Task"
    private static ProgressSubscription Progress(Dialling dialling, string? taskCallSid)
    {
        if (dialling.StatusUrl is not { } url)
        {
            return ProgressSubscription.None;
        }

        var told = taskCallSid is null ? url : WebhookUrl.WithField(url, "taskCallSid=" + taskCallSid);
        return ProgressSubscription.For(told, dialling.StatusMethod, [dialling.StatusEvents]);
    }
}
