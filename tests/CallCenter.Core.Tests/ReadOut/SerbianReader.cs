namespace CallCenter.Core.Tests.ReadOut;

/// <summary>Reads Serbian number words strictly: thousands are feminine and agree, the rest is masculine.</summary>
internal static class SerbianReader
{
    private static readonly Dictionary<string, int> Values = new(StringComparer.Ordinal)
    {
        ["nula"] = 0, ["jedan"] = 1, ["jedna"] = 1, ["dva"] = 2, ["dve"] = 2, ["tri"] = 3, ["četiri"] = 4, ["pet"] = 5, ["šest"] = 6,
        ["sedam"] = 7, ["osam"] = 8, ["devet"] = 9, ["deset"] = 10, ["jedanaest"] = 11, ["dvanaest"] = 12, ["trinaest"] = 13,
        ["četrnaest"] = 14, ["petnaest"] = 15, ["šesnaest"] = 16, ["sedamnaest"] = 17, ["osamnaest"] = 18, ["devetnaest"] = 19,
        ["dvadeset"] = 20, ["trideset"] = 30, ["četrdeset"] = 40, ["pedeset"] = 50, ["šezdeset"] = 60, ["sedamdeset"] = 70,
        ["osamdeset"] = 80, ["devedeset"] = 90, ["sto"] = 100, ["dvesta"] = 200, ["trista"] = 300, ["četiristo"] = 400, ["petsto"] = 500,
        ["šeststo"] = 600, ["sedamsto"] = 700, ["osamsto"] = 800, ["devetsto"] = 900,
    };

    public static int Read(string words)
    {
        var (part, thousands, before) = (new ReadPart(), 0, "");
        foreach (var word in words.Split(' '))
        {
            if (word == "hiljadu")
            {
                thousands = before.Length == 0 ? 1 : throw new FormatException("'hiljadu' stands alone.");
            }
            else if (word is "hiljada" or "hiljade")
            {
                thousands = thousands == 0 ? part.Take() : throw new FormatException("Thousands twice.");
                Agree(word, before, thousands);
            }
            else
            {
                part.Add(Values[word]);
            }

            before = word;
        }

        return before is "jedna" or "dve"
            ? throw new FormatException("A number that counts nothing is masculine.")
            : (thousands * 1000) + (part.IsEmpty ? 0 : part.Take());
    }

    private static void Agree(string noun, string before, int thousands)
    {
        var form = thousands % 100 is < 10 or > 20 && thousands % 10 is > 1 and < 5 ? "hiljade" : "hiljada";
        if (noun != form || before is "jedan" or "dva" || thousands == 1)
        {
            throw new FormatException($"'{before} {noun}' does not agree.");
        }
    }
}
