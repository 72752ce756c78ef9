using CallCenter.LocalCarrier.TaskRouter.Expressions;
using CallCenter.LocalCarrier.TaskRouter.Reservations;
using CallCenter.LocalCarrier.TaskRouter.Routing;
using CallCenter.LocalCarrier.TaskRouter.TaskQueues;
using CallCenter.LocalCarrier.TaskRouter.Tasks;
using CallCenter.LocalCarrier.TaskRouter.Workers;
using CallCenter.LocalCarrier.TaskRouter.Workflows;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;

namespace CallCenter.LocalCarrier.Tests.TaskRouter;

/// <summary>A workspace without a carrier: the pure decisions, played by hand. Time passes one second per event.</summary>
internal sealed class RouterDesk
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly List<RouterEffect> effects = [];
    private int seconds;

    public RouterDesk(string configuration, params (string Sid, string Target)[] queues)
    {
        var settings = new WorkspaceSettings("WS1", "Centre", Noon) { DefaultActivitySid = "WA0", TimeoutActivitySid = "WA0" };
        State = new WorkspaceState(settings)
        {
            Activities = new Roster<WorkerActivity>()
                .With(new WorkerActivity("WA0", "Offline", false, Noon)).With(new WorkerActivity("WA1", "Available", true, Noon)),
        };
        foreach (var (sid, target) in queues)
        {
            Let(new RouterEvent.QueueStored(new TaskQueue(sid, sid, target, ExpressionParser.Parse(target).Expression!, Noon)));
        }

        Let(new RouterEvent.WorkflowStored(new Workflow("WW1", "W", configuration, WorkflowReader.Read(configuration).Plan!, Noon)));
    }

    public WorkspaceState State { get; private set; }

    public IEnumerable<string> Told => effects.OfType<RouterEffect.Tell>().Select(e => e.Notice.Type);

    public IEnumerable<(RouterTimer Timer, TimeSpan After)> Armed => effects.OfType<RouterEffect.Arm>().Select(e => (e.Timer, e.After));

    /// <summary>"worker/task" of every reservation made, in order, with its status.</summary>
    public IEnumerable<string> Asked => State.Reservations.All.Select(r => $"{r.WorkerSid}/{r.TaskSid} {Words.Wire(r.Status)}");

    public RoutedTask Task(string sid) => State.Tasks.Find(sid)!;

    public RouterDesk Worker(string sid, string attributes = "{}", string activity = "WA1") => Let(new RouterEvent.WorkerStored(
        new Worker(sid, sid, Noon.AddSeconds(seconds)) { ActivitySid = activity, Attributes = Attributes.Parse(attributes)! }));

    public RouterDesk Create(string sid, string attributes = "{}", int priority = 0) => Let(new RouterEvent.TaskCreated(
        new RoutedTask(sid, "WW1", Attributes.Parse(attributes)!, Noon.AddSeconds(seconds)) { Priority = priority }));

    public RouterDesk Decide(int reservation, ReservationStatus status, string? activity = null) =>
        Let(new RouterEvent.ReservationAsked("WR" + reservation, status, activity));

    public RouterDesk Ring(RouterTimer timer) => Let(new RouterEvent.TimerRang(timer));

    public RouterDesk Let(RouterEvent happened)
    {
        Assert.That(Try(happened), Is.Null);
        return this;
    }

    public RouterRefusal? Try(RouterEvent happened)
    {
        var refusal = Carry(happened);
        while (Matching.Next(State) is { } match)
        {
            Carry(new RouterEvent.Reserved("WR" + (State.Reservations.Count + 1), match));
        }

        return refusal;
    }

    private RouterRefusal? Carry(RouterEvent happened)
    {
        var decision = Router.Decide(State, happened, Noon.AddSeconds(++seconds));
        if (decision is RouterDecision.Moved moved)
        {
            State = moved.State;
            effects.AddRange(moved.Effects);
        }

        return (decision as RouterDecision.Refused)?.Why;
    }
}
