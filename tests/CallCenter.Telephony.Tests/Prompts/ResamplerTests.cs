using CallCenter.Telephony.Prompts.Sound;

namespace CallCenter.Telephony.Tests.Prompts;

internal sealed class ResamplerTests
{
    [TestCase(22_050, 440)]
    [TestCase(22_050, 3_300)]
    [TestCase(16_000, 1_000)]
    [TestCase(44_100, 440)]
    [TestCase(11_025, 440)]
    public void Resample_ToneInsideTheBand_KeepsFrequencyAndLevel(int rate, int hertz)
    {
        var result = Resampler.Resample(Tones.Sine(rate, hertz, seconds: 1, amplitude: 10_000), 8_000);

        Assert.That(result.SampleRate, Is.EqualTo(8_000));
        Assert.That(Tones.AmplitudeAt(result, hertz), Is.EqualTo(10_000).Within(2).Percent);
        Assert.That(Tones.AmplitudeAt(result, hertz + 40), Is.LessThan(150), "nothing beside the tone");
    }

    [TestCase(22_050, 6_000)]
    [TestCase(22_050, 4_200)]
    [TestCase(22_050, 9_000)]
    [TestCase(16_000, 5_000)]
    [TestCase(44_100, 15_000)]
    public void Resample_ToneAboveTheBand_IsSuppressedInsteadOfComingBackLower(int rate, int hertz)
    {
        var result = Resampler.Resample(Tones.Sine(rate, hertz, seconds: 1, amplitude: 20_000), 8_000);

        Assert.That(Tones.Loudness(result), Is.LessThan(20), "60 dB under the tone's 20,000");
    }

    [TestCase(22_050, 22_050)]
    [TestCase(22_050, 1)]
    [TestCase(16_000, 333)]
    public void Resample_AnyLength_KeepsTheDuration(int rate, int samples)
    {
        var sound = new Sound(rate, new short[samples]);

        Assert.That(Resampler.Resample(sound, 8_000).Duration, Is.EqualTo(sound.Duration).Within(TimeSpan.FromSeconds(1.0 / 8_000)));
    }

    [Test]
    public void Resample_ConstantAtFullScale_StaysConstantAndDoesNotWrap()
    {
        var result = Resampler.Resample(new Sound(22_050, [.. Enumerable.Repeat(short.MaxValue, 22_050)]), 8_000);

        Assert.That(result.Samples[500..^500], Is.All.EqualTo(short.MaxValue));
        Assert.That(result.Samples, Is.All.GreaterThanOrEqualTo(-4_000), "the edges ring a little but never wrap to the other sign");
    }

    [Test]
    public void Resample_OneClick_StaysAtItsTime()
    {
        var samples = new short[22_050];
        samples[11_025] = 30_000;

        var result = Resampler.Resample(new Sound(22_050, samples), 8_000);

        Assert.That(Array.IndexOf(result.Samples, result.Samples.Max()), Is.EqualTo(4_000));
    }

    [Test]
    public void Resample_SameRate_ChangesNothing()
    {
        var sound = Tones.Sine(8_000, 440, seconds: 0.1, amplitude: 1_000);

        Assert.That(Resampler.Resample(sound, 8_000), Is.SameAs(sound));
    }
}
