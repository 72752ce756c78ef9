using CallCenter.Core.CodeEntry;

namespace CallCenter.Core.Tests.CodeEntry;

/// <summary>ITU-T E.161: 2ABC 3DEF 4GHI 5JKL 6MNO 7PQRS 8TUV 9WXYZ.</summary>
internal sealed class KeypadTests
{
    [TestCase("DPR", "377", "317173")]
    [TestCase("DMI", "364", "316143")]
    [TestCase("DPE", "373", "317132")]
    [TestCase("DPZ", "379", "317194")]
    [TestCase("DFE", "333", "313332")]
    [TestCase("DGL", "345", "314153")]
    [TestCase("DGJ", "345", "314151")]
    public void KeysPerLetter_EveryPrefix_AsOnTheKeypad(string prefix, string oneKey, string twoKeys)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Keypad.OneKeyPerLetter(prefix), Is.EqualTo(oneKey));
            Assert.That(Keypad.TwoKeysPerLetter(prefix), Is.EqualTo(twoKeys));
        }
    }

    [Test]
    public void KeyOf_WholeAlphabet_AsOnTheKeypad() =>
        Assert.That(Keypad.OneKeyPerLetter("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), Is.EqualTo("22233344455566677778889999"));

    [TestCase('a')]
    [TestCase('1')]
    [TestCase('Ë')]
    [TestCase(' ')]
    public void KeyOf_NotOnAKey_Throws(char letter) =>
        Assert.That(() => Keypad.KeyOf(letter), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
