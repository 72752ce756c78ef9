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

    public static EnqueueVerb Read(VerbReader reader) => new(reader.Value, reader.Text("action"), reader.Method("method"))
    {
        WaitUrl = reader.Text("waitUrl"),
        WaitMethod = reader.Method("waitUrlMethod", "POST", AlertCodes.InvalidWaitMethod),
        MaxSize = reader.OptionalWhole("maxQueueSize", 1, QueueBoard.LargestMaxSize),
    };
}
