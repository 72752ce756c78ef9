using System.Globalization;
using Npgsql;

namespace CallCenter.Local.Starting;

/// <summary>Fills empty stores with made-up customers and agents, through the same command an operator uses.</summary>
internal sealed class LocalData(LocalSystem system, IProgress<string> progress)
{
    /// <summary>Brings the database up to date and fills what is empty.</summary>
    /// <returns>Null, or a sentence.</returns>
    public async Task<string?> FillAsync(CancellationToken cancellationToken)
    {
        progress.Report("Bringing the database up to date");
        if (await RunAsync(["db", "migrate"], null, cancellationToken) is { } failure)
        {
            return failure;
        }

        if (system.Options.PublishedFlows && await PublishAsync(cancellationToken) is { } unpublished)
        {
            return unpublished;
        }

        if (!await IsEmptyAsync("customers", cancellationToken))
        {
            return null;
        }

        return await FillCustomersAsync(cancellationToken) ?? await AddAgentsAsync(cancellationToken);
    }

    private async Task<string?> PublishAsync(CancellationToken cancellationToken)
    {
        if (!await IsEmptyAsync("flow_versions", cancellationToken))
        {
            return null;
        }

        progress.Report("Publishing the flows");
        string[] command = ["flow", "publish", "--flows", system.Options.FlowsDirectory, "--message", "The flows that were here first", "--author", "local", "--no-tests"];
        return await RunAsync(command, null, cancellationToken);
    }

    private async Task<string?> FillCustomersAsync(CancellationToken cancellationToken)
    {
        var count = system.Options.Customers.ToString(CultureInfo.InvariantCulture);
        if (system.Options.Customers > 0)
        {
            progress.Report($"Making up {count} customers");
            if (await RunAsync(["customers", "generate", "--count", count, "--seed", "1", "--into-database"], null, cancellationToken) is { } failure)
            {
                return failure;
            }
        }

        return await RunAsync(["customers", "import", LocalPaths.Beside("Starting/known-customers.csv")], null, cancellationToken);
    }

    private async Task<string?> AddAgentsAsync(CancellationToken cancellationToken)
    {
        progress.Report("Adding agents");
        foreach (var agent in LocalAgent.All)
        {
            if (await AddAgentAsync(system, agent, cancellationToken) is { } failure)
            {
                return failure;
            }
        }

        return null;
    }

    /// <summary>Adds one made-up agent.</summary>
    /// <returns>Null, or a sentence.</returns>
    public static Task<string?> AddAgentAsync(LocalSystem system, LocalAgent agent, CancellationToken cancellationToken)
    {
        string[] command =
        [
            "agents", "add", agent.Id, "--name", agent.Name, "--queues", agent.Queues,
            "--languages", agent.Languages, "--contact", agent.Contact, "--password-stdin",
        ];
        return RunAsync(system, command, LocalAgent.Password, cancellationToken);
    }

    private Task<string?> RunAsync(IReadOnlyList<string> arguments, string? input, CancellationToken cancellationToken) =>
        RunAsync(system, arguments, input, cancellationToken);

    private static async Task<string?> RunAsync(
        LocalSystem system, IReadOnlyList<string> arguments, string? input, CancellationToken cancellationToken)
    {
        var (exitCode, output) = await system.CommandAsync(arguments, input, cancellationToken);
        return exitCode == 0 ? null : $"'callcenter {arguments[0]} {arguments[1]}' failed: {output}";
    }

    private async Task<bool> IsEmptyAsync(string table, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(system.Stores.Postgres);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"select not exists (select from {table})";
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
