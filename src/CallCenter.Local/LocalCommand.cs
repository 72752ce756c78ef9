using System.CommandLine;
using CallCenter.Contracts;
using CallCenter.Local.Call;
using CallCenter.Local.Demo;
using CallCenter.Local.Load;
using CallCenter.Local.Starting;
using CallCenter.LocalCarrier.Client;

namespace CallCenter.Local;

/// <summary>The command: starts everything, or plays, places or loads calls on it.</summary>
internal static class LocalCommand
{
    private const int Failed = 1;
    private const int Usage = 2;
    private const int CouldNotStart = 3;

    // Stopping PostgreSQL and the host takes a moment; only then may the process go.
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(30);

    /// <summary>Builds the command.</summary>
    public static RootCommand Create()
    {
        var options = new StartOptions();
        var root = new RootCommand(
            "A whole call centre on this machine: PostgreSQL, Redis, the host, a local carrier, made-up customers and agents.")
        {
            DemoCommand.Create(),
            CallCommand.Create(),
            LoadCommand.Create(),
        };
        options.AddTo(root);
        root.SetAction((parsed, cancellationToken) => Serving.RunAsync(options.Read(parsed), cancellationToken));
        return root;
    }

    /// <summary>Runs one command line.</summary>
    /// <param name="args">What was typed.</param>
    /// <returns>0 done, 1 something did not hold, 2 typed wrongly, 3 could not start.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var parsed = Create().Parse(args);
            var code = await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = StopTime,
            });
            return parsed.Errors.Count > 0 ? Usage : code;
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        catch (LocalStartException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return CouldNotStart;
        }
        catch (Exception e) when (e is TimeoutException or HttpRequestException or CallCenterException or CarrierRefusedException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Failed;
        }
    }
}
