using System.Globalization;

namespace CallCenter.Core.Customers;

/// <summary>The customer code on a bill: three letters that name the district and a number unique in it.</summary>
/// <param name="Prefix">The district's three upper-case letters, such as <c>DGJ</c>.</param>
/// <param name="Number">
/// The number without leading zeros, 1 to 9,999,999,999. The supplier stores it as an integer, so
/// <c>007</c> and <c>7</c> are the same customer.
/// </param>
public readonly record struct CustomerCode(string Prefix, long Number)
{
    /// <summary>The largest number a code may carry: ten digits.</summary>
    public const long LargestNumber = 9_999_999_999;

    /// <summary>Reads the canonical form or any printed one (<c>DPR 123</c>, <c>dpr-000123</c>, <c>DPR:123</c>).</summary>
    /// <param name="text">What was written, or null.</param>
    /// <param name="code">The code, where the text is one.</param>
    /// <returns>Whether the text has the shape of a code. Whether its district exists is not asked here.</returns>
    public static bool TryParse(string? text, out CustomerCode code)
    {
        code = default;
        if (text is null || text.Length > 32)
        {
            return false;
        }

        var kept = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or ':' or '.' or '/')));
        if (kept.Length < 4 || !kept.AsSpan(0, 3).ContainsOnlyLetters())
        {
            return false;
        }

        if (!long.TryParse(kept.AsSpan(3), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number is < 1 or > LargestNumber)
        {
            return false;
        }

        code = new CustomerCode(kept[..3].ToUpperInvariant(), number);
        return true;
    }

    /// <summary>The form people read: letters, one space, digits.</summary>
    public string Display => string.Create(CultureInfo.InvariantCulture, $"{Prefix} {Number}");

    /// <summary>The form for logs and traces: at most the last three digits, and none of a number that short.</summary>
    public string Masked
    {
        get
        {
            var digits = Number.ToString(CultureInfo.InvariantCulture);
            return digits.Length > 3 ? $"{Prefix} ***{digits[^3..]}" : $"{Prefix} ***";
        }
    }

    /// <summary>The canonical form, such as <c>DGJ9904</c>: what stores and interfaces carry.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Number}");
}

internal static class AsciiLetters
{
    /// <summary>Whether every character is an ASCII letter.</summary>
    public static bool ContainsOnlyLetters(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
