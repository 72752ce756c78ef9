namespace CallCenter.Core.CodeEntry.Spoken;

/// <summary>
/// Brings text to the form words are compared in: lower-case ASCII words and runs of digits with one space between, or
/// <see cref="Glue"/> where a word and digits were written together.
/// Marks are dropped (<c>ë</c> is <c>e</c>), Cyrillic becomes Latin, <c>đ</c> becomes <c>dj</c>. No culture takes part:
/// Unicode's own folding leaves <c>đ</c> alone, and the product runs without culture data (docs/adr/0004).
/// </summary>
public static class Folding
{
    /// <summary>A Cyrillic Р among Latin letters: an R by its script and a P by its looks, so it is kept as it is.</summary>
    public const char LookAlikeR = 'р';

    /// <summary>Stands between a word and digits that were written together.</summary>
    public const char Glue = '_';

    /// <summary>A character grows to two at most, and a space may stand before it.</summary>
    /// <param name="length">How long the text is.</param>
    public static int MostCharacters(int length) => (3 * length) + 1;

    /// <summary>Folds a text.</summary>
    /// <param name="text">What was heard or written.</param>
    /// <param name="folded">Takes the result; <see cref="MostCharacters"/> long or longer.</param>
    /// <returns>How many characters were written, no space at either end.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        var isBroken = false;
        bool? hasLatin = null;
        foreach (var given in text)
        {
            var c = FoldingTable.Plain(given);
            if (c is FoldingTable.Dropped or FoldingTable.Break)
            {
                isBroken |= c == FoldingTable.Break;
                continue;
            }

            if (length > 0 && (isBroken || char.IsAsciiDigit(c) != char.IsAsciiDigit(folded[length - 1])))
            {
                folded[length++] = isBroken ? ' ' : Glue;
            }

            isBroken = false;
            folded[length++] = IsCyrillicR(given) && (hasLatin ??= text.ContainsAnyInRange('A', 'z')) ? LookAlikeR : c;
            if (FoldingTable.Second(given) is var second and not '\0')
            {
                folded[length++] = second;
            }
        }

        return length;
    }

    /// <summary>Folds a word of a table.</summary>
    /// <param name="text">The word as it is spelled, or several words.</param>
    public static string Fold(string text)
    {
        Span<char> folded = new char[MostCharacters(text.Length)];
        return folded[..Fold(text, folded)].ToString();
    }

    private static bool IsCyrillicR(char c) => c is 'р' or 'Р';
}
