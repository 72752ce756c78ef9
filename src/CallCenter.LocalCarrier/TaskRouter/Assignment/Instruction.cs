using CallCenter.LocalCarrier.Conferences;

namespace CallCenter.LocalCarrier.TaskRouter.Assignment;

/// <summary>What the application wants done with a reservation (https://www.twilio.com/docs/taskrouter/handle-assignment-callbacks).</summary>
internal abstract record Instruction
{
    private Instruction()
    {
    }

    internal sealed record Accept : Instruction;

    /// <summary>"If no ActivitySid is provided, worker remains in the same activity."</summary>
    internal sealed record Reject(string? ActivitySid) : Instruction;

    /// <summary>Call the worker, then connect with the caller who waits.</summary>
    internal sealed record Dequeue(Dialling Dialling, string? PostWorkActivitySid) : Instruction;

    /// <summary>Call the worker, who then hears a document; the reservation is accepted at once, or left to the application.</summary>
    internal sealed record Call(Dialling Dialling, string Url, bool AcceptNow) : Instruction;

    /// <summary>Send a call that is under way to a document.</summary>
    internal sealed record Redirect(string CallSid, string Url, bool AcceptNow) : Instruction;

    /// <summary>Call the worker, then meet the caller in a conference named by the task.</summary>
    internal sealed record Conference(Dialling Dialling, string? PostWorkActivitySid, ConferenceRequest Worker, bool EndOnCustomerExit)
        : Instruction;
}

/// <summary>How a worker is called.</summary>
/// <param name="To">Null for the worker's contact_uri.</param>
/// <param name="From">Null for the number the caller dialled.</param>
/// <param name="Timeout">How long it rings; default 60 s, at most 999 s.</param>
internal sealed record Dialling(string? To, string? From, TimeSpan Timeout)
{
    /// <summary>Where the call's progress is told; null for nowhere.</summary>
    public string? StatusUrl { get; init; }

    public string StatusMethod { get; init; } = "GET";

    /// <summary>Comma-separated; "completed" when empty.</summary>
    public string StatusEvents { get; init; } = "";
}
