namespace CallCenter.Flows.Values;

/// <summary>What a telephone number looks like that a flow may dial or write to.</summary>
internal static class PhoneNumbers
{
    /// <summary>The fewest digits of a number.</summary>
    public const int Fewest = 6;

    /// <summary>The most digits of a number, as E.164 has it.</summary>
    public const int Most = 15;

    /// <summary>Whether a text is a number as the carrier takes it: <c>+</c> and 6 to 15 digits, the first not 0.</summary>
    /// <param name="text">The text.</param>
    public static bool IsInternational(string text) =>
        text is ['+', not '0', ..] && text.Length - 1 is >= Fewest and <= Most && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
