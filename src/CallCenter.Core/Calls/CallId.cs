namespace CallCenter.Core.Calls;

/// <summary>Names one caller's call for its whole life.</summary>
/// <param name="Value">The carrier's identifier, 1 to 64 characters of <c>A–Z a–z 0–9 -</c>.</param>
public readonly record struct CallId(string Value)
{
    /// <summary>Whether a text can name a call: short, and only characters that are safe in a key or a log line.</summary>
    /// <param name="text">What arrived from outside.</param>
    public static bool IsValid(string? text) =>
        text is { Length: > 0 and <= 64 } && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>The identifier itself.</summary>
    public override string ToString() => Value ?? "";
}
