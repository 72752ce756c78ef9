namespace CallCenter.Core.CodeEntry.Spoken;

/// <summary>A word, phrase or run of digits of an utterance.</summary>
/// <param name="Sense">What it may mean.</param>
/// <param name="Start">Where it begins in the folded text.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="IsGlued">Whether it was written together with digits.</param>
/// <param name="FollowsCodeWord">Whether "number", "code" or the like was passed over before it.</param>
internal readonly record struct Token(WordSense Sense, int Start, int Length, bool IsGlued, bool FollowsCodeWord);

/// <summary>An utterance: its folded text and the tokens that matter.</summary>
/// <param name="Text">The folded text.</param>
/// <param name="Tokens">The tokens in order, without fillers.</param>
/// <param name="HasClockTime">Whether digits with a colon between were written in it.</param>
internal sealed record Utterance(string Text, Token[] Tokens, bool HasClockTime)
{
    /// <summary>A token's folded text.</summary>
    /// <param name="index">Which token.</param>
    public ReadOnlySpan<char> TextOf(int index) => Text.AsSpan(Tokens[index].Start, Tokens[index].Length);

    /// <summary>The first place at or after <paramref name="index"/> that does not take back.</summary>
    /// <param name="index">Where to begin.</param>
    public int AfterCorrections(int index)
    {
        while (index < Tokens.Length && Tokens[index].Sense.Is(WordRoles.TakesBack))
        {
            index++;
        }

        return index;
    }
}
