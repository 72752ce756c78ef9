using System.Collections.Immutable;

namespace CallCenter.Storage.Migrations;

/// <summary>What a run of the migrations came to.</summary>
public abstract record MigrationOutcome
{
    private MigrationOutcome()
    {
    }

    /// <summary>The database is up to date.</summary>
    /// <param name="Applied">File names of the scripts this run applied, in order; empty where none was owed.</param>
    public sealed record Migrated(ImmutableArray<string> Applied) : MigrationOutcome;

    /// <summary>A script failed; it was rolled back, the scripts before it stay applied.</summary>
    /// <param name="Script">File name of the script.</param>
    /// <param name="Reason">One sentence with what the database said.</param>
    public sealed record Failed(string Script, string Reason) : MigrationOutcome;

    /// <summary>The database did not answer, refused the sign-in or does not exist.</summary>
    /// <param name="Reason">One sentence; holds no password.</param>
    public sealed record Unreachable(string Reason) : MigrationOutcome;
}

/// <summary>Which migrations a database has and which it still owes.</summary>
public abstract record MigrationStatus
{
    private MigrationStatus()
    {
    }

    /// <summary>The database answered.</summary>
    /// <param name="Applied">File names applied so far, in order.</param>
    /// <param name="Pending">File names still owed, in the order they will run; empty where it is up to date.</param>
    public sealed record Known(ImmutableArray<string> Applied, ImmutableArray<string> Pending) : MigrationStatus;

    /// <summary>The database did not answer, refused the sign-in or does not exist.</summary>
    /// <param name="Reason">One sentence; holds no password.</param>
    public sealed record Unreachable(string Reason) : MigrationStatus;
}
