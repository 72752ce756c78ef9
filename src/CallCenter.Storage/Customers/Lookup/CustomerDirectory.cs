using CallCenter.Core.Customers;
using CallCenter.Engine.Customers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallCenter.Storage.Customers;

/// <summary>Finds customers: memory, then Redis, then PostgreSQL, all within one budget.</summary>
internal sealed class CustomerDirectory(
    CustomerCache cache,
    CustomerStore store,
    IOptions<CustomerDirectoryOptions> options,
    TimeProvider time,
    ILogger<CustomerDirectory> logger) : ICustomerDirectory
{
    public async Task<CustomerLookup> FindAsync(CustomerCode code, CancellationToken cancellationToken)
    {
        try
        {
            // The token ends this caller's wait only: others may wait for the same read, and its result is kept.
            // On the pool, because a cache or driver that blocks before its first await would escape the budget.
            var found = await Task.Run(() => cache.GetAsync(code, store.FindAsync), CancellationToken.None)
                .WaitAsync(options.Value.Budget, time, cancellationToken);
            return found is null ? new CustomerLookup.Missing() : new CustomerLookup.Found(found);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new CustomerLookup.Unavailable();
        }
        catch (Exception e)
        {
            logger.DirectoryUnavailable(code.Masked, e.GetType().Name);
            return new CustomerLookup.Unavailable();
        }
    }
}
