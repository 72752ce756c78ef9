using CallCenter.Core.Customers;
using CallCenter.Telephony.Prompts;
using CallCenter.Telephony.Prompts.Sound;
using CallCenter.Telephony.Prompts.Synthesis;
using CallCenter.Telephony.Prompts.Synthesis.Neural;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace CallCenter.Telephony.Tests.Prompts;

/// <summary>A file's name is of all that shapes its sound.</summary>
internal sealed class AudioNameTests
{
    private static readonly string Usual = Name(new EspeakMachineSynthesizer("espeak-ng", 150));

    private static IEnumerable<TestCaseData> Changes() =>
    [
        new TestCaseData(AudioName.Of(Language.Albanian, "dy", "espeak-ng sq 150", TelephoneSound.Recipe)).SetArgDisplayNames("text"),
        new TestCaseData(Name(new EspeakMachineSynthesizer("espeak-ng", 150), Language.Serbian)).SetArgDisplayNames("language"),
        new TestCaseData(Name(new EspeakMachineSynthesizer("espeak-ng", 151))).SetArgDisplayNames("rate"),
        new TestCaseData(Name(Neural())).SetArgDisplayNames("provider"),
        new TestCaseData(AudioName.Of(Language.Albanian, "një", "espeak-ng sq 150", TelephoneSound.Recipe + "1")).SetArgDisplayNames("recipe"),
    ];

    [TestCaseSource(nameof(Changes))]
    public void Of_OneThingOther_IsAnotherName(string changed) => Assert.That(changed, Is.Not.EqualTo(Usual));

    [Test]
    public void Of_NeuralVoiceOrRateOther_IsAnotherName()
    {
        string[] names =
        [
            Name(Neural()),
            Name(Neural(settings => settings.Voices["sq"] = "sq-AL-IlirNeural")),
            Name(Neural(settings => settings.RatePercent = 0)),
        ];

        Assert.That(names, Is.Unique);
        Assert.That(names.All(AudioName.IsWellFormed));
    }

    [Test]
    public void Of_TheSameProgramRunAnotherWay_IsTheSameName()
    {
        using var node = new EspeakNodeSynthesizer("node", "script", 150);

        Assert.That(Name(node), Is.EqualTo(Usual));
        Assert.That(Name(new NoSynthesizer("none", 150)), Is.EqualTo(Usual), "a node without a voice plays what others made");
    }

    [Test]
    public void Of_KnownText_KeepsItsNameOverReleases() => Assert.That(
        AudioName.Of(Language.Albanian, "Mirë se vini", "espeak-ng sq 150", "8000 Hz"), Is.EqualTo("1a35f75487fa44b4ef80a6a2cfa37ca7"));

    [Test]
    public void Recipe_FiguresOfTheTreatment_AreInIt() => Assert.That(TelephoneSound.Recipe, Is.EqualTo("8000 Hz, 50 ms, -20 dB, -3 dB, 20 dB, 2"));

    private static string Name(ISpeechSynthesizer voice, Language? language = null) =>
        AudioName.Of(language ?? Language.Albanian, "një", voice.VoiceFor(language ?? Language.Albanian), TelephoneSound.Recipe);

    private static NeuralSynthesizer Neural(Action<NeuralVoice>? change = null)
    {
        var settings = new NeuralVoice { Address = new Uri("https://region.example") };
        change?.Invoke(settings);
        return new NeuralSynthesizer(
            new NeuralExchange(Mock.Of<IHttpClientFactory>(), settings, TimeProvider.System), settings, TimeProvider.System, NullLogger<NeuralSynthesizer>.Instance);
    }
}
