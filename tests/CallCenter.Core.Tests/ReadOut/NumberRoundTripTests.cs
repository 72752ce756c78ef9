using CallCenter.Core.Customers;
using CallCenter.Core.ReadOut;

namespace CallCenter.Core.Tests.ReadOut;

/// <summary>Every number there is a use for comes back from its own words, read by rules written apart from those that made them.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class NumberRoundTripTests
{
    private const int End = 1_000_000;

    [Test]
    public void Words_EveryNumberInAlbanian_ReadsBack() => AssertReadsBack(Language.Albanian, AlbanianReader.Read);

    [Test]
    public void Words_EveryNumberInSerbian_ReadsBack() => AssertReadsBack(Language.Serbian, SerbianReader.Read);

    [Test]
    public void Words_EveryNumberInEnglish_ReadsBack() => AssertReadsBack(Language.English, EnglishReader.Read);

    [TestCase("sq", "njëzet një")]
    [TestCase("sq", "njëzet e e një")]
    [TestCase("sq", "një e mijë")]
    [TestCase("sq", "një e njëzet")]
    [TestCase("sr", "jedan hiljada")]
    [TestCase("sr", "dvadeset jedan hiljada")]
    [TestCase("sr", "dve hiljada")]
    [TestCase("sr", "dvadeset dve")]
    [TestCase("sr", "jedna hiljada")]
    [TestCase("en", "one hundred one")]
    [TestCase("en", "one thousand one")]
    [TestCase("en", "one thousand and two hundred")]
    [TestCase("en", "twenty-ten")]
    public void Read_WrongWords_NoNumber(string language, string words)
    {
        var read = (Func<string, int>)(language switch { "sq" => AlbanianReader.Read, "sr" => SerbianReader.Read, _ => EnglishReader.Read });

        Assert.That(() => read(words), Throws.TypeOf<FormatException>());
    }

    private static void AssertReadsBack(Language language, Func<string, int> read)
    {
        for (var number = 0; number < End; number++)
        {
            var words = SpokenNumber.Words(number, language);
            if (read(words) != number)
            {
                Assert.Fail($"{number} became '{words}' and that {read(words)}.");
            }
        }
    }
}
