using System.CommandLine;
using System.Runtime.InteropServices;
using CallCenter.Cli.Agents;
using CallCenter.Cli.Callbacks;
using CallCenter.Cli.Codes;
using CallCenter.Cli.Customers;
using CallCenter.Cli.Database;
using CallCenter.Cli.Flows;
using CallCenter.Cli.Hours;
using CallCenter.Cli.Prompts;
using CallCenter.Cli.ReadOut;
using CallCenter.Cli.Terminal;

namespace CallCenter.Cli;

/// <summary>The whole command: one group of commands for each capability.</summary>
internal static class CommandLine
{
    /// <summary>Builds the command. A new group is one line here and one folder beside.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand("Operates the call centre: its customers, its agents and its database.")
        {
            CustomersCommands.Create(),
            DatabaseCommands.Create(),
            AgentsCommands.Create(),
            CodeCommands.Create(),
            FlowCommands.Create(),
            HoursCommands.Create(),
            CallbacksCommands.Create(),
            SayCommand.Create(),
            PromptsCommands.Create(),
        };
        HelpWithExamples.Install(root);
        return root;
    }

    /// <summary>Runs one command line.</summary>
    /// <param name="args">What was typed.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        using var interrupted = new CancellationTokenSource();
        using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
        using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
        try
        {
            // The library listens for signals only once the command has begun to wait, too late for a quick finger.
            var configuration = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            var parsed = Create().Parse(args);
            var code = await parsed.InvokeAsync(configuration, interrupted.Token);
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

        // The first signal rolls back; a second one ends the process at once.
        void Interrupt(PosixSignalContext signal)
        {
            signal.Cancel = !interrupted.IsCancellationRequested;
            interrupted.Cancel();
        }
    }
}
