using CallCenter.Telephony.Prompts;
using CallCenter.Telephony.Prompts.Sound;

namespace CallCenter.Telephony.Tests.Prompts;

internal sealed class SoundTests
{
    [Test]
    public void Write_ThenRead_GivesTheSameSound()
    {
        var sound = new Sound(8_000, [0, 1, -1, short.MaxValue, short.MinValue]);

        var read = WaveFile.Read(WaveFile.Write(sound));

        Assert.That(read?.SampleRate, Is.EqualTo(8_000));
        Assert.That(read?.Samples, Is.EqualTo(sound.Samples));
    }

    [Test]
    public void Read_LengthsOfAPipe_ReadsToTheEnd()
    {
        var file = WaveFile.Write(new Sound(22_050, [1, 2, 3]));
        (file[43], file[42], file[41], file[40]) = (0x7f, 0xff, 0xf0, 0x00);

        Assert.That(WaveFile.Read(file)?.Samples, Is.EqualTo(new short[] { 1, 2, 3 }));
    }

    [Test]
    public void Read_UnknownChunkOfOddLengthBefore_SkipsIt()
    {
        var file = WaveFile.Write(new Sound(8_000, [7])).ToList();
        file.InsertRange(36, [.. "LIST"u8, 3, 0, 0, 0, 9, 9, 9, 0]);

        Assert.That(WaveFile.Read(file.ToArray())?.Samples, Is.EqualTo(new short[] { 7 }));
    }

    [Test]
    public void Read_CutAtEveryLength_NeverThrows()
    {
        var file = WaveFile.Write(new Sound(8_000, [1, 2, 3]));

        Assert.That(Enumerable.Range(0, 44).Select(length => WaveFile.Read(file.AsSpan(0, length))?.Samples.Length ?? 0), Is.All.Zero);
    }

    [TestCase(20, 3, Description = "float samples")]
    [TestCase(22, 2, Description = "two channels")]
    [TestCase(34, 8, Description = "8 bits")]
    [TestCase(25, 0, Description = "a rate of 64")]
    public void Read_OtherKindOfWav_IsNull(int at, byte value)
    {
        var file = WaveFile.Write(new Sound(8_000, [1, 2, 3]));
        file[at] = value;

        Assert.That(WaveFile.Read(file), Is.Null);
    }

    [Test]
    public void Trim_SilenceAtBothEnds_LeavesFiftyMilliseconds()
    {
        short[] samples = [.. new short[8_000], .. Enumerable.Repeat((short)5_000, 800), .. new short[8_000]];

        var trimmed = Silence.Trim(new Sound(8_000, samples));

        Assert.That(trimmed.Samples, Has.Length.EqualTo(400 + 800 + 400));
        Assert.That(trimmed.Samples[400], Is.EqualTo(5_000));
    }

    [Test]
    public void Trim_NothingAudible_LeavesNothing() =>
        Assert.That(Silence.Trim(new Sound(8_000, [0, 5, -300, 300])).Samples, Is.Empty);

    [Test]
    public void Trim_NoSilence_ChangesNothing() =>
        Assert.That(Silence.Trim(new Sound(8_000, [short.MinValue, 9_000])).Samples, Is.EqualTo(new short[] { short.MinValue, 9_000 }));

    [Test]
    public void From_BytesThatAreNoWav_Fails() =>
        Assert.That(TelephoneSound.From("no wav"u8), Is.InstanceOf<SynthesisOutcome.Failed>());

    [Test]
    public void From_OnlySilence_Fails() =>
        Assert.That(TelephoneSound.From(WaveFile.Write(new Sound(22_050, new short[5_000]))), Is.InstanceOf<SynthesisOutcome.Failed>());

    [Test]
    public void From_NoiseUnderTheLinesOwn_IsSilenceAndNotRaised() =>
        Assert.That(TelephoneSound.From(WaveFile.Write(Tones.Sine(8_000, 440, seconds: 1, amplitude: 200))), Is.InstanceOf<SynthesisOutcome.Failed>());

    [Test]
    public void From_QuietWordsBetweenSilence_AreEvenedAndTrimmed()
    {
        var raw = new Sound(16_000, [.. new short[8_000], .. Tones.Sine(16_000, 440, seconds: 1, amplitude: 1_500).Samples, .. new short[8_000]]);

        var sound = WaveFile.Read(((SynthesisOutcome.Audio)TelephoneSound.From(WaveFile.Write(raw))).Wav.Span)!;

        Assert.That(sound.SampleRate, Is.EqualTo(8_000));
        Assert.That(sound.Duration.TotalSeconds, Is.EqualTo(1.1).Within(0.02));
        Assert.That(Loudness.Measure(sound), Is.EqualTo(Loudness.Target).Within(0.3));
    }

    [TestCase("hold", 10.0)]
    [TestCase("beep", 0.4)]
    [TestCase("one-moment", 1.5)]
    public void BuiltIn_Sound_IsAudibleAndNotTooLoud(string name, double seconds)
    {
        var sound = WaveFile.Read(BuiltInSounds.ByName[name].Wav.Span);

        Assert.That(sound?.Duration.TotalSeconds, Is.EqualTo(seconds).Within(0.01));
        Assert.That(Tones.Loudness(sound!), Is.InRange(500, 6_500), "-36 to -14 dB of full scale");
        Assert.That(sound!.Samples.Max(sample => Math.Abs((int)sample)), Is.LessThan(16_000), "never near clipping");
        Assert.That(Math.Abs((int)sound.Samples[0]) + Math.Abs((int)sound.Samples[^1]), Is.LessThan(100), "no click where it repeats");
    }

    [Test]
    public void BuiltIn_OneMoment_Rises()
    {
        var sound = WaveFile.Read(BuiltInSounds.ByName["one-moment"].Wav.Span)!;
        var tones = new[] { (0.0, 440.0), (0.3, 554.37), (0.6, 659.26) };

        foreach (var (from, hertz) in tones)
        {
            var part = sound with { Samples = sound.Samples[(int)(from * 8_000)..(int)((from + 0.25) * 8_000)] };
            Assert.That(Tones.AmplitudeAt(part, hertz), Is.EqualTo(0.2 * short.MaxValue).Within(5).Percent);
        }
    }
}
