using CallCenter.Core.Customers;
using CallCenter.Engine.Prompts;

namespace CallCenter.Telephony.Prompts.Sound;

/// <summary>Composes the sounds of <see cref="BuiltInAudio"/>: own tones, so nobody's licence is needed; and holds the recordings.</summary>
internal static class BuiltInSounds
{
    // ISO 639-2's code for "no linguistic content".
    private static readonly Language _noLanguage = new("zxx");

    private static readonly Lazy<IReadOnlyDictionary<string, StoredAudio>> _all = new(Compose);

    /// <summary>Every sound by its name in <c>/audio/{name}.wav</c>; composed once, at the first use.</summary>
    public static IReadOnlyDictionary<string, StoredAudio> ByName => _all.Value;

    private static Dictionary<string, StoredAudio> Compose() => new(Recordings.All, StringComparer.Ordinal)
    {
        ["hold"] = Keep("[hold music]", Hold()),
        ["beep"] = Keep("[beep]", Beep()),
        ["one-moment"] = Keep("[one moment: three rising tones]", OneMoment()),
    };

    private static StoredAudio Keep(string text, ToneSheet sheet) =>
        new(_noLanguage, text, WaveFile.Write(new Sound(TelephoneSound.SampleRate, sheet.Samples())));

    // Four broken chords (C, A minor, F, G), each note plucked over the held one; the last fades, so a repeat is seamless.
    private static ToneSheet Hold()
    {
        double[][] chords =
        [
            [261.63, 329.63, 392.00, 523.25],
            [220.00, 261.63, 329.63, 440.00],
            [174.61, 220.00, 261.63, 349.23],
            [196.00, 246.94, 293.66, 392.00],
        ];
        var sheet = new ToneSheet(TimeSpan.FromSeconds(10));
        for (var chord = 0; chord < chords.Length; chord++)
        {
            for (var beat = 0; beat < 6; beat++)
            {
                // 0 1 2 3 2 1: up the chord and down again.
                var note = beat < 4 ? beat : 6 - beat;
                sheet.Pluck(chords[chord][note], start: (chord * 2.5) + (beat * 0.4), seconds: 1.4, level: 0.07);
            }
        }

        return sheet;
    }

    private static ToneSheet Beep()
    {
        var sheet = new ToneSheet(TimeSpan.FromSeconds(0.4));
        sheet.Hold(1_000, start: 0, seconds: 0.35, level: 0.25);
        return sheet;
    }

    private static ToneSheet OneMoment()
    {
        var sheet = new ToneSheet(TimeSpan.FromSeconds(1.5));
        sheet.Hold(440.00, start: 0.0, seconds: 0.25, level: 0.2);
        sheet.Hold(554.37, start: 0.3, seconds: 0.25, level: 0.2);
        sheet.Hold(659.26, start: 0.6, seconds: 0.45, level: 0.2);
        return sheet;
    }
}
