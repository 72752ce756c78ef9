namespace CallCenter.Storage.Customers.Importing;

/// <summary>What an import came to.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>The good rows are in the database, all of them (or would be, in a dry run).</summary>
    /// <param name="Counts">How many rows went where.</param>
    public sealed record Done(ImportCounts Counts) : ImportOutcome;

    /// <summary>The file cannot be read or is no customers file; nothing was changed.</summary>
    /// <param name="Reason">One sentence.</param>
    public sealed record BadFile(string Reason) : ImportOutcome;

    /// <summary>The database cannot be used or owes a migration; nothing was changed.</summary>
    /// <param name="Reason">One sentence; holds no password.</param>
    public sealed record Unreachable(string Reason) : ImportOutcome;
}

/// <summary>How many rows went where.</summary>
/// <param name="Rows">Rows of the file, without its header and empty lines.</param>
/// <param name="Inserted">Customers that were new; 0 in a dry run.</param>
/// <param name="Updated">Customers that changed; 0 in a dry run.</param>
/// <param name="Unchanged">Customers the database had just so; 0 in a dry run.</param>
/// <param name="Rejected">Bad rows.</param>
public sealed record ImportCounts(long Rows, long Inserted, long Updated, long Unchanged, long Rejected);
