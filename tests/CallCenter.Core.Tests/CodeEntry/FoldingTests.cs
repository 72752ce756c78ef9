using CallCenter.Core.CodeEntry.Spoken;

namespace CallCenter.Core.Tests.CodeEntry;

internal sealed class FoldingTests
{
    [TestCase("Dë PË, rë!", "de pe re")]
    [TestCase("Đakovica đe", "djakovica dje")]
    [TestCase("Ђаковица љубав њива џеп", "djakovica ljubav njiva dzep")]
    [TestCase("četiri šest ćao žena", "cetiri sest cao zena")]
    [TestCase("e\u0308 c\u030C", "e c", Description = "marks written apart")]
    [TestCase("shtat' it’s čet'ri", "shtat its cetri")]
    [TestCase("ＤＰＲ１２", "dpr_12", Description = "full-width")]
    [TestCase("d\u200Bp\u00ADr", "dpr", Description = "without width")]
    [TestCase("dpr-123/4_5", "dpr 123 4 5")]
    [TestCase("DPR12a3", "dpr_12_a_3")]
    [TestCase("три", "tri")]
    [TestCase("D Р R", "d р r", Description = "a Cyrillic Р among Latin letters is left to the reader")]
    [TestCase("  ", "")]
    [TestCase("😀dpr😀", "dpr")]
    public void Fold_Text_AsWordsAreCompared(string text, string folded) => Assert.That(Folding.Fold(text), Is.EqualTo(folded));

    [TestCase("all")]
    [TestCase("places")]
    [TestCase("sq")]
    [TestCase("sr")]
    [TestCase("en")]
    public void WordTable_EveryTable_CanBeRead(string name) => Assert.That(WordTable.Read(name), Has.Length.AtLeast(30));

    [Test]
    public void WordTable_Unknown_Throws() => Assert.That(() => WordTable.Read("de"), Throws.InvalidOperationException);
}
