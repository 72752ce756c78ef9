using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Queues;
using CallCenter.LocalCarrier.Twiml;

namespace CallCenter.LocalCarrier.Verbs.Enqueue;

/// <summary><c>&lt;Enqueue&gt;</c>; a null wait address means the carrier's music, an empty one silence.</summary>
internal sealed record EnqueueVerb(string Name, string? Action, string Method) : IVerb
{
    public string? WaitUrl { get; private init; }

    public string WaitMethod { get; private init; } = "POST";

    public int? MaxSize { get; private init; }

    /// <summary>The task to make of the call; null for a queue of no workflow.</summary>
    public TaskNoun? Task { get; private init; }

    public static EnqueueVerb Read(VerbReader reader)
    {
        var task = TaskNoun.Read(reader);
        return Read(reader, task, task?.WorkflowSid ?? reader.Value);
    }

    private static EnqueueVerb Read(VerbReader reader, TaskNoun? task, string name) => new(name, reader.Text("action"), reader.Method("method"))
    {
        Task = task,
        WaitUrl = reader.Text("waitUrl"),
        WaitMethod = reader.Method("waitUrlMethod", "POST", AlertCodes.InvalidWaitMethod),
        MaxSize = reader.OptionalWhole("maxQueueSize", 1, QueueBoard.LargestMaxSize),
    };
}
