namespace CallCenter.Core.Tests.ReadOut;

/// <summary>Reads Albanian number words strictly: an 'e' between any two parts and nowhere else.</summary>
internal static class AlbanianReader
{
    private static readonly Dictionary<string, int> Values = WordValues.Of(
        "zero një dy tre katër pesë gjashtë shtatë tetë nëntë "
        + "dhjetë njëmbëdhjetë dymbëdhjetë trembëdhjetë katërmbëdhjetë pesëmbëdhjetë gjashtëmbëdhjetë shtatëmbëdhjetë tetëmbëdhjetë nëntëmbëdhjetë",
        "njëzet tridhjetë dyzet pesëdhjetë gjashtëdhjetë shtatëdhjetë tetëdhjetë nëntëdhjetë",
        "njëqind dyqind treqind katërqind pesëqind gjashtëqind shtatëqind tetëqind nëntëqind");

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
