using CallCenter.Core.Customers;

namespace CallCenter.Core.Tests;

/// <summary>The seven districts that the supplier's codes name, in the order of the shipped catalogue.</summary>
internal static class KosovoDistricts
{
    public static readonly string[] Prefixes = ["DPR", "DMI", "DPE", "DPZ", "DFE", "DGL", "DGJ"];

    public static DistrictCatalogue Catalogue { get; } = new(Prefixes.Select(prefix => new District(
        prefix, $"queue-{prefix}", new Dictionary<Language, string> { [Language.English] = $"Name of {prefix}" })));
}
