using CallCenter.LocalCarrier.TaskRouter.Reservations;
using CallCenter.LocalCarrier.TaskRouter.Tasks;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;

namespace CallCenter.LocalCarrier.TaskRouter.Routing;

/// <summary>The whole behaviour of a workspace: state, event and time in, state and effects out. Pure, total, never throws.</summary>
internal static class Router
{
    /// <summary>Decides what an event does. Looking for workers afterwards is <see cref="Matching"/>'s.</summary>
    /// <param name="state">What the workspace knows.</param>
    /// <param name="happened">The event.</param>
    /// <param name="now">Wall clock, UTC.</param>
    public static RouterDecision Decide(WorkspaceState state, RouterEvent happened, DateTimeOffset now)
    {
        var draft = new Draft(state, now);
        return happened switch
        {
            RouterEvent.TaskCreated e => TaskTransitions.Created(draft, e.Task),
            RouterEvent.TaskChanged e => OfTask(draft, e.Sid, task => TaskTransitions.Changed(draft, task, e.Attributes, e.Priority)),
            RouterEvent.TaskStatusAsked e => OfTask(draft, e.Sid, task => TaskTransitions.Asked(draft, task, e.Status, e.Reason)),
            RouterEvent.Reserved e => ReservationTransitions.Made(draft, new Reservation(e.Sid, e.Match, now)),
            RouterEvent.ReservationAsked e => OfReservation(draft, e.Sid, r => ReservationTransitions.Asked(draft, r, e.Status, e.ActivitySid)),
            RouterEvent.WorkerCalled e => OfReservation(draft, e.ReservationSid, r => ReservationTransitions.Called(draft, r, e.CallSid)),
            RouterEvent.CallOver e => OfReservation(draft, e.ReservationSid, r => ReservationTransitions.CallOver(draft, r, e)),
            RouterEvent.TimerRang e => Rang(draft, e.Timer),
            RouterEvent.ActivityAsked e => WorkerTransitions.Asked(draft, e.WorkerSid, e.ActivitySid),
            _ => StoreTransitions.Decide(draft, happened),
        };
    }

    private static RouterDecision OfTask(Draft draft, string sid, Func<RoutedTask, RouterDecision> decide) =>
        draft.State.Tasks.Find(sid) is { } task ? decide(task) : Missing(sid);

    private static RouterDecision OfReservation(Draft draft, string sid, Func<Reservation, RouterDecision> decide) =>
        draft.State.Reservations.Find(sid) is { } reservation ? decide(reservation) : Missing(sid);

    private static RouterDecision.Refused Missing(string sid) =>
        new(new RouterRefusal(404, 20404, $"The requested resource {sid} was not found"));

    // A timer that rings for what has changed meanwhile rings for nothing.
    private static RouterDecision Rang(Draft draft, RouterTimer timer) => timer switch
    {
        RouterTimer.Decision t when draft.State.Reservations.Find(t.ReservationSid) is { Status: ReservationStatus.Pending } r =>
            ReservationTransitions.TimedOut(draft, r).Done(),
        RouterTimer.Step t when draft.State.Tasks.Find(t.TaskSid) is { IsWaiting: true } task && task.Step == t.Number =>
            TaskTransitions.StepOver(draft, task).Done(),
        RouterTimer.Life t when draft.State.Tasks.Find(t.TaskSid) is { IsWaiting: true } task =>
            TaskTransitions.Cancel(draft, task, "Task TTL Exceeded").Done(),
        RouterTimer.Memory t when draft.State.Tasks.Find(t.TaskSid) is { } task => TaskTransitions.Forget(draft, task).Done(),
        _ => draft.Done(),
    };
}
