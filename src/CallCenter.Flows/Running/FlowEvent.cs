namespace CallCenter.Flows.Running;

/// <summary>What can happen to a call at a node.</summary>
public abstract record FlowEvent
{
    private FlowEvent()
    {
    }

    /// <summary>The call came to this node.</summary>
    public sealed record Entered : FlowEvent;

    /// <summary>The caller pressed keys.</summary>
    /// <param name="Digits">At least one of <c>0–9 * #</c>, without the ending key.</param>
    public sealed record Keys(string Digits) : FlowEvent;

    /// <summary>The caller was asked and gave nothing.</summary>
    public sealed record Silence : FlowEvent;

    /// <summary>The directory knows the code.</summary>
    /// <param name="Vulnerable">Whether that customer depends on supply.</param>
    public sealed record CustomerFound(bool Vulnerable) : FlowEvent;

    /// <summary>The directory has no such code.</summary>
    public sealed record CustomerMissing : FlowEvent;

    /// <summary>The directory did not answer in time.</summary>
    public sealed record CustomerUnavailable : FlowEvent;

    /// <summary>The call came back from a queue.</summary>
    /// <param name="How">How its time there ended.</param>
    public sealed record QueueLeft(QueueEnd How) : FlowEvent;
}

/// <summary>How a call's time in a queue ended, where the caller is still there.</summary>
public enum QueueEnd
{
    /// <summary>An agent spoke with the caller and hung up.</summary>
    Served,

    /// <summary>The queue takes no more calls.</summary>
    Full,

    /// <summary>The carrier could not keep the call in the queue.</summary>
    Failed,
}
