namespace CallCenter.Core.Tests.CodeEntry;

/// <summary>The same words as other recognisers and keyboards write them.</summary>
internal static class Scripts
{
    private const string Marked = "ëçéêÿšžčćŠŽČĆÇË";
    private const string Unmarked = "eceeyszccSZCCCE";

    private static readonly (string Latin, string Cyrillic)[] Letters =
    [
        ("lj", "љ"), ("nj", "њ"), ("dž", "џ"), ("a", "а"), ("b", "б"), ("v", "в"), ("g", "г"), ("d", "д"), ("đ", "ђ"), ("e", "е"),
        ("ž", "ж"), ("z", "з"), ("i", "и"), ("j", "ј"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"),
        ("r", "р"), ("s", "с"), ("t", "т"), ("ć", "ћ"), ("u", "у"), ("f", "ф"), ("h", "х"), ("c", "ц"), ("č", "ч"), ("š", "ш"),
    ];

    public static string WithoutMarks(string text) =>
        string.Concat(text.Select(Unmark)).Replace("đ", "dj", StringComparison.Ordinal).Replace("Đ", "Dj", StringComparison.Ordinal);

    /// <summary>Serbian Cyrillic, in lower case; letters it does not have stay Latin.</summary>
    public static string Cyrillic(string text) => Letters.Aggregate(
        text.ToLowerInvariant(), (written, letter) => written.Replace(letter.Latin, letter.Cyrillic, StringComparison.Ordinal));

    private static char Unmark(char letter) =>
        Marked.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var place ? Unmarked[place] : letter;
}
