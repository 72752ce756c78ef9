using CallCenter.Core.Customers;
using CallCenter.Telephony.Prompts;
using CallCenter.Telephony.Prompts.Synthesis;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Telephony.Tests.Prompts;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SynthesisLimitsTests
{
    private static readonly TimeSpan _budget = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider _time = new();
    private readonly HeldSynthesizer _inner = new();

    [Test]
    public async Task SynthesizeAsync_TakesLongerThanTheBudget_Fails()
    {
        using var limits = new SynthesisLimits(_inner, _budget, atOnce: 1, maxWaiting: 0, _time);
        var slow = SpeakAsync(limits, "slow");

        _time.Advance(_budget);

        Assert.That(await slow, Is.InstanceOf<SynthesisOutcome.Failed>());
    }

    [Test]
    public async Task SynthesizeAsync_OneMoreThanAtOnce_WaitsAndHasItsWholeBudget()
    {
        using var limits = new SynthesisLimits(_inner, _budget, atOnce: 2, maxWaiting: 1, _time);
        var first = SpeakAsync(limits, "1");
        var second = SpeakAsync(limits, "2");
        var third = SpeakAsync(limits, "3");
        Assert.That(_inner.Begun, Is.EquivalentTo(["1", "2"]));

        _time.Advance(_budget - TimeSpan.FromSeconds(1));
        _inner.Finish("1");
        await first;
        Assert.That(() => _inner.Begun, Does.Contain("3").After(2_000, 5));
        _time.Advance(TimeSpan.FromSeconds(2));
        _inner.Finish("3");

        Assert.That(await second, Is.InstanceOf<SynthesisOutcome.Failed>());
        Assert.That(await third, Is.InstanceOf<SynthesisOutcome.Audio>());
    }

    [Test]
    public async Task SynthesizeAsync_OneMoreThanMayWait_FailsAtOnceAndThereIsRoomAgainLater()
    {
        using var limits = new SynthesisLimits(_inner, _budget, atOnce: 1, maxWaiting: 1, _time);
        var first = SpeakAsync(limits, "1");
        var second = SpeakAsync(limits, "2");

        Assert.That(await SpeakAsync(limits, "3"), Is.InstanceOf<SynthesisOutcome.Failed>());

        _inner.Finish("1");
        await first;
        _inner.Finish("2");
        await second;
        _inner.Finish("4");
        Assert.That(await SpeakAsync(limits, "4"), Is.InstanceOf<SynthesisOutcome.Audio>());
    }

    [Test]
    public async Task SynthesizeAsync_WaiterGivesUp_FailsWithoutTakingATurn()
    {
        using var limits = new SynthesisLimits(_inner, _budget, atOnce: 1, maxWaiting: 1, _time);
        using var gaveUp = new CancellationTokenSource();
        var first = SpeakAsync(limits, "1");
        var second = limits.SynthesizeAsync(Language.Albanian, "2", gaveUp.Token);

        await gaveUp.CancelAsync();

        Assert.That(await second, Is.InstanceOf<SynthesisOutcome.Failed>());
        _inner.Finish("1");
        await first;
        _inner.Finish("3");
        Assert.That(await SpeakAsync(limits, "3"), Is.InstanceOf<SynthesisOutcome.Audio>());
        Assert.That(_inner.Begun, Is.EqualTo(["1", "3"]));
    }

    private static Task<SynthesisOutcome> SpeakAsync(SynthesisLimits limits, string text) =>
        limits.SynthesizeAsync(Language.Albanian, text, CancellationToken.None);
}
