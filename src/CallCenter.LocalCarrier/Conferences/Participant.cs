using CallCenter.LocalCarrier.Calls;

namespace CallCenter.LocalCarrier.Conferences;

/// <summary>One leg in a conference.</summary>
internal sealed class Participant(CallLeg leg, ConferenceRequest request, DateTimeOffset since)
{
    private readonly TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CallLeg Leg => leg;

    public ConferenceRequest Request => request;

    public DateTimeOffset Since => since;

    public bool Muted { get; set; } = request.Muted;

    /// <summary>On hold: neither hears nor is heard.</summary>
    public bool Hold { get; set; }

    /// <summary>Completes when it is out: kicked, or the conference ended.</summary>
    public Task Left => left.Task;

    internal void MarkLeft() => left.TrySetResult();
}
