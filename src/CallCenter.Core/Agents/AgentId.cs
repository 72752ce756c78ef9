namespace CallCenter.Core.Agents;

/// <summary>Names one agent: what they sign in with.</summary>
/// <param name="Value">1 to 40 characters of <c>a–z 0–9 - .</c>, lower case.</param>
public readonly record struct AgentId(string Value)
{
    /// <summary>Whether a text can name an agent.</summary>
    /// <param name="text">What was typed.</param>
    public static bool IsValid(string? text) =>
        text is { Length: > 0 and <= 40 } && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.');

    /// <summary>The name itself.</summary>
    public override string ToString() => Value ?? "";
}
