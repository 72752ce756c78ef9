namespace CallCenter.Core.Routing;

/// <summary>Names one offer: one call shown to one agent, with a deadline.</summary>
/// <param name="Value">1 to 64 characters of <c>A–Z a–z 0–9 -</c>; not guessable.</param>
public readonly record struct OfferId(string Value)
{
    /// <summary>Whether a text can name an offer.</summary>
    /// <param name="text">What arrived from outside.</param>
    public static bool IsValid(string? text) => Calls.CallId.IsValid(text);

    /// <summary>The name itself.</summary>
    public override string ToString() => Value ?? "";
}
