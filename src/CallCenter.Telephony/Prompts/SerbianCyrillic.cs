using System.Collections.Frozen;
using System.Text;

namespace CallCenter.Telephony.Prompts;

/// <summary>
/// Writes Serbian Latin as Serbian Cyrillic. Only whole words of Serbian letters are changed: one with a letter that
/// Serbian lacks (<c>w</c>, <c>ë</c>) is a foreign name, and half of it in Cyrillic would be no word at all.
/// </summary>
internal static class SerbianCyrillic
{
    private const string Latin = "abvgdđežzijklmnoprstćufhcčš";
    private const string Cyrillic = "абвгдђежзијклмнопрстћуфхцчш";

    private static readonly FrozenDictionary<char, char> _letters =
        Latin.Zip(Cyrillic).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    private static readonly FrozenDictionary<string, char> _digraphs =
        new Dictionary<string, char> { ["lj"] = 'љ', ["nj"] = 'њ', ["dž"] = 'џ' }.ToFrozenDictionary();

    // One sound each and one code point each, as some keyboards and converters write them.
    private static readonly FrozenDictionary<char, char> _single = new Dictionary<char, char>
    {
        ['\u01C9'] = 'љ',
        ['\u01C8'] = 'Љ',
        ['\u01C7'] = 'Љ',
        ['\u01CC'] = 'њ',
        ['\u01CB'] = 'Њ',
        ['\u01CA'] = 'Њ',
        ['\u01C6'] = 'џ',
        ['\u01C5'] = 'Џ',
        ['\u01C4'] = 'Џ',
    }.ToFrozenDictionary();

    // Where a prefix ends between the two letters, they are two sounds.
    private static readonly string[] _parted = ["injek", "konjug", "konjunk", "vanjezi", "nadživ", "nadžnj", "nadžanj", "odžal", "odživ", "podžup"];

    /// <summary>Writes a text in Cyrillic.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text; what is no Serbian word stays as it is.</returns>
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && IsOfWord(text[end]))
            {
                end++;
            }

            result.Append(Word(text[at..end]));
            if (end < text.Length)
            {
                result.Append(text[end++]);
            }

            at = end;
        }

        return result.ToString();
    }

    // A mark that belongs to the letter before makes it another letter: such a word is left alone.
    private static bool IsOfWord(char character) =>
        char.IsLetter(character) || char.IsSurrogate(character)
        || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark;

    private static string Word(string word)
    {
        var parted = Array.Exists(_parted, start => word.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        var result = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length; at++)
        {
            if (!parted && at + 1 < word.Length && Digraph(word[at], word[at + 1]) is { } joined)
            {
                result.Append(joined);
                at++;
            }
            else if (Letter(word[at]) is { } letter)
            {
                result.Append(letter);
            }
            else
            {
                return word;
            }
        }

        return result.ToString();
    }

    private static char? Digraph(char first, char second) =>
        _digraphs.TryGetValue($"{char.ToLowerInvariant(first)}{char.ToLowerInvariant(second)}", out var joined)
            ? char.IsUpper(first) ? char.ToUpperInvariant(joined) : joined
            : null;

    private static char? Letter(char latin)
    {
        if (_single.TryGetValue(latin, out var single))
        {
            return single;
        }

        return _letters.TryGetValue(char.ToLowerInvariant(latin), out var letter)
            ? char.IsUpper(latin) ? char.ToUpperInvariant(letter) : letter
            : null;
    }
}
