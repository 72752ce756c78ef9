using CallCenter.Core.Customers;
using CallCenter.Telephony.Prompts;
using CallCenter.Telephony.Prompts.Sound;
using CallCenter.Telephony.Prompts.Synthesis;

namespace CallCenter.Telephony.Tests.Prompts;

internal sealed class RecordingsTests
{
    private static IEnumerable<string> Codes => Language.All.Select(language => language.Code);

    [TestCaseSource(nameof(Codes))]
    public void All_EveryLanguage_IsShortSpeechAtThePromptsLoudness(string code)
    {
        var recording = Recordings.All[$"one-moment-{code}"];

        var sound = Speech.AssertSpoken(new SynthesisOutcome.Audio(recording.Wav), 1.5, 3.7);
        Assert.That(recording.Wav.Length, Is.LessThan(60_000));
        Assert.That(recording.Language.Code, Is.EqualTo(code));
        Assert.That(Loudness.Measure(sound), Is.EqualTo(Loudness.Target).Within(1));
    }

    [TestCase("sq", "/audio/one-moment-sq.wav")]
    [TestCase("de", BuiltInAudio.OneMoment)]
    [TestCase(null, BuiltInAudio.OneMoment)]
    public void OneMomentIn_Language_IsItsRecordingOrTones(string? code, string path) =>
        Assert.That(BuiltInAudio.OneMomentIn(code is null ? default : new Language(code)), Is.EqualTo(path));

    [Test]
    [Explicit("Writes the recordings into the sources, for when their words change. They stand until native speakers' recordings take their place.")]
    public async Task Make_Recordings()
    {
        using var voice = new EspeakNodeSynthesizer("node", EspeakPackage.Script, 160);
        foreach (var (language, text) in Recordings.Texts)
        {
            var made = (SynthesisOutcome.Audio)await voice.SynthesizeAsync(language, text, CancellationToken.None);
            await File.WriteAllBytesAsync(Path.Combine(Folder(), Recordings.Name(language) + ".wav"), made.Wav.ToArray());
        }
    }

    private static string Folder() => Path.GetFullPath(
        Path.Combine(EspeakPackage.Folder, "..", "..", "..", "src", "CallCenter.Telephony", "Prompts", "Sound", "Recordings"));
}
