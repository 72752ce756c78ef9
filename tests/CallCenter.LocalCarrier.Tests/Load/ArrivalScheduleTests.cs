using CallCenter.LocalCarrier.Load;

namespace CallCenter.LocalCarrier.Tests.Load;

internal sealed class ArrivalScheduleTests
{
    [Test]
    public void Constant_WithoutRamp_ComesEvenly() => Assert.That(
        new ArrivalSchedule(4, TimeSpan.Zero, TimeSpan.FromSeconds(1.1)).Constant().Select(at => at.TotalSeconds),
        Is.EqualTo(new[] { 0.25, 0.5, 0.75, 1 }));

    // The rate grows from 0 to 10 in 10 s: half as many arrive as would at full rate, most of them late.
    [Test]
    public void Constant_InTheRamp_GrowsInAStraightLine()
    {
        var arrivals = new ArrivalSchedule(10, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10)).Constant().ToList();

        int Until(double seconds) => arrivals.Count(at => at.TotalSeconds <= seconds + 0.001);
        Assert.That((Until(5), Until(10), Until(15)), Is.EqualTo((12, 50, 100)));
        Assert.That(arrivals, Is.Ordered);
    }

    [Test]
    public void Poisson_OverALongTime_HasTheRateAndRandomGaps()
    {
        var arrivals = new ArrivalSchedule(50, TimeSpan.Zero, TimeSpan.FromSeconds(200)).Poisson(7).Select(at => at.TotalSeconds).ToList();

        var gaps = arrivals.Zip(arrivals.Skip(1), (first, second) => second - first).ToList();
        var (mean, deviation) = (gaps.Average(), Math.Sqrt(gaps.Average(gap => gap * gap) - (gaps.Average() * gaps.Average())));
        Assert.That(arrivals.Count, Is.InRange(9_600, 10_400));
        Assert.That(deviation / mean, Is.InRange(0.95, 1.05), "an exponential distribution's deviation is its mean");
    }

    [Test]
    public void Poisson_OfOneSeed_IsTheSameAgain()
    {
        var schedule = new ArrivalSchedule(20, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3));

        var first = schedule.Poisson(1).ToList();

        Assert.That(schedule.Poisson(1), Is.EqualTo(first));
        Assert.That(schedule.Poisson(2), Is.Not.EqualTo(first));
    }
}
