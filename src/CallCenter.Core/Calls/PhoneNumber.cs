namespace CallCenter.Core.Calls;

/// <summary>A caller's number as the carrier gave it: E.164, <c>client:name</c>, or a word such as <c>anonymous</c>.</summary>
/// <param name="Value">What the carrier said; may be empty where it was withheld.</param>
public readonly record struct PhoneNumber(string Value)
{
    /// <summary>The form for logs: the last two characters only.</summary>
    public string Masked => Value is { Length: > 4 } ? $"***{Value[^2..]}" : "***";

    /// <summary>The number itself: for agents and stores, not for logs.</summary>
    public override string ToString() => Value ?? "";
}
