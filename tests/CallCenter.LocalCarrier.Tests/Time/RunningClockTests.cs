using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.Tests.Time;

[Checklist(ChecklistPoint.Time, "")]
internal sealed class RunningClockTests
{
    [Rule("No timer of a call rings before it is due, though a system timer may.")]
    [Test]
    public async Task Delay_ManyTimes_NeverEndsBeforeItIsDue()
    {
        var clock = new RunningClock(TimeProvider.System, 20);

        var late = await Task.WhenAll(Enumerable.Range(0, 300).Select(async number =>
        {
            var due = clock.In(TimeSpan.FromMilliseconds(100 + (number * 7)));
            await clock.DelayAsync(TimeSpan.FromMilliseconds(100 + (number * 7)), CancellationToken.None);
            return clock.Now - due;
        }));

        Assert.That(late.Min(), Is.GreaterThanOrEqualTo(TimeSpan.Zero));
    }

    [Test]
    public async Task Delay_OfNothing_EndsAtOnce() =>
        await new RunningClock(TimeProvider.System, 1).DelayAsync(TimeSpan.FromSeconds(-1), new CancellationToken(canceled: true));
}
