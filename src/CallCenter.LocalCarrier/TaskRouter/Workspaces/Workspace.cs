using CallCenter.LocalCarrier.TaskRouter.Assignment;
using CallCenter.LocalCarrier.TaskRouter.Events;
using CallCenter.LocalCarrier.TaskRouter.Reservations;
using CallCenter.LocalCarrier.TaskRouter.Routing;

namespace CallCenter.LocalCarrier.TaskRouter.Workspaces;

/// <summary>One workspace alive: events go in one by one, the router decides, the effects are carried out. Thread-safe.</summary>
internal sealed class Workspace
{
    private readonly Carrier carrier;
    private readonly RouterTimers timers;
    private readonly Lock gate = new();
    private WorkspaceState state;

    public Workspace(Carrier carrier, WorkspaceState state)
    {
        this.carrier = carrier;
        this.state = state;
        timers = new RouterTimers(carrier, timer => Apply(new RouterEvent.TimerRang(timer)));
        Log = new RouterEventLog(carrier, state.Settings.Sid);
        Calls = new WorkerCalls(carrier, this);
    }

    public string Sid => State.Settings.Sid;

    public RouterEventLog Log { get; }

    /// <summary>The telephones that ring, or talk, for reservations.</summary>
    public WorkerCalls Calls { get; }

    public WorkspaceState State
    {
        get
        {
            lock (gate)
            {
                return state;
            }
        }
    }

    /// <summary>Lets something happen, and looks for workers afterwards. Null when it could be, else why not.</summary>
    public RouterRefusal? Apply(RouterEvent happened) => Apply(_ => happened);

    /// <summary>As <see cref="Apply(RouterEvent)"/>, with what happens told from the very state it happens to.</summary>
    public RouterRefusal? Apply(Func<WorkspaceState, RouterEvent> happening)
    {
        lock (gate)
        {
            var refusal = Carry(happening(state));
            while (refusal is null && Matching.Next(state) is { } match)
            {
                refusal = Carry(new RouterEvent.Reserved(carrier.Ids.Next("WR", match.TaskSid), match));
            }

            return refusal;
        }
    }

    /// <summary>Stops every timer.</summary>
    public void Close() => timers.Close();

    private RouterRefusal? Carry(RouterEvent happened)
    {
        switch (Router.Decide(state, happened, carrier.Clock.Now))
        {
            case RouterDecision.Moved moved:
                state = moved.State;
                moved.Effects.ForEach(Do);
                return null;
            case RouterDecision.Refused refused:
                return refused.Why;
            default:
                throw new InvalidOperationException("Unknown decision about " + happened);
        }
    }

    // Nothing here waits: whatever takes time goes on beside the workspace.
    private void Do(RouterEffect effect)
    {
        switch (effect)
        {
            case RouterEffect.Arm arm:
                timers.Arm(arm.Timer, arm.After);
                break;
            case RouterEffect.Disarm disarm:
                timers.Disarm(disarm.Owner);
                break;
            case RouterEffect.Drop drop:
                Calls.Drop(drop.ReservationSid);
                break;
            case RouterEffect.Tell tell:
                Log.Add(state.Settings, tell.Notice);
                break;
            case RouterEffect.Assign assign when state.Reservations.Find(assign.ReservationSid) is { } reservation:
                Ask(reservation);
                break;
        }
    }

    private void Ask(Reservation reservation)
    {
        var task = state.Tasks.Find(reservation.TaskSid)!;
        var workflow = state.Workflows.Find(task.WorkflowSid)!;
        if (workflow.CallbackUrl is not null)
        {
            var asked = state;
            carrier.Clock.Start(() => new AssignmentCallback(carrier, this).AskAsync(workflow, reservation, asked));
        }
    }
}
