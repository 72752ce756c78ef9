namespace Twilio.Types;

/// <summary>
/// A text that is usually one of a known few. Two of the same text are not equal: compare what <c>ToString</c> gives.
/// </summary>
public abstract class StringEnum
{
    private string? text;

    /// <summary>Makes an empty value.</summary>
    protected StringEnum()
    {
    }

    /// <summary>Makes a value.</summary>
    /// <param name="value">Text as the carrier writes it.</param>
    protected StringEnum(string value) => text = value;

    /// <summary>Replaces the text.</summary>
    /// <param name="value">Text as the carrier writes it.</param>
    public void FromString(string value) => text = value;

    /// <summary>The text as the carrier writes it.</summary>
    /// <returns>The text; empty when none was set.</returns>
    public override string ToString() => text ?? string.Empty;
}
