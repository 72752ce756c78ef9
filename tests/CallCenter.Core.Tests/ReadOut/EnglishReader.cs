namespace CallCenter.Core.Tests.ReadOut;

/// <summary>Reads English number words strictly: 'and' before what is below a hundred, a hyphen behind tens.</summary>
internal static class EnglishReader
{
    private static readonly Dictionary<string, int> Values = new(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8,
        ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15,
        ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40,
        ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    };

    public static int Read(string words) => words.Split(" thousand") switch
    {
        [var only] => Below1000(only),
        [var thousands, ""] => Below1000(thousands) * 1000,
        [var thousands, [' ', 'a', 'n', 'd', ' ', .. var rest]] => (Below1000(thousands) * 1000) + Below100(rest),
        [var thousands, [' ', .. var rest]] when rest.Contains("hundred", StringComparison.Ordinal) => (Below1000(thousands) * 1000) + Below1000(rest),
        _ => throw new FormatException($"'{words}' is no number."),
    };

    private static int Below1000(string words) => words.Split(" hundred") switch
    {
        [var only] => Below100(only),
        [var hundreds, ""] when Values[hundreds] is > 0 and < 10 => Values[hundreds] * 100,
        [var hundreds, [' ', 'a', 'n', 'd', ' ', .. var rest]] when Values[hundreds] is > 0 and < 10 => (Values[hundreds] * 100) + Below100(rest),
        _ => throw new FormatException($"'{words}' is no number."),
    };

    private static int Below100(string word) => word.Split('-') switch
    {
        [var only] => Values.TryGetValue(only, out var value) ? value : throw new FormatException($"'{only}' is no number."),
        [var tens, var units] when Values[tens] >= 20 && Values[units] is > 0 and < 10 => Values[tens] + Values[units],
        _ => throw new FormatException($"'{word}' is no number."),
    };
}
