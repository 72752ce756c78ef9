using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Verbs.Gather;

namespace CallCenter.LocalCarrier.Handsets;

/// <summary>What a person does with a handset. Each returns a sentence when it is impossible, else null.</summary>
internal static class HandsetActions
{
    public const int MaxKeys = 100;

    /// <summary>Presses keys, which should have happened at <paramref name="dueAt"/>.</summary>
    public static string? Press(Handset handset, string digits, DateTimeOffset now, DateTimeOffset? dueAt = null)
    {
        if (Talking(handset) is not { } leg)
        {
            return $"{handset.Address} is in no answered call, so no key can be pressed.";
        }

        handset.Events.Add(new HandsetEvent(0, now, leg.Sid, HandsetEventKinds.Pressed, Digits: digits));
        foreach (var key in digits.Where(_ => leg.Gathering))
        {
            leg.Signal(new CallSignal.Key(key) { DueAt = dueAt ?? now });
        }

        return null;
    }

    public static string? Speak(Handset handset, string text, double? confidence, DateTimeOffset now)
    {
        if (Talking(handset) is not { } leg)
        {
            return $"{handset.Address} is in no answered call, so nobody can hear it.";
        }

        handset.Events.Add(new HandsetEvent(0, now, leg.Sid, HandsetEventKinds.Spoke, text));
        if (leg.Gathering)
        {
            leg.Signal(new CallSignal.Speech(text, confidence));
        }

        leg.Room?.Speak(leg, text);
        return null;
    }

    public static string? Answer(Handset handset) => Decide(handset, RingOutcome.Answered);

    public static string? Reject(Handset handset) => Decide(handset, RingOutcome.Rejected);

    public static string? HangUp(Handset handset)
    {
        if (handset.Call is not { } leg)
        {
            return $"{handset.Address} is in no call.";
        }

        if (leg.Status == CallStatus.Ringing && leg.Id.Direction != CallDirection.Inbound)
        {
            return $"{handset.Address} is ringing: answer or reject the call.";
        }

        leg.HangUp();
        return null;
    }

    public static bool AreKeys(string? digits) =>
        digits is { Length: > 0 and <= MaxKeys } && digits.All(GatherState.IsKey);

    public static HandsetView View(Handset handset)
    {
        var leg = handset.Call;
        var state = leg?.Status switch { null => "idle", CallStatus.InProgress => "in-call", _ => "ringing" };
        return new HandsetView(handset.Address, state, leg?.Sid, leg?.Gathering ?? false, leg?.Room?.PeersOf(leg) ?? []);
    }

    private static CallLeg? Talking(Handset handset) => handset.Call is { Status: CallStatus.InProgress } leg ? leg : null;

    private static string? Decide(Handset handset, RingOutcome outcome) =>
        handset.Call is { Status: CallStatus.Ringing } leg && leg.Id.Direction != CallDirection.Inbound && leg.Decide(outcome)
            ? null
            : $"{handset.Address} is not ringing.";
}
