using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Core.Customers;

namespace CallCenter.Core.CodeEntry;

/// <summary>
/// Reads a customer code from pressed keys. Each letter may be keyed once (<c>345</c>) or as key and place
/// (<c>31 41 51</c>); both are accepted at once, because no key of the one is a beginning of the other.
/// </summary>
/// <remarks>Pure and thread-safe; make one for the catalogue and keep it.</remarks>
public sealed class KeypadReader
{
    /// <summary>More keys than this are no code: two keys a letter, leading zeros and ten digits leave room to spare.</summary>
    public const int MostKeys = 40;

    private readonly ImmutableArray<(string Keys, string Prefix)> _spellings;
    private readonly CodeShape _shape;

    /// <summary>Makes a reader.</summary>
    /// <param name="districts">The districts a code may name.</param>
    /// <param name="shape">How long the number may be.</param>
    /// <exception cref="ArgumentOutOfRangeException">The shape's bounds are outside 1 to 10 or out of order.</exception>
    public KeypadReader(DistrictCatalogue districts, CodeShape shape)
    {
        if (!shape.IsValid)
        {
            throw new ArgumentOutOfRangeException(nameof(shape), shape, "Digits must be 1 to 10, the least not over the most.");
        }

        _shape = shape;
        _spellings =
        [
            .. districts.All.Select(d => (Keypad.OneKeyPerLetter(d.Prefix), d.Prefix)),
            .. districts.All.Select(d => (Keypad.TwoKeysPerLetter(d.Prefix), d.Prefix)),
        ];
    }

    /// <summary>Reads one entry.</summary>
    /// <param name="keys">
    /// The keys in order. <c>#</c> ends the entry, <c>*</c> clears what came before it, spaces are ignored;
    /// any other character than a digit makes the entry unreadable.
    /// </param>
    /// <returns>A match, an ambiguity or no match. Never throws.</returns>
    public CodeReading Read(string? keys)
    {
        if (Clean(keys) is not { Length: <= MostKeys } digits)
        {
            return CodeReading.NoMatch;
        }

        var candidates = ImmutableArray.CreateBuilder<CustomerCode>();
        foreach (var (spelling, prefix) in _spellings)
        {
            if (digits.StartsWith(spelling, StringComparison.Ordinal)
                && Number(digits.AsSpan(spelling.Length)) is { } number)
            {
                candidates.Add(new CustomerCode(prefix, number));
            }
        }

        return CodeReading.Of(candidates.ToImmutable());
    }

    private static string? Clean(string? keys)
    {
        if (string.IsNullOrEmpty(keys))
        {
            return null;
        }

        var end = keys.IndexOf('#', StringComparison.Ordinal);
        var ended = end < 0 ? keys : keys[..end];
        var entered = string.Concat(ended[(ended.LastIndexOf('*') + 1)..].Where(c => c != ' '));
        return entered.All(char.IsAsciiDigit) ? entered : null;
    }

    private long? Number(ReadOnlySpan<char> digits)
    {
        var significant = digits.TrimStart('0');
        return significant.Length >= _shape.MinDigits && significant.Length <= _shape.MaxDigits
            ? long.Parse(significant, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
    }
}
