using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CallCenter.Core.Customers;

/// <summary>The closed list of districts a code may name.</summary>
public sealed class DistrictCatalogue
{
    private readonly FrozenDictionary<string, District> _byPrefix;

    /// <summary>Makes the catalogue.</summary>
    /// <param name="districts">At least one; prefixes and queues must be unique.</param>
    /// <exception cref="ArgumentException">The list is empty, or a prefix or queue stands in it twice.</exception>
    public DistrictCatalogue(IEnumerable<District> districts)
    {
        All = [.. districts];
        if (All.IsEmpty)
        {
            throw new ArgumentException("At least one district is needed.", nameof(districts));
        }

        if (All.Select(d => d.Prefix).Distinct().Count() != All.Length
            || All.Select(d => d.Queue).Distinct().Count() != All.Length)
        {
            throw new ArgumentException("A district's prefix or queue stands in the list twice.", nameof(districts));
        }

        _byPrefix = All.ToFrozenDictionary(d => d.Prefix, StringComparer.Ordinal);
    }

    /// <summary>Every district, in the order given.</summary>
    public ImmutableArray<District> All { get; }

    /// <summary>The district of three upper-case letters, or null.</summary>
    /// <param name="prefix">The letters.</param>
    public District? Find(string? prefix) => prefix is null ? null : _byPrefix.GetValueOrDefault(prefix);
}
