using System.Collections.Immutable;
using CallCenter.Core.CodeEntry.Spoken;
using CallCenter.Core.Customers;

namespace CallCenter.Core.CodeEntry;

/// <summary>What a reading of speech rests on. Several may hold at once.</summary>
[Flags]
public enum ReadingReasons
{
    /// <summary>Nothing to say.</summary>
    None = 0,

    /// <summary>The district was named by its letters.</summary>
    Letters = 1,

    /// <summary>The district was named by a place.</summary>
    PlaceName = 2,

    /// <summary>A word was taken for a letter that it only resembles.</summary>
    WeakLetter = 4,

    /// <summary>DG without its third letter: GJ is one letter in Albanian, one sound away from G.</summary>
    MissingLetter = 8,

    /// <summary>The letters may have been the code's name in talk ("my DPR number is …").</summary>
    PrefixAsName = 16,

    /// <summary>A place of another district was named beside the letters.</summary>
    OtherPlace = 32,

    /// <summary>A word was taken for a digit that it only resembles.</summary>
    WeakDigit = 64,

    /// <summary>Number words were joined: tens and units, hundreds, thousands.</summary>
    Joined = 128,

    /// <summary>Number words that could be joined were kept apart.</summary>
    KeptApart = 256,

    /// <summary>A digit was repeated by a word ("double five", <c>dy pesa</c>).</summary>
    Repeated = 512,

    /// <summary>The caller took something back.</summary>
    Corrected = 1024,

    /// <summary>Words that mean nothing here followed.</summary>
    OtherWords = 2048,

    /// <summary>More than one code was said.</summary>
    SeveralCodes = 4096,
}

/// <summary>One code that an utterance may mean.</summary>
/// <param name="Code">The code.</param>
/// <param name="Doubt">
/// How far the words are from the plainest way to say it: 0 is plain, 15 a correction, 20 a missing letter. Doubts only
/// compare readings of one utterance; they are no probabilities.
/// </param>
/// <param name="Reasons">What the reading rests on.</param>
public sealed record SpokenCandidate(CustomerCode Code, int Doubt, ReadingReasons Reasons)
{
    /// <summary>1 for a plain reading, down to 0 for one with a doubt of 100 or more.</summary>
    public double Confidence => Math.Max(0, 100 - Doubt) / 100.0;
}

/// <summary>What an utterance came to.</summary>
/// <param name="Outcome">How it read.</param>
/// <param name="Candidates">Every reading found, the least doubtful first; eight at most.</param>
/// <param name="Choices">
/// How many of the first candidates the caller has to choose from: one for <see cref="CodeOutcome.Match"/>, two or more
/// for <see cref="CodeOutcome.Ambiguous"/>, none for <see cref="CodeOutcome.NoMatch"/>.
/// </param>
/// <remarks>
/// The candidates are for the caller to choose from, never to be tried against the directory one after another: one of
/// them may be somebody else's code.
/// </remarks>
public sealed record SpokenReading(CodeOutcome Outcome, ImmutableArray<SpokenCandidate> Candidates, int Choices)
{
    /// <summary>No code in the utterance.</summary>
    public static readonly SpokenReading NoMatch = new(CodeOutcome.NoMatch, [], 0);

    /// <summary>
    /// Whether the best reading should be read back with more care than usual: another one is near, or the best rests on
    /// a correction, a word that only resembles a letter, or the like.
    /// </summary>
    public bool IsContested => Outcome is CodeOutcome.Match
        && (Candidates[0].Doubt >= Doubts.WeakLetter
            || (Candidates.Length > 1 && Candidates[1].Doubt - Candidates[0].Doubt <= Doubts.Near));

    /// <summary>The outcome with the codes to choose from, as keys give it.</summary>
    public CodeReading ToCodeReading() => CodeReading.Of([.. Candidates.Take(Choices).Select(candidate => candidate.Code)]);

    /// <summary>Makes the reading that fits the candidates.</summary>
    /// <param name="ranked">At least one, without repeats, the least doubtful first.</param>
    /// <param name="isSeveral">Whether each is a code that was said, so that all of them are choices.</param>
    internal static SpokenReading Of(ImmutableArray<SpokenCandidate> ranked, bool isSeveral)
    {
        var choices = isSeveral ? ranked.Length : ranked.Count(candidate => candidate.Doubt - ranked[0].Doubt <= Doubts.Tie);
        return new SpokenReading(choices > 1 ? CodeOutcome.Ambiguous : CodeOutcome.Match, ranked, choices);
    }
}
