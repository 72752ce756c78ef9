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
