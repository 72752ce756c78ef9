using System.Globalization;

namespace CallCenter.Core.CodeEntry;

/// <summary>The letters on a telephone's keys, by ITU-T E.161.</summary>
public static class Keypad
{
    private static readonly string[] Letters = ["", "", "ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"];

    /// <summary>The key that carries a letter.</summary>
    /// <param name="letter">An upper-case ASCII letter.</param>
    /// <returns><c>'2'</c> to <c>'9'</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No key carries the character.</exception>
    public static char KeyOf(char letter)
    {
        var key = Array.FindIndex(Letters, letters => letters.Contains(letter, StringComparison.Ordinal));
        return key >= 0
            ? (char)('0' + key)
            : throw new ArgumentOutOfRangeException(nameof(letter), letter, "No key carries this character.");
    }

    /// <summary>One press per letter: <c>DGJ</c> is <c>345</c>.</summary>
    /// <param name="letters">Upper-case ASCII letters.</param>
    public static string OneKeyPerLetter(string letters) => string.Concat(letters.Select(KeyOf));

    /// <summary>Two presses per letter, the key and the letter's place on it: <c>DGJ</c> is <c>314151</c>.</summary>
    /// <param name="letters">Upper-case ASCII letters.</param>
    public static string TwoKeysPerLetter(string letters) => string.Concat(letters.Select(letter =>
        string.Create(CultureInfo.InvariantCulture, $"{KeyOf(letter)}{PlaceOf(letter)}")));

    private static int PlaceOf(char letter) =>
        Letters[KeyOf(letter) - '0'].IndexOf(letter, StringComparison.Ordinal) + 1;
}
