using CallCenter.Core.Agents;
using CallCenter.Core.Customers;
using CallCenter.Engine.Agents;
using Dapper;
using Npgsql;

namespace CallCenter.Storage.Agents;

/// <summary>Agents in PostgreSQL.</summary>
internal sealed class AgentAccounts(NpgsqlDataSource database) : IAgentAccounts
{
    private const int TimeoutSeconds = 2;

    public async Task<AgentAccount?> FindAsync(AgentId agent, CancellationToken cancellationToken)
    {
        const string sql = "SELECT id, name, queues, languages, contact, password_hash AS PasswordHash FROM agents WHERE id = @id";
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(Command(sql, new { id = agent.Value }, cancellationToken));
        return row is null ? null : new AgentAccount(row.ToProfile(), row.PasswordHash);
    }

    public async Task<IReadOnlyList<AgentProfile>> ListAsync(CancellationToken cancellationToken)
    {
        const string sql = "SELECT id, name, queues, languages, contact, password_hash AS PasswordHash FROM agents ORDER BY id LIMIT 10000";
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return [.. (await connection.QueryAsync<Row>(Command(sql, null, cancellationToken))).Select(r => r.ToProfile())];
    }

    public async Task<bool> SaveAsync(AgentAccount account, CancellationToken cancellationToken)
    {
        // xmax is 0 only in a row that this statement has inserted.
        const string sql = """
            INSERT INTO agents (id, name, queues, languages, contact, password_hash)
            VALUES (@id, @name, @queues, @languages, @contact, @hash)
            ON CONFLICT (id) DO UPDATE SET
                name = excluded.name, queues = excluded.queues, languages = excluded.languages,
                contact = excluded.contact, password_hash = excluded.password_hash
            RETURNING xmax = 0
            """;
        var profile = account.Profile;
        var values = new
        {
            id = profile.Id.Value,
            name = profile.Name,
            queues = profile.Queues.ToArray(),
            languages = profile.Languages.Select(l => l.Code).ToArray(),
            contact = profile.Contact,
            hash = account.PasswordHash,
        };
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<bool>(Command(sql, values, cancellationToken));
    }

    private static CommandDefinition Command(string sql, object? values, CancellationToken cancellationToken) =>
        new(sql, values, commandTimeout: TimeoutSeconds, cancellationToken: cancellationToken);

    /// <summary>Filled property by property: Dapper finds no constructor that takes arrays.</summary>
    private sealed class Row
    {
        public required string Id { get; init; }

        public required string Name { get; init; }

        public required string[] Queues { get; init; }

        public required string[] Languages { get; init; }

        public required string Contact { get; init; }

        public required string PasswordHash { get; init; }

        public AgentProfile ToProfile() => new(
            new AgentId(Id),
            Name,
            [.. Queues],
            [.. Languages.Select(Language.Find).OfType<Language>()],
            Contact);
    }
}
