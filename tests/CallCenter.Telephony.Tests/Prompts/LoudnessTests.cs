using CallCenter.Telephony.Prompts.Sound;

namespace CallCenter.Telephony.Tests.Prompts;

internal sealed class LoudnessTests
{
    // A sine of amplitude A has a mean power 3.01 dB under A's.
    [TestCase(32_767, -3.01)]
    [TestCase(3_277, -23.01)]
    [TestCase(328, -43.01)]
    public void Measure_Sine_IsItsPower(int amplitude, double decibels) =>
        Assert.That(Loudness.Measure(Tones.Sine(8_000, 400, seconds: 1, amplitude)), Is.EqualTo(decibels).Within(0.05));

    [Test]
    public void Measure_Pauses_DoNotCount()
    {
        var tone = Tones.Sine(8_000, 400, seconds: 1, amplitude: 3_277).Samples;

        var level = Loudness.Measure(new Sound(8_000, [.. tone, .. new short[16_000], .. tone]));

        Assert.That(level, Is.EqualTo(-23.01).Within(0.1));
    }

    [Test]
    public void Measure_Silence_IsNothing()
    {
        Assert.That(Loudness.Measure(new Sound(8_000, new short[8_000])), Is.Null);
        Assert.That(Loudness.Measure(new Sound(8_000, [])), Is.Null);
    }

    [TestCase(500)]
    [TestCase(3_000)]
    [TestCase(30_000)]
    public void Even_LoudAndQuiet_ComeToTheTarget(int amplitude)
    {
        var even = Loudness.Even(Tones.Sine(8_000, 400, seconds: 1, amplitude));

        Assert.That(Loudness.Measure(even), Is.EqualTo(Loudness.Target).Within(0.1));
    }

    [Test]
    public void Even_MereNoise_IsRaisedOnlySoFar()
    {
        var noise = Tones.Sine(8_000, 400, seconds: 1, amplitude: 100);

        Assert.That(Loudness.Measure(Loudness.Even(noise)), Is.EqualTo(Loudness.Measure(noise) + Loudness.MostGain).Within(0.2));
    }

    [Test]
    public void Even_Silence_IsTheSame()
    {
        var silence = new Sound(8_000, new short[800]);

        Assert.That(Loudness.Even(silence), Is.SameAs(silence));
    }

    [Test]
    public void Even_SharpPeaks_StayUnderTheLimitAndTheRestKeepsItsLevel()
    {
        var samples = Tones.Sine(8_000, 400, seconds: 2, amplitude: 3_000).Samples;
        for (var i = 1_000; i < samples.Length; i += 4_000)
        {
            samples[i] = short.MinValue;
        }

        var even = Loudness.Even(new Sound(8_000, samples));

        Assert.That(even.Samples.Max(sample => Math.Abs((int)sample)), Is.InRange(20_000, 23_198), "-3 dB of full scale");
        Assert.That(Tones.AmplitudeAt(even with { Samples = even.Samples[2_000..4_000] }, 400), Is.EqualTo(4_100).Within(15).Percent);
    }

    [Test]
    public void Apply_AnyPeaks_NoneIsOverTheLimitAndQuietPartsAreUntouched()
    {
        var random = new Random(7);
        double[] samples = [.. Enumerable.Range(0, 4_000).Select(i => i is > 1_000 and < 2_000 ? (random.NextDouble() - 0.5) * 90_000 : 100)];

        PeakLimit.Apply(samples, 20_000, 8_000);

        Assert.That(samples.Max(Math.Abs), Is.LessThanOrEqualTo(20_000.001));
        Assert.That(samples[..900], Is.All.EqualTo(100));
    }
}
