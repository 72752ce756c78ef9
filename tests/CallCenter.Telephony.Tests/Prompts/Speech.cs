using CallCenter.Core.Customers;
using CallCenter.Flows.Running;
using CallCenter.Telephony.Prompts;
using CallCenter.Telephony.Prompts.Sound;

namespace CallCenter.Telephony.Tests.Prompts;

/// <summary>Texts and what must hold of their audio, whichever synthesiser spoke them.</summary>
internal static class Speech
{
    public const string Albanian = "Mirë se vini. Ju lutem shtypni shifrën tuaj të konsumatorit.";
    public const string Serbian = "Dobro došli. Unesite svoju šifru potrošača.";

    /// <summary>Texts that would do harm if any part of them were an option, a quote, a line or markup.</summary>
    public static string[] Nasty(string folder) =>
    [
        $"-w {folder}/x",
        $"--phonout={folder}/x",
        "--version",
        "\"quoted\" 'twice' `and` $(touch x); & | \\",
        "një\ndy\r\ntre\0katër",
        "{\"text\":\"json\"}\n{\"text\":\"json\"}",
        "mirë 😀 se \ud83d vini",
        "<speak>një</speak> [[aa]] \u0001 5P",
    ];

    /// <summary>Makes a text ready that has no recording.</summary>
    public static Task<PreparedPrompt> PrepareAsync(this PromptAudio prompts, Language language, string text, CancellationToken cancellationToken) =>
        prompts.PrepareAsync(new Utterance(language, text), cancellationToken);

    /// <summary>Asserts that an outcome is telephone audio with speech in it.</summary>
    public static Sound AssertSpoken(SynthesisOutcome outcome, double minSeconds, double maxSeconds)
    {
        Assert.That(outcome, Is.InstanceOf<SynthesisOutcome.Audio>(), outcome.ToString());
        var wav = ((SynthesisOutcome.Audio)outcome).Wav;
        var sound = WaveFile.Read(wav.Span)!;
        Assert.That(sound.SampleRate, Is.EqualTo(8_000));
        Assert.That(wav.Length, Is.EqualTo(44 + (2 * sound.Samples.Length)));
        Assert.That(sound.Duration.TotalSeconds, Is.InRange(minSeconds, maxSeconds));
        Assert.That(Tones.Loudness(sound), Is.GreaterThan(500), "speech, not silence");
        return sound;
    }
}
