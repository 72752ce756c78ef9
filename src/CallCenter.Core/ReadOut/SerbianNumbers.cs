using CallCenter.Core.Customers;

namespace CallCenter.Core.ReadOut;

/// <summary>Serbian number words: 1 and 2 have a gender, thousands are feminine, and only what ends in 1 is declined.</summary>
/// <remarks>Ekavian, in Latin letters. A native speaker's review is still needed.</remarks>
internal static class SerbianNumbers
{
    private static readonly string[] UpToNineteen =
    [
        "nula", "jedan", "dva", "tri", "četiri", "pet", "šest", "sedam", "osam", "devet",
        "deset", "jedanaest", "dvanaest", "trinaest", "četrnaest", "petnaest", "šesnaest", "sedamnaest", "osamnaest", "devetnaest",
    ];

    private static readonly string[] Tens =
        ["", "", "dvadeset", "trideset", "četrdeset", "pedeset", "šezdeset", "sedamdeset", "osamdeset", "devedeset"];

    private static readonly string[] Hundreds =
        ["", "sto", "dvesta", "trista", "četiristo", "petsto", "šeststo", "sedamsto", "osamsto", "devetsto"];

    private static readonly Noun Thousand = new(Gender.Feminine, "hiljada", "hiljade", "hiljada");
    private static readonly Noun Million = new(Gender.Masculine, "milion", "miliona", "miliona");

    /// <summary>The words of a number.</summary>
    /// <param name="number">0 to 999,999,999.</param>
    /// <param name="gender">What is counted: <c>jedan, jedna, jedno</c>, <c>dva, dve</c> at the end.</param>
    /// <param name="asCase">The case it stands in.</param>
    public static string Words(int number, Gender gender, GrammaticalCase asCase) =>
        number == 0 ? UpToNineteen[0] : string.Join(' ', Parts(number, gender, asCase));

    private static IEnumerable<string> Parts(int number, Gender gender, GrammaticalCase asCase)
    {
        var (millions, thousands, rest) = (number / 1_000_000, number / 1_000 % 1_000, number % 1_000);
        if (millions > 0)
        {
            yield return millions == 1 ? "milion" : Million.Counted(millions, Language.Serbian, asCase);
        }

        // A single thousand is said in the accusative and without 'jednu'; it keeps that form everywhere.
        if (thousands > 0)
        {
            yield return thousands == 1 ? "hiljadu" : Thousand.Counted(thousands, Language.Serbian, asCase);
        }

        foreach (var part in PartsBelowThousand(rest, gender, asCase))
        {
            yield return part;
        }
    }

    private static IEnumerable<string> PartsBelowThousand(int number, Gender gender, GrammaticalCase asCase)
    {
        if (number >= 100)
        {
            yield return Hundreds[number / 100];
        }

        var rest = number % 100;
        if (rest >= 20)
        {
            yield return Tens[rest / 10];
            rest %= 10;
        }

        if (rest > 0)
        {
            yield return Unit(rest, gender, asCase);
        }
    }

    private static string Unit(int number, Gender gender, GrammaticalCase asCase) => (number, gender, asCase) switch
    {
        (1, Gender.Feminine, GrammaticalCase.Genitive) => "jedne",
        (1, _, GrammaticalCase.Genitive) => "jednog",
        (1, Gender.Feminine, _) => "jedna",
        (1, Gender.Neuter, _) => "jedno",
        (2, Gender.Feminine, _) => "dve",
        _ => UpToNineteen[number],
    };
}
