using System.CommandLine;
using CallCenter.Cli.Connections;
using CallCenter.Engine.Agents;
using CallCenter.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CallCenter.Cli.Agents;

/// <summary><c>callcenter agents</c>: who takes calls.</summary>
internal static class AgentsCommands
{
    /// <summary>Builds the group.</summary>
    public static Command Create() => new("agents", "Adds the agents who take calls, and lists them.")
    {
        AddAgentCommand.Create(),
        CreateList(),
    };

    /// <summary>Runs something with the agents' accounts, and turns a database that cannot be used into a sentence.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> WithAccountsAsync(StoreOptions stores, ParseResult parsed, Func<IAgentAccounts, Task<int>> use)
    {
        var (dataSource, fault) = stores.OpenPostgres(parsed);
        if (dataSource is null)
        {
            return Complain(ExitCode.Usage, fault!);
        }

        await using var provider = new ServiceCollection().AddSingleton(dataSource).AddAgentStorage().BuildServiceProvider();
        try
        {
            return await use(provider.GetRequiredService<IAgentAccounts>());
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return Complain(ExitCode.Unreachable, "The database has no table of agents: run 'callcenter db migrate' first.");
        }
        catch (Exception e) when (StoreFaults.Explain(e) is { } sentence)
        {
            return Complain(ExitCode.Unreachable, sentence);
        }
    }

    /// <summary>Writes a sentence for people and gives the code back.</summary>
    public static int Complain(int code, string sentence)
    {
        Console.Error.WriteLine(sentence);
        return code;
    }

    private static Command CreateList()
    {
        var stores = new StoreOptions();
        var command = new Command("list", """
            Lists the agents, one a line: name to sign in with, queues, languages, contact, name; apart by tabs.

            Example:
              callcenter agents list --postgres "Host=127.0.0.1;Database=callcenter;Username=callcenter"
            """)
        {
            stores.Postgres,
        };
        command.SetAction((parsed, token) => WithAccountsAsync(stores, parsed, async accounts =>
        {
            foreach (var agent in await accounts.ListAsync(token))
            {
                Console.Out.WriteLine(string.Join(
                    '\t',
                    agent.Id,
                    string.Join(',', agent.Queues),
                    string.Join(',', agent.Languages),
                    agent.Contact,
                    agent.Name));
            }

            return ExitCode.Done;
        }));
        return command;
    }
}
