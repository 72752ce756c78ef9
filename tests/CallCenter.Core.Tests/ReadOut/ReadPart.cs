namespace CallCenter.Core.Tests.ReadOut;

/// <summary>A number below a thousand while its words are read: hundreds, then tens, then units, each at most once.</summary>
internal sealed class ReadPart
{
    private int _value;
    private int _below = 1000;

    public bool IsEmpty => _below == 1000;

    public void Add(int value)
    {
        var fits = value < _below && (_below == 1000 || value > 0);
        _below = fits ? value switch { >= 100 => 100, >= 20 => 10, _ => 0 } : throw new FormatException($"{value} cannot follow {_value}.");
        _value += value;
    }

    public int Take()
    {
        var value = IsEmpty ? throw new FormatException("No words.") : _value;
        (_value, _below) = (0, 1000);
        return value;
    }
}
