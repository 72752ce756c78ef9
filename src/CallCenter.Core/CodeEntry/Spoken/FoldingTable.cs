using System.Globalization;

namespace CallCenter.Core.CodeEntry.Spoken;

/// <summary>What each character folds to. Built once, from lists that can be read.</summary>
internal static class FoldingTable
{
    /// <summary>Stands for a character that is passed over: a mark, an apostrophe, one without width.</summary>
    public const char Dropped = '\u0001';

    /// <summary>Stands for a character that ends a word.</summary>
    public const char Break = ' ';

    // Up to here by table; Latin and Cyrillic with all their marks are below it.
    private const int Tabled = 0x530;

    private static readonly string[] Latin =
    [
        "aàáâãäåāăąǎ", "cçćĉċč", "dďđ", "eèéêëēĕėęě", "gĝğġģǧ", "hĥħ", "iìíîïĩīĭįıǐ", "jĵ", "kķ", "lĺļľŀł", "nñńņňŉ",
        "oòóôõöøōŏőǒ", "rŕŗř", "sśŝşšș", "tţťŧț", "uùúûüũūŭůűųǔ", "wŵ", "yýÿŷ", "zźżž",
    ];

    // Serbian Cyrillic, and the letters of its neighbours that a recogniser may slip in.
    private static readonly string[] Cyrillic =
    [
        "aа", "bб", "vв", "gгґ", "dдђ", "eеэё", "zзжѕ", "iиіїы", "jјй", "kкќ", "lлљ", "mм", "nнњ", "oо", "pп", "rр", "sсшщ",
        "tт", "cћчц", "uуў", "fф", "hх", "dџ", "gѓ",
    ];

    private static readonly (string Letters, char Second)[] Pairs = [("đђ", 'j'), ("љњѓ", 'j'), ("џ", 'z')];

    private static readonly char[] First = MakeFirst();
    private static readonly char[] Seconds = MakeSeconds();

    /// <summary>The first character a character folds to, <see cref="Dropped"/> or <see cref="Break"/>.</summary>
    /// <param name="c">Any UTF-16 unit.</param>
    public static char Plain(char c) => c < Tabled ? First[c] : Rare(c);

    /// <summary>The second one, or <c>'\0'</c>.</summary>
    /// <param name="c">Any UTF-16 unit.</param>
    public static char Second(char c) => c < Tabled ? Seconds[c] : '\0';

    private static char[] MakeFirst()
    {
        var table = new char[Tabled];
        for (var c = '\0'; c < Tabled; c++)
        {
            table[c] = Rare(c);
        }

        foreach (var list in Latin.Concat(Cyrillic))
        {
            foreach (var letter in list)
            {
                table[letter] = list[0];
                table[char.ToUpperInvariant(letter)] = list[0];
            }
        }

        table['ı'] = table['I'] = 'i';
        return table;
    }

    private static char[] MakeSeconds()
    {
        var table = new char[Tabled];
        foreach (var (letters, second) in Pairs)
        {
            foreach (var letter in letters)
            {
                table[letter] = second;
                table[char.ToUpperInvariant(letter)] = second;
            }
        }

        return table;
    }

    // Full-width letters and digits become plain ones, as NFKC has it. A letter or digit of another script stays: it
    // makes its word unknown, where dropping it would make another word of it.
    private static char Rare(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => Rare((char)(c - 0xFEE0)),
        '\'' or '’' or '‘' or 'ʼ' or '`' or '´' or 'ˈ' => Dropped,
        'ẽ' => 'e',
        _ when char.IsLetterOrDigit(c) => char.ToLowerInvariant(c),
        _ => CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark => Dropped,
            _ => Break,
        },
    };
}
