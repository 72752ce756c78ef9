using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Twiml;

namespace CallCenter.LocalCarrier.Queues;

/// <summary>What a queue may be called. Pure.</summary>
internal static class QueueName
{
    /// <summary>"The queue name must be 64 characters or less in length."</summary>
    public const int Longest = 64;

    /// <summary>Null when a queue may have the name, else why not.</summary>
    public static TwimlFault? Fault(string name) => name.Length switch
    {
        0 => new TwimlFault(AlertCodes.QueueNameTooShort, "The queue has no name."),
        > Longest => new TwimlFault(AlertCodes.QueueNameTooLong, $"The queue's name is longer than {Longest} characters."),
        _ => null,
    };
}
