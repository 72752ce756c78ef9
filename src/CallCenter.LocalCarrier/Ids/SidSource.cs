using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CallCenter.LocalCarrier.Ids;

/// <summary>
/// Makes resource ids (two letters and 32 hex digits). Each owner has its own series, so that what one call is given does not
/// depend on what happens to other calls meanwhile: the same seed gives every call of a run the same ids in the next run.
/// </summary>
internal sealed class SidSource(int seed)
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, int>> owners = new(StringComparer.Ordinal);

    /// <summary>The owner's next id of a kind.</summary>
    /// <param name="prefix">Such as <c>CA</c>; empty for a token.</param>
    /// <param name="owner">Whose series: the sid of a call, the address of a handset, the name of a queue.</param>
    public string Next(string prefix, string owner)
    {
        var counts = owners.GetOrAdd(owner, _ => new ConcurrentDictionary<string, int>(StringComparer.Ordinal));
        var number = counts.AddOrUpdate(prefix, 1, (_, count) => count + 1);
        return prefix + Hash(string.Create(CultureInfo.InvariantCulture, $"{seed}/{prefix}/{owner}/{number}"));
    }

    /// <summary>Begins the owner's series anew, for an owner that nobody will ask about again.</summary>
    public void Forget(string owner) => owners.TryRemove(owner, out _);

    private static string Hash(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return Convert.ToHexStringLower(hash[..16]);
    }
}
