using CallCenter.Storage;
using CallCenter.Storage.Customers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CallCenter.Cli.Customers;

/// <summary>Makes the profiles that hosts keep old, after an import changed what lies beneath.</summary>
internal static class CachedProfiles
{
    /// <summary>Tells Redis; where it cannot be told, says so and leaves it to age.</summary>
    /// <param name="redis">The connection string.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task OutdateAsync(string redis, CancellationToken cancellationToken)
    {
        if (!await TryOutdateAsync(redis, cancellationToken))
        {
            await Console.Error.WriteLineAsync(
                "Redis could not be told of the import: hosts may show old profiles for some minutes more.");
        }
    }

    private static async Task<bool> TryOutdateAsync(string redis, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = StoreConnections.Redis(redis);
            using var cache = new CustomerCache(
                connection, Options.Create(new CustomerDirectoryOptions()), NullLogger<CustomerCache>.Instance);
            return await cache.OutdateAllAsync(cancellationToken);
        }
        catch (ArgumentException)
        {
            return false; // not a connection string at all: the same advice helps
        }
    }
}
