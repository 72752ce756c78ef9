using CallCenter.LocalCarrier.Tests.Conformance;
using CallCenter.LocalCarrier.Verbs.Gather;

namespace CallCenter.LocalCarrier.Tests.Verbs;

[Checklist(ChecklistPoint.Gather, "https://www.twilio.com/docs/voice/twiml/gather")]
internal sealed class GatherStateTests
{
    private static readonly TimeSpan Five = TimeSpan.FromSeconds(5);
    private static readonly GatherSettings Both = new(Keys: true, Speech: true, Five) { SpeechTimeout = TimeSpan.FromSeconds(2) };

    [Rule("Timeout clock starts after nested audio ends or at first key.")]
    [Test]
    public void Timer_UntilPromptEndsOrAKey_DoesNotRun()
    {
        var fresh = new GatherState(Both);

        Assert.That(fresh.Timer, Is.Null);
        Assert.That(fresh.OnPromptEnded().Timer, Is.EqualTo(Five));
        Assert.That(fresh.OnKey('1').Timer, Is.EqualTo(Five));
        Assert.That(fresh.OnKey('1').OnKey('2').Round, Is.EqualTo(2));
    }

    [Rule("dtmf speech: first detected input wins; if speech first, finishOnKey ignored.")]
    [Test]
    public void OnKey_AfterSpeech_IsIgnored()
    {
        var state = new GatherState(Both).OnSpeech("po", 0.5).OnKey('#').OnKey('1');

        Assert.That(state.Outcome, Is.Null);
        Assert.That(state.OnTimer(state.Round).Outcome, Is.EqualTo(new GatherOutcome.Said("po", 0.5)));
    }

    [Test]
    public void OnSpeech_AfterAKey_IsIgnored()
    {
        var state = new GatherState(Both).OnKey('1').OnSpeech("po", 0.5);

        Assert.That(state.OnTimer(state.Round).Outcome, Is.EqualTo(new GatherOutcome.Keyed("1", "")));
    }

    [Rule("timeout governs DTMF, speechTimeout governs speech.")]
    [Test]
    public void OnSpeech_Lasting3Seconds_WaitsForItsEndAndTheSpeechTimeout()
    {
        var state = new GatherState(Both).OnSpeech(new string('a', 3 * 14), null);

        Assert.That(state.Timer, Is.EqualTo(Five));
    }

    [Rule("Speech capped at 60 s.")]
    [Test]
    public void OnSpeech_LongerThanAMinute_IsCutAtAWordAndEndsWithTheMinute()
    {
        var minute = string.Join(' ', Enumerable.Repeat("abcdef", 121)); // 121 words of 7 / 14 s: 120 of them fit

        var state = new GatherState(Both).OnSpeech(minute, null);

        Assert.That((state.Spoken.Split(' ').Length, state.Timer), Is.EqualTo((120, TimeSpan.FromMinutes(1))));
        Assert.That(state.OnSpeech("more", null), Is.SameAs(state), "nothing is heard after the minute");
    }

    [Test]
    public void OnSpeech_InTwoParts_CountsBothTowardsTheLongest()
    {
        var state = new GatherState(Both with { LongestSpeech = TimeSpan.FromSeconds(1) }).OnSpeech("seven77", null).OnSpeech("eight88 nine999", null);

        Assert.That((state.Spoken, state.Timer), Is.EqualTo(("seven77 eight88", TimeSpan.FromSeconds(0.5))));
    }

    [Test]
    public void OnTimer_OfAnEarlierRound_MeansNothing()
    {
        var state = new GatherState(Both).OnKey('1').OnKey('2');

        Assert.That(state.OnTimer(1), Is.SameAs(state));
        Assert.That(state.OnTimer(2).Outcome, Is.EqualTo(new GatherOutcome.Keyed("12", "")));
    }

    [Test]
    public void OnKey_OfASpeechOnlyGather_IsIgnored()
    {
        var state = new GatherState(Both with { Keys = false });

        Assert.That(state.OnKey('1'), Is.SameAs(state));
    }

    [Test]
    public void OnKey_AfterTheOutcome_ChangesNothing()
    {
        var state = new GatherState(Both with { NumDigits = 1 }).OnKey('1');

        Assert.That(state.OnKey('2'), Is.SameAs(state));
        Assert.That(state.Outcome, Is.EqualTo(new GatherOutcome.Keyed("1", "")));
    }
}
