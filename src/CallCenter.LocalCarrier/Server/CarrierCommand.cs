using System.CommandLine;
using CallCenter.LocalCarrier.Load;
using CallCenter.LocalCarrier.Scenarios.Running;

namespace CallCenter.LocalCarrier;

/// <summary>The <c>callcenter-carrier</c> command: serves, or plays scenarios or a load.</summary>
internal static class CarrierCommand
{
    private static readonly Option<string> Clock = new Option<string>("--clock")
    {
        Description = "running, or stepped: it stands still until POST /carrier/clock/advance moves it.",
        DefaultValueFactory = _ => "running",
    }.AcceptOnlyFromAmong("running", "stepped");

    /// <summary>Carries out a command line.</summary>
    /// <param name="args">The words behind the program's name.</param>
    /// <returns>The exit code: 0 good; 1 a start, scenario or call failed; 2 a bad file or option in <c>run</c> and <c>load</c>.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Plays Twilio over HTTP on this machine: runs TwiML, signs webhooks, offers virtual handsets.")
        {
            RunCommand.Create(), LoadCommand.Create(), Clock,
        };
        CarrierSettings.AddTo(root);
        root.Validators.Add(result =>
        {
            if (result.GetValue(Clock) == "stepped" && CarrierSettings.SpeedOf(result) is not 1)
            {
                result.AddError("A stepped clock has no speed: leave --speed out, or --clock.");
            }
        });
        root.SetAction(ServeAsync);
        var parsed = root.Parse(args);
        var code = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 && parsed.CommandResult.Command != root ? 2 : code;
    }

    private static async Task<int> ServeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var options = CarrierSettings.Read(parsed) with { Stepped = parsed.GetValue(Clock) == "stepped" };
        try
        {
            await using var carrier = await CarrierServer.StartAsync(options, cancellationToken);
            Console.WriteLine($"Carrier at {carrier.BaseAddress} for account {options.AccountSid}; Ctrl-C stops it.");
            var stopped = new TaskCompletionSource();
            await using var registration = cancellationToken.Register(() => stopped.TrySetResult());
            await stopped.Task;
            return 0;
        }
        catch (CarrierStartException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
