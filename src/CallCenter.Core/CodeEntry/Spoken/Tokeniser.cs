namespace CallCenter.Core.CodeEntry.Spoken;

/// <summary>Cuts a transcript into tokens: phrases before words, letters with their spelling words as one.</summary>
internal static class Tokeniser
{
    /// <summary>More tokens than this are no code.</summary>
    public const int MostTokens = 96;

    private const int MostOnStack = 512;

    /// <summary>Cuts a transcript.</summary>
    /// <param name="transcript">What was heard.</param>
    /// <param name="lexicon">The words.</param>
    /// <returns>Null where it is too long to be an answer.</returns>
    public static Utterance? Cut(ReadOnlySpan<char> transcript, Lexicon lexicon)
    {
        var most = Folding.MostCharacters(transcript.Length);
        Span<char> folded = most <= MostOnStack ? stackalloc char[most] : new char[most];
        var text = folded[..Folding.Fold(transcript, folded)].ToString();
        var count = text.AsSpan().Count(' ') + text.AsSpan().Count(Folding.Glue) + 1;
        if (count > MostTokens)
        {
            return null;
        }

        // A token that is cut in two makes one more of it; only prefixes are, and there are few.
        var tokens = new List<Token>(count + 2);
        for (var start = 0; start < text.Length;)
        {
            start = Take(text, start, lexicon, tokens) + 1;
        }

        SpellingWords.Merge(text, tokens);
        return new Utterance(text, WithoutFillers(tokens), HasClockTime(transcript));
    }

    private static bool HasClockTime(ReadOnlySpan<char> transcript)
    {
        var colon = transcript.IndexOf(':');
        return colon > 0 && colon + 1 < transcript.Length
            && char.IsAsciiDigit(transcript[colon - 1]) && char.IsAsciiDigit(transcript[colon + 1]);
    }

    // Returns where the token ends: at a space or at the end of the text.
    private static int Take(string text, int start, Lexicon lexicon, List<Token> tokens)
    {
        var end = EndOfWord(text, start);
        if (char.IsAsciiDigit(text[start]))
        {
            tokens.Add(new Token(WordSense.Digits, start, end - start, false, false));
            return end;
        }

        var sense = lexicon.FindWord(text.AsSpan(start, end - start));
        if (sense.LongestPhrase > 1 && EndOfPhrase(text, start, sense.LongestPhrase, lexicon) is > 0 and var phraseEnd)
        {
            tokens.Add(new Token(lexicon.Find(text.AsSpan(start, phraseEnd - start))!, start, phraseEnd - start, false, false));
            return phraseEnd;
        }

        var isGlued = (end < text.Length && text[end] == Folding.Glue) || (start > 0 && text[start - 1] == Folding.Glue);
        if (ReferenceEquals(sense, WordSense.Unknown) && GluedPrefix.Split(text.AsSpan(start, end - start), lexicon) is { } prefix)
        {
            tokens.Add(new Token(prefix, start, 3, false, false));
            tokens.AddRange(GluedPrefix.Glyphs(text, start + 3, end, lexicon));
            return end;
        }

        tokens.Add(new Token(sense, start, end - start, isGlued, false));
        return end;
    }

    private static int EndOfPhrase(string text, int start, int longest, Lexicon lexicon)
    {
        for (var words = longest; words > 1; words--)
        {
            var end = EndOfWords(text, start, words);
            if (end > 0 && lexicon.Find(text.AsSpan(start, end - start)) is not null)
            {
                return end;
            }
        }

        return 0;
    }

    private static int EndOfWord(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny(' ', Folding.Glue);
        return length < 0 ? text.Length : start + length;
    }

    private static int EndOfWords(string text, int start, int words)
    {
        var end = start - 1;
        for (var i = 0; i < words; i++)
        {
            if (end >= text.Length)
            {
                return 0;
            }

            end = EndOfWord(text, end + 1);
        }

        return end;
    }

    private static Token[] WithoutFillers(List<Token> tokens)
    {
        var kept = 0;
        var followsCodeWord = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            var sense = tokens[i].Sense;
            if (sense.IsOnlyFiller)
            {
                followsCodeWord |= sense.Is(WordRoles.CodeWord);
                continue;
            }

            tokens[kept++] = tokens[i] with { FollowsCodeWord = followsCodeWord };
            followsCodeWord = false;
        }

        tokens.RemoveRange(kept, tokens.Count - kept);
        return [.. tokens];
    }
}
