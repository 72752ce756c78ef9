using System.Collections.Immutable;

namespace CallCenter.Storage.Customers.Importing;

/// <summary>The districts a file may name, found without making strings.</summary>
/// <param name="prefixes">Three upper-case letters each; few, so that a plain walk is quickest.</param>
internal sealed class KnownDistricts(ImmutableArray<string> prefixes)
{
    /// <summary>The place of a district in the list, or -1.</summary>
    /// <param name="text">Its letters, in any case.</param>
    public int IndexOf(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < prefixes.Length; i++)
        {
            if (text.Equals(prefixes[i], StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The letters of a district.</summary>
    /// <param name="index">What <see cref="IndexOf"/> gave.</param>
    public string this[int index] => prefixes[index];

    /// <summary>Every prefix, for a message.</summary>
    public override string ToString() => string.Join(", ", prefixes);
}
