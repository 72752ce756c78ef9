using CallCenter.LocalCarrier.Client;

namespace CallCenter.LocalCarrier.Scenarios.Playing;

/// <summary>An event and whose it was.</summary>
/// <param name="Phone">Name of the phone in the scenario.</param>
/// <param name="Event">What it noticed.</param>
internal sealed record PhoneEvent(string Phone, HandsetEvent Event);

/// <summary>What came of a scenario, for the judge and for people.</summary>
/// <param name="Begun">When its first step was due.</param>
/// <param name="Events">What its phones noticed, in order of time.</param>
internal sealed record ScenarioFacts(DateTimeOffset Begun, IReadOnlyList<PhoneEvent> Events)
{
    /// <summary>Paths, without query, that the application was asked for in the calls of these phones.</summary>
    public IReadOnlyList<string> Requests { get; init; } = [];

    /// <summary>Codes of the alerts of these calls.</summary>
    public IReadOnlyList<int> Alerts { get; init; } = [];

    /// <summary>Final status of the first call that was dialled; null when none was, or it is not over.</summary>
    public string? CallStatus => FirstCall(HandsetEventKinds.Ended)?.Text;

    /// <summary>Real time from that call's answer to its end; zero when it was not answered.</summary>
    public TimeSpan Talked => FirstCall(HandsetEventKinds.Answered) is { } answered && FirstCall(HandsetEventKinds.Ended) is { } ended
        ? ended.At - answered.At
        : TimeSpan.Zero;

    private HandsetEvent? FirstCall(string kind)
    {
        var dialled = Events.FirstOrDefault(e => e.Event.Kind == HandsetEventKinds.Dialling);
        return dialled is null
            ? null
            : Events.FirstOrDefault(e => e.Event.Kind == kind && e.Event.CallSid == dialled.Event.CallSid)?.Event;
    }
}
