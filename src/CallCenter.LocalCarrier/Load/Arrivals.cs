namespace CallCenter.LocalCarrier.Load;

/// <summary>Who calls when: the schedule's instants, each with a behaviour of the mix. Pure; the same seed gives the same.</summary>
internal sealed class Arrivals(LoadPlan plan, LoadMix mix, int seed)
{
    public int MostAtOnce => plan.MostAtOnce;

    /// <summary>All of them, in order, by the real time since the beginning.</summary>
    public IEnumerable<(TimeSpan At, Behaviour Behaviour)> All()
    {
        var schedule = new ArrivalSchedule(plan.Rate, plan.Ramp, plan.Hold);
        var behaviours = new Random(seed);
        return (plan.Even ? schedule.Constant() : schedule.Poisson(seed)).Select(at => (at, mix.At(behaviours.NextDouble())));
    }
}
