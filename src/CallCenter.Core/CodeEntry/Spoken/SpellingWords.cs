using System.Collections.Frozen;

namespace CallCenter.Core.CodeEntry.Spoken;

/// <summary>
/// <c>P si Prizren</c>: the connector makes a letter of what stands around it, so that the place is none. The word's
/// first letter counts, because a whole word is heard better than a letter's name.
/// </summary>
internal static class SpellingWords
{
    private static readonly FrozenDictionary<char, WordSense> Agreeing = Senses(0);
    private static readonly FrozenDictionary<char, WordSense> Disagreeing = Senses(Doubts.WrongSpelling);

    private static readonly WordSense Gj = new() { Letters = [new LetterSense("GJ", 0), new LetterSense("G", 0)] };

    /// <summary>Replaces a letter, its connector and its word by one token, wherever they stand.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="tokens">The tokens; changed in place.</param>
    public static void Merge(string text, List<Token> tokens)
    {
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Sense.Is(WordRoles.Spells) && IsSpelled(tokens[i], tokens[i + 1])
                && LetterBefore(tokens, i) is >= 0 and var letter
                && SenseOf(tokens[letter].Sense, text, tokens[i + 1]) is { } sense)
            {
                var start = tokens[letter].Start;
                tokens[letter] = new Token(sense, start, tokens[i + 1].Start + tokens[i + 1].Length - start, false, false);
                tokens.RemoveRange(letter + 1, i + 1 - letter);
                i = letter + 1;
            }
        }
    }

    // "R for five": a number after "for" is a number, and "for" another one.
    private static bool IsSpelled(Token connector, Token word)
    {
        var number = word.Sense.Number.Kind;
        return number != NumberKind.Digits
            && (!connector.Sense.Is(WordRoles.StrictConnector) || (number is NumberKind.None && word.Length > 1));
    }

    private static int LetterBefore(List<Token> tokens, int connector)
    {
        var i = connector - 1;
        while (i > 0 && tokens[i].Sense.IsOnlyFiller)
        {
            i--;
        }

        return tokens[i].Sense.Letters.IsEmpty ? -1 : i;
    }

    private static WordSense? SenseOf(WordSense letter, string text, Token word)
    {
        var first = text[word.Start] == Folding.LookAlikeR ? 'r' : text[word.Start];
        if (first == 'g' && word.Length > 1 && text[word.Start + 1] == 'j')
        {
            return Gj;
        }

        var agrees = letter.Letters.Any(sense => sense.Text[0] == char.ToUpperInvariant(first));
        return (agrees ? Agreeing : Disagreeing).GetValueOrDefault(first);
    }

    private static FrozenDictionary<char, WordSense> Senses(int doubt) => Enumerable.Range('a', 26).ToFrozenDictionary(
        letter => (char)letter,
        letter => new WordSense { Letters = [new LetterSense(char.ToUpperInvariant((char)letter).ToString(), doubt)] });
}
