using CallCenter.Core.Customers;

namespace CallCenter.Engine.Customers;

/// <summary>Finds customers by their code.</summary>
public interface ICustomerDirectory
{
    /// <summary>Looks a customer up within the directory's total time budget (2 s).</summary>
    /// <param name="code">The code; its district need not exist.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Found, missing or unavailable; a broken or slow store is an answer, never an exception.</returns>
    Task<CustomerLookup> FindAsync(CustomerCode code, CancellationToken cancellationToken);
}

/// <summary>What a lookup came to.</summary>
public abstract record CustomerLookup
{
    private CustomerLookup()
    {
    }

    /// <summary>The customer exists.</summary>
    /// <param name="Profile">What is known; may be older than the store where the store did not answer.</param>
    public sealed record Found(CustomerProfile Profile) : CustomerLookup;

    /// <summary>No customer has this code.</summary>
    public sealed record Missing : CustomerLookup;

    /// <summary>The directory did not answer in time, and nothing about this code was cached.</summary>
    public sealed record Unavailable : CustomerLookup;
}
