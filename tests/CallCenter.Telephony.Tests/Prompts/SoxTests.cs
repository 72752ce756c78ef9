using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CallCenter.Core.Customers;
using CallCenter.Telephony.Prompts;
using CallCenter.Telephony.Prompts.Synthesis;

namespace CallCenter.Telephony.Tests.Prompts;

/// <summary>Measures what is made with a program that is not ours.</summary>
internal sealed partial class SoxTests
{
    private static readonly (string Language, string Text)[] Texts =
    [
        ("sq", Speech.Albanian),
        ("sq", "Për faturën shtypni 1."),
        ("sr", "Dug iznosi četrdeset sedam evra i trideset pet centi. Rok za plaćanje je dvadeset drugog novembra."),
    ];

    [Test]
    public async Task Prompts_OfThreeTexts_BeginAndEndSoonAndAreEquallyLoud()
    {
        if (ProgramSearch.Find("sox") is not { } sox)
        {
            Assert.Ignore("sox is not installed, so nothing measures the audio: apt-get install sox.");
            return;
        }

        using var folder = new TemporaryFolder();
        using var voice = new EspeakNodeSynthesizer("node", EspeakPackage.Script, 150);
        var levels = new List<double>();
        foreach (var (language, text) in Texts)
        {
            var file = Path.Combine(folder.Path, $"{levels.Count}.wav");
            var made = (SynthesisOutcome.Audio)await voice.SynthesizeAsync(new Language(language), text, CancellationToken.None);
            await File.WriteAllBytesAsync(file, made.Wav.ToArray());
            var lead = await SecondsAsync(sox, file) - await SecondsAsync(sox, file, "silence", "1", "0.001", "1%");
            var tail = await SecondsAsync(sox, file) - await SecondsAsync(sox, file, "reverse", "silence", "1", "0.001", "1%");
            levels.Add(await FigureAsync(sox, file, "RMS lev dB", "stats"));
            var peak = await FigureAsync(sox, file, "Pk lev dB", "stats");
            TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language}: lead {lead:F3} s, tail {tail:F3} s, RMS {levels[^1]} dB, peak {peak} dB"));
            using (Assert.EnterMultipleScope())
            {
                Assert.That(lead, Is.InRange(0, 0.15), $"silence before: {text}");
                Assert.That(tail, Is.InRange(0, 0.15), $"silence after: {text}");
                Assert.That(peak, Is.LessThanOrEqualTo(-2.9), text);
            }
        }

        Assert.That(levels.Max() - levels.Min(), Is.LessThan(2), string.Join(", ", levels));
    }

    private static Task<double> SecondsAsync(string sox, string file, params string[] effects) =>
        FigureAsync(sox, file, "Length s", [.. effects, "stats"]);

    private static async Task<double> FigureAsync(string sox, string file, string figure, params string[] effects)
    {
        using var process = Process.Start(new ProcessStartInfo(sox, [file, "-n", .. effects]) { RedirectStandardError = true })
            ?? throw new Win32Exception("sox did not start");
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero, said);
        var line = said.Split('\n').Single(line => line.StartsWith(figure, StringComparison.Ordinal));
        return double.Parse(Number().Match(line[figure.Length..]).Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Number();
}
