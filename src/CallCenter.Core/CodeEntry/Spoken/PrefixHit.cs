namespace CallCenter.Core.CodeEntry.Spoken;

/// <summary>A place in an utterance where a district is named.</summary>
/// <param name="Start">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Prefix">The district's letters.</param>
/// <param name="Doubt">How doubtful it is.</param>
/// <param name="Reasons">What it was read from.</param>
internal readonly record struct PrefixHit(int Start, int End, string Prefix, int Doubt, ReadingReasons Reasons)
{
    /// <summary>Whether the district was named by a place instead of letters.</summary>
    public bool IsPlace => Reasons.HasFlag(ReadingReasons.PlaceName);

    /// <summary>
    /// Whether it is too little to believe in among other words: one everyday word (Albanian <c>dëmi</c> is DMI, and
    /// "the damage"), or DG without its third letter. It is a prefix only where nothing but the number is said.
    /// </summary>
    public bool MustStandAlone =>
        Reasons.HasFlag(ReadingReasons.MissingLetter) || (Reasons.HasFlag(ReadingReasons.WeakLetter) && End == Start + 1);
}
