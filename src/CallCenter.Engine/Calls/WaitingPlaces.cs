using CallCenter.Flows.Running;

namespace CallCenter.Engine.Calls;

/// <summary>Where a caller stands in a queue after a turn: somebody who leaves unserved and comes back to the same queue keeps their place.</summary>
internal static class WaitingPlaces
{
    /// <summary>The queue the caller waits in now, and the place that is kept for them meanwhile.</summary>
    /// <param name="before">The call as it was.</param>
    /// <param name="event">What happened, or null where something failed.</param>
    /// <param name="turn">What the flow wants now.</param>
    /// <param name="now">The time.</param>
    public static (WaitingFor? Waiting, WaitingFor? Held) After(CallState before, FlowEvent? @event, CallerTurn turn, DateTimeOffset now)
    {
        // Who has spoken with an agent, or was never let in, has no place to come back to.
        var held = @event is FlowEvent.QueueLeft { How: QueueEnd.Served or QueueEnd.Full } ? null : before.Waiting ?? before.HeldPlace;
        if (turn is not CallerTurn.Enqueue queue)
        {
            return (null, held);
        }

        var returns = held?.Queue == queue.Queue;
        var waiting = new WaitingFor(queue.Queue, queue.Priority, returns ? held!.Since : now) { Until = now + queue.Patience };
        return (waiting, returns ? null : held);
    }
}
