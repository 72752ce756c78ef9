using System.CommandLine;
using CallCenter.Cli.Agents;
using CallCenter.Cli.Customers;
using CallCenter.Cli.Database;
using CallCenter.Cli.Terminal;

namespace CallCenter.Cli;

/// <summary>The whole command: one group of commands for each capability.</summary>
internal static class CommandLine
{
    // Long enough for PostgreSQL to roll an import back.
    private static readonly TimeSpan RollbackTime = TimeSpan.FromSeconds(20);

    /// <summary>Builds the command. A new group is one line here and one folder beside.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand("Operates the call centre: its customers, its agents and its database.")
        {
            CustomersCommands.Create(),
            DatabaseCommands.Create(),
            AgentsCommands.Create(),
        };
        HelpWithExamples.Install(root);
        return root;
    }

    /// <summary>Runs one command line.</summary>
    /// <param name="args">What was typed.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var parsed = Create().Parse(args);
            var code = await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = RollbackTime,
            });
            return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted: nothing was changed.");
            return ExitCode.Interrupted;
        }
        catch (Exception e)
        {
            await Console.Error.WriteLineAsync($"The command failed in a way nobody foresaw ({e.GetType().Name}): {e.Message}");
            return ExitCode.Failed;
        }
    }
}
