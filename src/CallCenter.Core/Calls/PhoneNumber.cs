namespace CallCenter.Core.Calls;

/// <summary>A caller's number as the carrier gave it: E.164, <c>client:name</c>, or a word such as <c>anonymous</c>.</summary>
/// <param name="Value">What the carrier said; may be empty where it was withheld.</param>
public readonly record struct PhoneNumber(string Value)
{
    private const string Country = "+383";

    /// <summary>Whether it is a number that can be dialled from anywhere: <c>+</c> and 7 to 15 digits, the first not 0 (E.164).</summary>
    public bool IsDialable => Value is ['+', >= '1' and <= '9', ..] and { Length: >= 8 and <= 16 } && Value.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Reads a number as people in Kosovo write or key it: <c>044 123 456</c>, <c>00383…</c>, <c>+383…</c>.</summary>
    /// <param name="text">The number.</param>
    /// <returns>It in E.164, or null where it is none.</returns>
    public static PhoneNumber? Read(string? text)
    {
        var bare = string.Concat((text ?? "").Where(c => c is not (' ' or '-' or '/' or '(' or ')' or '.')));
        var number = new PhoneNumber(bare switch
        {
            ['0', '0', .. var abroad] => "+" + abroad,
            ['0', .. var home] => Country + home,
            _ => bare,
        });
        return number.IsDialable ? number : null;
    }

    /// <summary>The form for logs: the last two characters only.</summary>
    public string Masked => Value is { Length: > 4 } ? $"***{Value[^2..]}" : "***";

    /// <summary>The number itself: for agents and stores, not for logs.</summary>
    public override string ToString() => Value ?? "";
}
