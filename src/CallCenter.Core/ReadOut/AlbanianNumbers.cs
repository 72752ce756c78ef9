namespace CallCenter.Core.ReadOut;

/// <summary>Albanian number words: every part is joined with <c>e</c>, and only 3 has two genders.</summary>
/// <remarks>
/// Checked against Unicode's rules for spelling numbers out (CLDR). A native speaker's review is still needed.
/// </remarks>
internal static class AlbanianNumbers
{
    private static readonly string[] UpToNineteen =
    [
        "zero", "një", "dy", "tre", "katër", "pesë", "gjashtë", "shtatë", "tetë", "nëntë",
        "dhjetë", "njëmbëdhjetë", "dymbëdhjetë", "trembëdhjetë", "katërmbëdhjetë", "pesëmbëdhjetë", "gjashtëmbëdhjetë",
        "shtatëmbëdhjetë", "tetëmbëdhjetë", "nëntëmbëdhjetë",
    ];

    private static readonly string[] Tens =
    [
        "", "", "njëzet", "tridhjetë", "dyzet", "pesëdhjetë", "gjashtëdhjetë", "shtatëdhjetë", "tetëdhjetë", "nëntëdhjetë",
    ];

    private static readonly string[] Hundreds =
    [
        "", "njëqind", "dyqind", "treqind", "katërqind", "pesëqind", "gjashtëqind", "shtatëqind", "tetëqind", "nëntëqind",
    ];

    /// <summary>The words of a number.</summary>
    /// <param name="number">0 to 999,999,999.</param>
    /// <param name="gender">What is counted: <c>tre</c> or <c>tri</c> at the end.</param>
    public static string Words(int number, Gender gender) => number == 0 ? UpToNineteen[0] : string.Join(" e ", Parts(number, gender));

    private static IEnumerable<string> Parts(int number, Gender gender)
    {
        var (millions, thousands, rest) = (number / 1_000_000, number / 1_000 % 1_000, number % 1_000);
        if (millions > 0)
        {
            yield return $"{Words(millions, Gender.Masculine)} {(millions == 1 ? "milion" : "milionë")}";
        }

        // Counted as masculine although 'mijë' is not: 'tre mijë' is what CLDR has and what is written.
        if (thousands > 0)
        {
            yield return $"{Words(thousands, Gender.Masculine)} mijë";
        }

        foreach (var part in PartsBelowThousand(rest, gender))
        {
            yield return part;
        }
    }

    private static IEnumerable<string> PartsBelowThousand(int number, Gender gender)
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
            yield return rest == 3 && gender == Gender.Feminine ? "tri" : UpToNineteen[rest];
        }
    }
}
