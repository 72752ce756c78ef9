using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.Faults;

/// <summary>A caller who will hang up a moment after a certain verb began, whatever it is.</summary>
/// <param name="atVerb">Which verb of the call, from 1.</param>
/// <param name="after">How long after its beginning, carrier time.</param>
internal sealed class VanishingCaller(int atVerb, TimeSpan after)
{
    private const int LastVerb = 12;
    private const double LongestMoment = 3;
    private int verbs;

    /// <summary>Decides a new caller's fate; null for one who stays.</summary>
    public static VanishingCaller? For(FaultBoard faults, string callSid) => faults.Draw(FaultKind.CallerVanishes, callSid) is null
        ? null
        : new VanishingCaller(
            1 + (int)(faults.Chance(FaultKind.CallerVanishes, callSid + "/verb") * LastVerb),
            TimeSpan.FromSeconds(faults.Chance(FaultKind.CallerVanishes, callSid + "/moment") * LongestMoment));

    /// <summary>A verb of the call begins.</summary>
    public void OnVerb(CallLeg leg, CarrierClock clock)
    {
        if (++verbs == atVerb)
        {
            clock.Start(() => HangUpAsync(leg, clock));
        }
    }

    private async Task HangUpAsync(CallLeg leg, CarrierClock clock)
    {
        await clock.DelayAsync(after, CancellationToken.None);
        leg.HangUp();
    }
}
