namespace CallCenter.Core.Tests.ReadOut;

/// <summary>Reads Albanian number words strictly: an 'e' between any two parts and nowhere else.</summary>
internal static class AlbanianReader
{
    private static readonly Dictionary<string, int> Values = new(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["një"] = 1, ["dy"] = 2, ["tre"] = 3, ["katër"] = 4, ["pesë"] = 5, ["gjashtë"] = 6, ["shtatë"] = 7, ["tetë"] = 8,
        ["nëntë"] = 9, ["dhjetë"] = 10, ["njëmbëdhjetë"] = 11, ["dymbëdhjetë"] = 12, ["trembëdhjetë"] = 13, ["katërmbëdhjetë"] = 14,
        ["pesëmbëdhjetë"] = 15, ["gjashtëmbëdhjetë"] = 16, ["shtatëmbëdhjetë"] = 17, ["tetëmbëdhjetë"] = 18, ["nëntëmbëdhjetë"] = 19,
        ["njëzet"] = 20, ["tridhjetë"] = 30, ["dyzet"] = 40, ["pesëdhjetë"] = 50, ["gjashtëdhjetë"] = 60, ["shtatëdhjetë"] = 70,
        ["tetëdhjetë"] = 80, ["nëntëdhjetë"] = 90, ["njëqind"] = 100, ["dyqind"] = 200, ["treqind"] = 300, ["katërqind"] = 400,
        ["pesëqind"] = 500, ["gjashtëqind"] = 600, ["shtatëqind"] = 700, ["tetëqind"] = 800, ["nëntëqind"] = 900,
    };

    public static int Read(string words)
    {
        var (part, thousands, joined) = (new ReadPart(), 0, true);
        foreach (var word in words.Split(' '))
        {
            if (word == "e")
            {
                joined = joined ? throw new FormatException("An 'e' too many.") : true;
            }
            else if (word == "mijë")
            {
                thousands = joined || thousands > 0 ? throw new FormatException("A 'mijë' out of place.") : part.Take();
            }
            else
            {
                part.Add(joined ? Values[word] : throw new FormatException("An 'e' is missing."));
                joined = false;
            }
        }

        return (thousands * 1000) + (part.IsEmpty ? 0 : part.Take());
    }
}
