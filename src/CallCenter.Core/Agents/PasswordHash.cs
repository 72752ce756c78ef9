using System.Globalization;
using System.Security.Cryptography;

namespace CallCenter.Core.Agents;

/// <summary>A password that cannot be read back: <c>pbkdf2-sha256$iterations$salt$key</c>, salt and key in Base64.</summary>
public static class PasswordHash
{
    /// <summary>How often new passwords are hashed: 210,000 times, what OWASP asks of PBKDF2 at the least.</summary>
    public const int Iterations = 210_000;

    /// <summary>How long a salt must be, in bytes.</summary>
    public const int SaltLength = 16;

    private const string Kind = "pbkdf2-sha256";
    private const int KeyLength = 32;
    private const int MostIterations = 10_000_000;

    /// <summary>A hash that no password matches: checked in place of a missing one, so that both take as long.</summary>
    public static string OfNobody { get; } =
        string.Create(CultureInfo.InvariantCulture, $"{Kind}${Iterations}${new string('A', 22)}==${new string('A', 43)}=");

    /// <summary>Hashes a password.</summary>
    /// <param name="password">The password.</param>
    /// <param name="salt">Random bytes, <see cref="SaltLength"/> of them, new for every password.</param>
    /// <exception cref="ArgumentException">The salt has another length.</exception>
    public static string Create(string password, ReadOnlySpan<byte> salt)
    {
        if (salt.Length != SaltLength)
        {
            throw new ArgumentException("The salt has the wrong length.", nameof(salt));
        }

        var key = Rfc2898DeriveBytes.Pbkdf2(password, salt, Iterations, HashAlgorithmName.SHA256, KeyLength);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Kind}${Iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(key)}");
    }

    /// <summary>Whether a password is the one that was hashed. Takes as long whether or not it is.</summary>
    /// <param name="hash">What <see cref="Create"/> gave.</param>
    /// <param name="password">What was typed.</param>
    /// <returns>False also for a hash that cannot be read.</returns>
    public static bool Matches(string hash, string password)
    {
        var parts = hash.Split('$');
        if (parts is not [Kind, var count, var saltText, var keyText]
            || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var iterations)
            || iterations is < 1 or > MostIterations)
        {
            return false;
        }

        var salt = new byte[SaltLength];
        var key = new byte[KeyLength];
        if (!Convert.TryFromBase64String(saltText, salt, out var saltLength) || saltLength != SaltLength
            || !Convert.TryFromBase64String(keyText, key, out var keyLength) || keyLength != KeyLength)
        {
            return false;
        }

        var typed = Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, HashAlgorithmName.SHA256, KeyLength);
        return CryptographicOperations.FixedTimeEquals(typed, key);
    }
}
