using Microsoft.Extensions.Options;

namespace CallCenter.Telephony.Tests.Prompts;

internal sealed class PromptOptionsTests
{
    [TestCase("CarrierLanguages:sq:Language", "sq-AL", "no Albanian voice")]
    [TestCase("CarrierLanguages:de:Language", "de-DE", "does not speak")]
    [TestCase("SynthesisBudget", "00:02:00", "SynthesisBudget")]
    [TestCase("MaxAtOnce", "0", "MaxAtOnce")]
    [TestCase("MaxWaiting", "-1", "MaxWaiting")]
    [TestCase("WordsPerMinute", "20", "WordsPerMinute")]
    [TestCase("CacheMegabytes", "0", "CacheMegabytes")]
    [TestCase("CachePath", "", "CachePath")]
    [TestCase("Synthesizer", "17", "Synthesizer")]
    [TestCase("Patience", "00:00:20", "Patience")]
    [TestCase("CarrierLanguages:en:Script", "Cyrillic", "Prompts:CarrierLanguages:en:Script")]
    [TestCase("CarrierLanguages:sr:Script", "7", "Prompts:CarrierLanguages:sr:Script")]
    [TestCase("Synthesizer", "Neural", "Prompts:Neural:Key is missing")]
    [TestCase("Synthesizer", "Neural", "Prompts:Neural:Address")]
    [TestCase("Neural:Address", "http://westeurope.tts.speech.microsoft.com", "Prompts:Neural:Address must be an https address")]
    [TestCase("Neural:Address", "westeurope", "Prompts:Neural:Address")]
    [TestCase("Neural:Voices:sq", "Anila", "Prompts:Neural:Voices:sq")]
    [TestCase("Neural:Voices:sq", "sr-RS-SophieNeural", "Prompts:Neural:Voices:sq")]
    [TestCase("Neural:Voices:de", "de-DE-KatjaNeural", "Prompts:Neural:Voices:de")]
    [TestCase("Neural:RatePercent", "-51", "Prompts:Neural:RatePercent")]
    [TestCase("Neural:Budget", "00:00:11", "Prompts:Neural:Budget")]
    [TestCase("Neural:Retries", "6", "Prompts:Neural:Retries")]
    [TestCase("Neural:RestAfterFailure", "01:00:00", "Prompts:Neural:RestAfterFailure")]
    [TestCase("Neural:MaxAtOnce", "0", "Prompts:Neural:MaxAtOnce")]
    public void Start_WrongSetting_IsRefusedWithItsName(string key, string value, string says) =>
        Assert.That(
            async () => await PromptNode.StartAsync(new MemoryAudioStore(), settings: (key, value)),
            Throws.InstanceOf<OptionsValidationException>().With.Message.Contains(says));

    [Test]
    public async Task Start_AlbanianSetBlank_IsAccepted()
    {
        await using var node = await PromptNode.StartAsync(new MemoryAudioStore(), settings: ("CarrierLanguages:sq:Language", ""));

        Assert.That(node.Prompts, Is.Not.Null);
    }
}
