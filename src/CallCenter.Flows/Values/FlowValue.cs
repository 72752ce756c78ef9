using System.Globalization;

namespace CallCenter.Flows.Values;

/// <summary>What a value of a call is.</summary>
public enum ValueKind
{
    /// <summary>Words, or keys as pressed.</summary>
    Text,

    /// <summary>A number, such as an amount in euros.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A point in time.</summary>
    Moment,
}

/// <summary>One value that a call carries under a name.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">It, written invariantly: <c>47.35</c>, <c>true</c>, <c>2026-11-22T09:00:00+01:00</c>.</param>
public readonly record struct FlowValue(ValueKind Kind, string Text)
{
    /// <summary>Words.</summary>
    /// <param name="text">The words.</param>
    public static FlowValue Of(string text) => new(ValueKind.Text, text);

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    public static FlowValue Of(decimal number) => new(ValueKind.Number, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Yes or no.</summary>
    /// <param name="flag">Which.</param>
    public static FlowValue Of(bool flag) => new(ValueKind.Flag, flag ? "true" : "false");

    /// <summary>A point in time.</summary>
    /// <param name="moment">When.</param>
    public static FlowValue Of(DateTimeOffset moment) => new(ValueKind.Moment, moment.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Whether it is the flag yes.</summary>
    public bool IsTrue => Kind is ValueKind.Flag && Text == "true";

    /// <summary>What it looks like as one word, for stores: <c>n:47.35</c>.</summary>
    public string Packed => $"{"tnfm"[(int)Kind]}:{Text}";

    /// <summary>Reads what <see cref="Packed"/> wrote.</summary>
    /// <param name="packed">The word.</param>
    /// <exception cref="FormatException">It is no such word.</exception>
    public static FlowValue Unpack(string packed) => packed is ['t' or 'n' or 'f' or 'm', ':', ..]
        ? new FlowValue((ValueKind)"tnfm".IndexOf(packed[0], StringComparison.Ordinal), packed[2..])
        : throw new FormatException("Not a packed value.");

    /// <summary>Reads a word as whatever it looks like: true, 47.35, a moment with its offset, else words.</summary>
    /// <param name="word">The word.</param>
    public static FlowValue Guess(string word) => word switch
    {
        "true" or "false" => Of(word == "true"),
        _ when decimal.TryParse(word, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => Of(number),
        _ when word.Contains('T', StringComparison.Ordinal)
            && DateTimeOffset.TryParse(word, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) => Of(moment),
        _ => Of(word),
    };

    /// <summary>The value as a condition compares it: a number, a flag, or text.</summary>
    internal object ToLiquid() => Kind switch
    {
        ValueKind.Number when decimal.TryParse(Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        ValueKind.Flag => Text == "true",
        _ => Text,
    };

    /// <summary>The value as text.</summary>
    public override string ToString() => Text;
}
