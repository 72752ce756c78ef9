using System.Globalization;
using CallCenter.LocalCarrier.Queues;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.Verbs.Enqueue;

/// <summary>Queue parameters of requests (https://www.twilio.com/docs/voice/twiml/enqueue). Pure.</summary>
internal static class QueueForm
{
    /// <summary>For a wait document.</summary>
    public static List<KeyValuePair<string, string>> Waiting(CarrierClock clock, QueueEntry entry) =>
    [
        new("QueueSid", entry.Queue.Sid),
        new("QueuePosition", Text(entry.Queue.PositionOf(entry))),
        new("QueueTime", Text(clock.SecondsSince(entry.Since))),
        new("AvgQueueTime", Text(entry.Queue.AverageWait)),
        new("CurrentQueueSize", Text(entry.Queue.Entries.Count)),
        new("MaxQueueSize", Text(entry.Queue.MaxSize)),
    ];

    /// <summary>For the action, once the call has been in the queue.</summary>
    public static List<KeyValuePair<string, string>> Result(CarrierClock clock, QueueEntry entry, string result) =>
        [new("QueueResult", result), .. Left(clock, entry)];

    /// <summary>Which queue it was, and how long.</summary>
    public static List<KeyValuePair<string, string>> Left(CarrierClock clock, QueueEntry entry) =>
        [new("QueueSid", entry.Queue.Sid), new("QueueTime", Text(clock.SecondsSince(entry.Since)))];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
