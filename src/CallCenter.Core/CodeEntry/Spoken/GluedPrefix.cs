namespace CallCenter.Core.CodeEntry.Spoken;

/// <summary>A prefix written together with letters that stand for digits: <c>DPRO5</c> is DPR 05.</summary>
internal static class GluedPrefix
{
    private const int PrefixLength = 3;

    /// <summary>The prefix at the beginning of an unknown word whose other letters can all be digits, or null.</summary>
    /// <param name="word">The folded word.</param>
    /// <param name="lexicon">The words.</param>
    public static WordSense? Split(ReadOnlySpan<char> word, Lexicon lexicon)
    {
        if (word.Length <= PrefixLength
            || lexicon.Find(word[..PrefixLength]) is not { } prefix
            || !prefix.Letters.Any(letters => letters.Text.Length == PrefixLength))
        {
            return null;
        }

        foreach (var letter in word[PrefixLength..])
        {
            if (!"oilszb".Contains(letter, StringComparison.Ordinal))
            {
                return null;
            }
        }

        return prefix;
    }

    /// <summary>The letters after the prefix, each a token that was written together with digits.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="start">Where they begin.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="lexicon">The words.</param>
    public static IEnumerable<Token> Glyphs(string text, int start, int end, Lexicon lexicon)
    {
        for (var i = start; i < end; i++)
        {
            yield return new Token(lexicon.FindWord(text.AsSpan(i, 1)), i, 1, IsGlued: true, FollowsCodeWord: false);
        }
    }
}
