namespace CallCenter.Core.ReadOut;

/// <summary>English number words, the British way: <c>one hundred and one</c>, <c>forty-seven</c>.</summary>
internal static class EnglishNumbers
{
    private static readonly string[] UpToNineteen =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>The words of a number.</summary>
    /// <param name="number">0 to 999,999,999.</param>
    public static string Words(int number) => number == 0 ? UpToNineteen[0] : string.Join(' ', Parts(number));

    private static IEnumerable<string> Parts(int number)
    {
        var (millions, thousands, hundreds, rest) = (number / 1_000_000, number / 1_000 % 1_000, number / 100 % 10, number % 100);
        if (millions > 0)
        {
            yield return $"{Words(millions)} million";
        }

        if (thousands > 0)
        {
            yield return $"{Words(thousands)} thousand";
        }

        if (hundreds > 0)
        {
            yield return $"{UpToNineteen[hundreds]} hundred";
        }

        if (rest > 0)
        {
            yield return number >= 100 ? $"and {BelowHundred(rest)}" : BelowHundred(rest);
        }
    }

    private static string BelowHundred(int number) => (number / 10, number % 10) switch
    {
        (0 or 1, _) => UpToNineteen[number],
        (var tens, 0) => Tens[tens],
        var (tens, units) => $"{Tens[tens]}-{UpToNineteen[units]}",
    };
}
