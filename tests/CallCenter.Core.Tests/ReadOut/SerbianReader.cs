namespace CallCenter.Core.Tests.ReadOut;

/// <summary>Reads Serbian number words strictly: thousands are feminine and agree, the rest is masculine.</summary>
internal static class SerbianReader
{
    private static readonly Dictionary<string, int> Values = WordValues.Of(
        "nula jedan dva tri četiri pet šest sedam osam devet "
        + "deset jedanaest dvanaest trinaest četrnaest petnaest šesnaest sedamnaest osamnaest devetnaest",
        "dvadeset trideset četrdeset pedeset šezdeset sedamdeset osamdeset devedeset",
        "sto dvesta trista četiristo petsto šeststo sedamsto osamsto devetsto");

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
                part.Add(word switch { "jedna" => 1, "dve" => 2, _ => Values[word] });
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
