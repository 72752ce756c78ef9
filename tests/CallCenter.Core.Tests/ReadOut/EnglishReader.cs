namespace CallCenter.Core.Tests.ReadOut;

/// <summary>Reads English number words strictly: 'and' before what is below a hundred, a hyphen behind tens.</summary>
internal static class EnglishReader
{
    private static readonly Dictionary<string, int> Values = WordValues.Of(
        "zero one two three four five six seven eight nine "
        + "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
        "twenty thirty forty fifty sixty seventy eighty ninety");

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
