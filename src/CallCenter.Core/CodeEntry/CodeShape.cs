namespace CallCenter.Core.CodeEntry;

/// <summary>
/// How many digits a code's number may have once leading zeros are dropped. The supplier documents no fixed
/// length (3 to 9 were seen), so it is configuration.
/// </summary>
/// <param name="MinDigits">1 to 10.</param>
/// <param name="MaxDigits">1 to 10, not under <paramref name="MinDigits"/>.</param>
public readonly record struct CodeShape(int MinDigits, int MaxDigits)
{
    /// <summary>1 to 10 digits.</summary>
    public static readonly CodeShape Widest = new(1, 10);

    /// <summary>Whether both bounds are within 1 to 10 and in order.</summary>
    public bool IsValid => MinDigits is >= 1 and <= 10 && MaxDigits >= MinDigits && MaxDigits <= 10;
}
