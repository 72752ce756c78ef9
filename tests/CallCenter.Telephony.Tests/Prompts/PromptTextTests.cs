using CallCenter.Telephony.Prompts;

namespace CallCenter.Telephony.Tests.Prompts;

internal sealed class PromptTextTests
{
    [TestCase("  Mirë  se\tvini \n", "Mirë se vini")]
    [TestCase("a\0b\u0085c\u2028d", "a b c d")]
    [TestCase("😀 \ud83d x \ude00", "😀 x")]
    [TestCase("\ufffe\uffff", "")]
    [TestCase("Добро", "Добро")]
    public void Clean_AnyText_IsOneLineOfCharacters(string text, string cleaned) =>
        Assert.That(PromptText.Clean(text), Is.EqualTo(cleaned));
}
