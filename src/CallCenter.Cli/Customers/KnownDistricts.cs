using System.Collections.Immutable;
using CallCenter.Flows.Districts;
using CallCenter.Storage.Customers.Generating;

namespace CallCenter.Cli.Customers;

/// <summary>Which districts a customer code may name.</summary>
internal static class KnownDistricts
{
    /// <summary>Reads the prefixes.</summary>
    /// <param name="path">The list of districts, or null for the supplier's seven.</param>
    /// <returns>The prefixes, or the default array and what is wrong with the file.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static (ImmutableArray<string> Prefixes, string? Fault) Read(string? path)
    {
        if (path is null)
        {
            return (CustomerGenerator.Districts, null);
        }

        var read = DistrictReader.Read(path, File.ReadAllText(path));
        return read.Value is { } catalogue
            ? ([.. catalogue.All.Select(d => d.Prefix)], null)
            : (default, string.Join(Environment.NewLine, read.Findings));
    }
}
