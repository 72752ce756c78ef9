using System.Text.RegularExpressions;

namespace CallCenter.LocalCarrier.Scenarios;

/// <summary>
/// What a text must be like: words that it contains, in any case, or a regular expression between slashes (<c>/press \d/</c>).
/// </summary>
/// <param name="Written">As it stands in the file.</param>
internal sealed record TextPattern(string Written)
{
    private Regex? Expression { get; init; }

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="ArgumentException">The regular expression is wrong.</exception>
    /// <exception cref="NotSupportedException">It looks ahead or back, which cannot be bounded in time.</exception>
    public static TextPattern Of(string written) => new(written)
    {
        Expression = written is ['/', _, .., '/']
            ? new Regex(written[1..^1], RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)
            : null,
    };

    /// <summary>Whether a text is like that; no text is not.</summary>
    public bool Matches(string? text) => text is not null
        && (Expression?.IsMatch(text) ?? text.Contains(Written, StringComparison.OrdinalIgnoreCase));

    public override string ToString() => Expression is null ? $"\"{Written}\"" : Written;
}
