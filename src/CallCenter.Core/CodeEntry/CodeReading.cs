using System.Collections.Immutable;
using CallCenter.Core.Customers;

namespace CallCenter.Core.CodeEntry;

/// <summary>How an entry read.</summary>
public enum CodeOutcome
{
    /// <summary>Exactly one code. It still has to be read back: one wrong key names another customer.</summary>
    Match,

    /// <summary>Several codes fit (keys 345 are DGL or DGJ): the caller is asked, never guessed for.</summary>
    Ambiguous,

    /// <summary>Nothing that can be a code.</summary>
    NoMatch,
}

/// <summary>What an entry came to.</summary>
/// <param name="Outcome">How it read.</param>
/// <param name="Candidates">
/// The codes that fit, in the catalogue's order: one for <see cref="CodeOutcome.Match"/>, two or more for
/// <see cref="CodeOutcome.Ambiguous"/>, none for <see cref="CodeOutcome.NoMatch"/>.
/// </param>
public sealed record CodeReading(CodeOutcome Outcome, ImmutableArray<CustomerCode> Candidates)
{
    /// <summary>Nothing that can be a code.</summary>
    public static readonly CodeReading NoMatch = new(CodeOutcome.NoMatch, []);

    /// <summary>Makes the reading that fits the number of candidates.</summary>
    /// <param name="candidates">Codes without repeats.</param>
    public static CodeReading Of(ImmutableArray<CustomerCode> candidates) => candidates.Length switch
    {
        0 => NoMatch,
        1 => new CodeReading(CodeOutcome.Match, candidates),
        _ => new CodeReading(CodeOutcome.Ambiguous, candidates),
    };
}
