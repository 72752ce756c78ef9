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
}
