using System.CommandLine;
using CallCenter.LocalCarrier.Scenarios;
using CallCenter.LocalCarrier.Scenarios.Reading;

namespace CallCenter.LocalCarrier.Load;

/// <summary>The <c>load</c> command: 0 all went well, 1 a call did not, 2 a bad file or option.</summary>
internal static class LoadCommand
{
    private static readonly Argument<string> Mix = new("mix") { Description = "The mix file: weighted scenario files." };
    private static readonly Option<bool> Json = new("--json") { Description = "Prints the report as one JSON object." };

    public static Command Create()
    {
        var command = new Command("load", """
            Plays a load: calls arrive at their instants, whatever the application makes of those before (an open model).
            Example: callcenter-carrier load mix.yaml --rate 100 --ramp 10s --for 60s --speed 20 --voice-url http://127.0.0.1:5080/voice
            """)
        {
            Mix, Json,
        };
        LoadSettings.AddTo(command);
        CarrierSettings.AddTo(command);
        TargetSettings.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        try
        {
            await using var carrier = await CarrierServer.StartAsync(CarrierSettings.Read(parsed), cancellationToken);
            var plan = LoadSettings.Read(parsed, parsed.GetValue(Mix)!) with { Target = TargetSettings.Read(parsed) };
            var report = await carrier.LoadAsync(plan, new LoadProgressLine(Console.Error), cancellationToken);
            if (report.Faults.Count > 0)
            {
                return await FaultPrinter.RefuseAsync(report.Faults);
            }

            Console.WriteLine(parsed.GetValue(Json) ? report.ToJson() : report.ToText());
            return report.IsGood ? 0 : 1;
        }
        catch (CarrierStartException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }
    }
}
