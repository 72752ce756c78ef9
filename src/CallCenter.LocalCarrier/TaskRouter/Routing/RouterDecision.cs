using System.Collections.Immutable;
using CallCenter.LocalCarrier.TaskRouter.Events;
using CallCenter.LocalCarrier.TaskRouter.Reservations;
using CallCenter.LocalCarrier.TaskRouter.Tasks;
using CallCenter.LocalCarrier.TaskRouter.Workers;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;

namespace CallCenter.LocalCarrier.TaskRouter.Routing;

/// <summary>What is to be done in the world after a decision, in order.</summary>
internal abstract record RouterEffect
{
    private RouterEffect()
    {
    }

    /// <summary>Ring after this carrier time.</summary>
    internal sealed record Arm(RouterTimer Timer, TimeSpan After) : RouterEffect;

    /// <summary>Stop all timers of a task or reservation.</summary>
    internal sealed record Disarm(string Owner) : RouterEffect;

    /// <summary>Ask the application what to do with the reservation.</summary>
    internal sealed record Assign(string ReservationSid) : RouterEffect;

    /// <summary>The reservation came to nothing: a telephone that rings for it stops.</summary>
    internal sealed record Drop(string ReservationSid) : RouterEffect;

    /// <summary>Log the event and tell the application.</summary>
    internal sealed record Tell(RouterNotice Notice) : RouterEffect;
}

/// <summary>What a workspace makes of an event.</summary>
internal abstract record RouterDecision
{
    private RouterDecision()
    {
    }

    /// <summary>The state from now on, and what is to be done.</summary>
    internal sealed record Moved(WorkspaceState State, ImmutableList<RouterEffect> Effects) : RouterDecision;

    /// <summary>It cannot be; nothing has changed.</summary>
    internal sealed record Refused(RouterRefusal Why) : RouterDecision;
}

/// <summary>Why something cannot be, in the provider's words.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Twilio error code.</param>
/// <param name="Message">A sentence.</param>
internal sealed record RouterRefusal(int Status, int Code, string Message)
{
    public static RouterRefusal Invalid(string message) => new(400, 20001, message);
}

/// <summary>A decision in the making: the state so far, the effects so far. Immutable.</summary>
internal sealed record Draft(WorkspaceState State, DateTimeOffset Now)
{
    public ImmutableList<RouterEffect> Effects { get; private init; } = [];

    public Draft Do(RouterEffect effect) => this with { Effects = Effects.Add(effect) };

    public Draft Tell(RouterNotice notice) => Do(new RouterEffect.Tell(notice));

    public Draft Put(RoutedTask task) =>
        this with { State = State with { Tasks = State.Tasks.With(task with { UpdatedAt = Now, Version = task.Version + 1 }) } };

    public Draft Put(Worker worker) =>
        this with { State = State with { Workers = State.Workers.With(worker with { UpdatedAt = Now, Version = worker.Version + 1 }) } };

    public Draft Put(Reservation reservation) =>
        this with { State = State with { Reservations = State.Reservations.With(reservation with { UpdatedAt = Now }) } };

    public RoutedTask Task(string sid) => State.Tasks.Find(sid)!;

    public Worker Worker(string sid) => State.Workers.Find(sid)!;

    public Reservation Reservation(string sid) => State.Reservations.Find(sid)!;

    public RouterDecision Done() => new RouterDecision.Moved(State, Effects);
}
