using CallCenter.Core.Customers;
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

    [Test]
    public void Of_AnythingThatShapesTheSoundDiffers_IsAnotherName()
    {
        string[] names =
        [
            AudioName.Of(Language.Albanian, "një", 150),
            AudioName.Of(Language.Albanian, "dy", 150),
            AudioName.Of(Language.Serbian, "një", 150),
            AudioName.Of(Language.Albanian, "një", 151),
        ];

        Assert.That(names, Is.Unique);
        Assert.That(names.All(AudioName.IsWellFormed), Is.True);
        Assert.That(AudioName.Of(Language.Albanian, "një", 150), Is.EqualTo(names[0]));
    }

    [Test]
    public void Of_KnownText_KeepsItsNameOverReleases() =>
        Assert.That(AudioName.Of(Language.Albanian, "Mirë se vini", 150), Is.EqualTo("f6327783217c4221f555f346701690c7"));
}
