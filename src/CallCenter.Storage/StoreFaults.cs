using System.Net.Sockets;
using Npgsql;

namespace CallCenter.Storage;

/// <summary>Tells a database that cannot be used from a fault of ours, and says it in one sentence.</summary>
public static class StoreFaults
{
    /// <summary>Explains an exception that means "PostgreSQL cannot be reached or refuses us".</summary>
    /// <param name="exception">What was thrown.</param>
    /// <returns>One sentence without a password, or null where the exception means something else.</returns>
    public static string? Explain(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } e =>
            $"PostgreSQL refused the sign-in ({e.MessageText}): check user and password in ConnectionStrings:Postgres.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } e =>
            $"PostgreSQL has no such database ({e.MessageText}): create it or correct ConnectionStrings:Postgres.",
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } =>
            "PostgreSQL has no connection left to give: raise max_connections or stop another client.",
        PostgresException
        {
            SqlState: PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
        } => "PostgreSQL is starting up or shutting down: try again in a moment.",
        PostgresException => null,
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } =>
            "PostgreSQL cannot be reached: check that it runs and that ConnectionStrings:Postgres names the right host and port.",
        NpgsqlException { InnerException: null } e => $"PostgreSQL cannot be used: {e.Message}",
        SocketException => "PostgreSQL's host cannot be found or reached: check ConnectionStrings:Postgres.",
        TimeoutException => "PostgreSQL did not answer in time.",
        _ => null,
    };
}
