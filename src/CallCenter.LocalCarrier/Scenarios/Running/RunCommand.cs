using System.CommandLine;
using CallCenter.LocalCarrier.Scenarios.Reading;

namespace CallCenter.LocalCarrier.Scenarios.Running;

/// <summary>The <c>run</c> command: 0 all passed, 1 a scenario failed, 2 a bad file or option.</summary>
internal static class RunCommand
{
    private static readonly Argument<string[]> Files = new("files")
    {
        Description = "Scenario files.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<int> Parallel = CarrierSettings.Whole("--parallel", "How many scenarios at the same time.", 100, 10_000);
    private static readonly Option<int> Repeat = CarrierSettings.Whole("--repeat", "How often each scenario is played.", 1, 10_000);
    private static readonly Option<string?> JUnit = new("--junit") { Description = "Also writes the results to this file, as JUnit does." };
    private static readonly Option<bool> Json = new("--json") { Description = "Prints the results as one JSON object." };
    private static readonly Option<bool> Quiet = new("--quiet") { Description = "Prints only the scenarios that fail, and the summary." };

    public static Command Create()
    {
        var command = new Command("run", """
            Plays scenario files: people with phones who call an application, and what they must hear.
            Example: callcenter-carrier run scenarios/*.yaml --speed 20 --voice-url http://127.0.0.1:5080/voice/incoming
            """)
        {
            Files, Parallel, Repeat, JUnit, Json, Quiet,
        };
        CarrierSettings.AddTo(command);
        TargetSettings.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        List<FileFault> faults = [];
        List<Scenario> scenarios = [.. parsed.GetValue(Files)!.Select(file => ScenarioReader.ReadFile(file, faults)).OfType<Scenario>()];
        if (faults.Count > 0)
        {
            return await FaultPrinter.RefuseAsync(faults);
        }

        try
        {
            await using var carrier = await CarrierServer.StartAsync(CarrierSettings.Read(parsed), cancellationToken);
            var plan = new ScenarioRunPlan(scenarios, TargetSettings.Read(parsed), parsed.GetValue(Repeat), parsed.GetValue(Parallel));
            return await PlayAsync(carrier.Carrier, plan, parsed, cancellationToken);
        }
        catch (CarrierStartException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }
    }

    private static async Task<int> PlayAsync(
        Carrier carrier, ScenarioRunPlan plan, ParseResult parsed, CancellationToken cancellationToken)
    {
        var printer = new RunPrinter(Console.Out, Console.Error, parsed.GetValue(Json), parsed.GetValue(Quiet));
        ScenarioRunReport report;
        using (printer.ShowProgress(plan.Scenarios.Count * plan.Repeat, carrier.Clock.Provider))
        {
            report = await new ScenarioRun(carrier).RunAsync(plan, printer.Finished, cancellationToken);
        }

        if (report.Faults.Count > 0)
        {
            return await FaultPrinter.RefuseAsync(report.Faults);
        }

        printer.Summary(report);
        return parsed.GetValue(JUnit) is { } file && !await WriteAsync(file, report) ? 2 : report.AllPassed ? 0 : 1;
    }

    private static async Task<bool> WriteAsync(string file, ScenarioRunReport report)
    {
        try
        {
            await File.WriteAllTextAsync(file, ReportForms.JUnit(report).ToString());
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"--junit: the file cannot be written: {e.Message}");
            return false;
        }
    }
}
