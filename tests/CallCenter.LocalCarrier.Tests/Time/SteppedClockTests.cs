using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Time;

namespace CallCenter.LocalCarrier.Tests.Time;

[Checklist(ChecklistPoint.Time, "")]
internal sealed class SteppedClockTests
{
    private SteppedClock clock = null!;
    private List<string> rang = null!;

    [SetUp]
    public void Make()
    {
        clock = new SteppedClock(TimeProvider.System);
        rang = [];
    }

    [TearDown]
    public void Stop() => clock.Dispose();

    [Rule("A stepped clock stands still until it is told to move; timers ring in the order in which they fall due.")]
    [Test]
    public async Task Advance_OverSeveralTimers_RingsThemInOrder()
    {
        Ring("b", 2);
        Ring("a", 1);
        Ring("later", 3.5);
        await clock.AdvanceAsync(TimeSpan.Zero, default);
        Assert.That(rang, Is.Empty);

        await clock.AdvanceAsync(TimeSpan.FromSeconds(3), default);

        Assert.That(rang, Is.EqualTo(new[] { "a at 1", "b at 2" }));
        Assert.That((clock.Now, clock.UntilNext()), Is.EqualTo((SteppedClock.Beginning.AddSeconds(3), TimeSpan.FromSeconds(0.5))));
    }

    [Test]
    public async Task Advance_TimerThatStartsAnother_RingsThatInTheSameStep()
    {
        clock.Start(async () =>
        {
            for (var round = 0; round < 100; round++)
            {
                await clock.DelayAsync(TimeSpan.FromSeconds(1), default);
                rang.Add(At());
            }
        });

        await clock.AdvanceAsync(TimeSpan.FromSeconds(50), default);

        Assert.That(rang, Is.EqualTo(Enumerable.Range(1, 50).Select(second => $"{second}")));
    }

    [Rule("The clock waits for requests under way: what an answer causes happens at the instant of the request.")]
    [Test]
    public async Task Advance_WhileSomethingIsUnderWay_WaitsForIt()
    {
        clock.Start(async () =>
        {
            await clock.DelayAsync(TimeSpan.FromSeconds(1), default);
            using (clock.Busy())
            {
                await Task.Delay(30); // real time, as a request takes it
            }

            rang.Add(At());
        });
        Ring("after", 2);

        await clock.AdvanceAsync(TimeSpan.FromSeconds(2), default);

        Assert.That(rang, Is.EqualTo(new[] { "1", "after at 2" }));
    }

    [Test]
    public async Task Delay_Cancelled_DoesNotRing()
    {
        using var gone = new CancellationTokenSource();
        clock.Start(async () =>
        {
            try
            {
                await clock.DelayAsync(TimeSpan.FromSeconds(1), gone.Token);
            }
            catch (OperationCanceledException)
            {
                rang.Add("cancelled at " + At());
            }
        });
        await clock.AdvanceAsync(TimeSpan.FromSeconds(0.5), default);
        await gone.CancelAsync();

        await clock.AdvanceAsync(TimeSpan.FromSeconds(5), default);

        Assert.That((rang, clock.UntilNext()), Is.EqualTo((new[] { "cancelled at 0.5" }, (TimeSpan?)null)).UsingPropertiesComparer());
    }

    private void Ring(string name, double seconds) => clock.Start(async () =>
    {
        await clock.DelayAsync(TimeSpan.FromSeconds(seconds), default);
        rang.Add(name + " at " + At());
    });

    private string At() => (clock.Now - SteppedClock.Beginning).TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
