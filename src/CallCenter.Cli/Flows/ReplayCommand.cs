using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CallCenter.Cli.Connections;
using CallCenter.Cli.Terminal;
using CallCenter.Core.Calls;
using CallCenter.Engine.CallLog;
using CallCenter.Engine.Flows.Publishing;
using CallCenter.Flows.Files;
using CallCenter.Flows.Replaying;
using CallCenter.Flows.Running;
using Microsoft.Extensions.DependencyInjection;

namespace CallCenter.Cli.Flows;

/// <summary><c>callcenter flow replay</c>: where a recorded call would have gone differently.</summary>
internal sealed class ReplayCommand
{
    private static readonly JsonSerializerOptions JsonForm = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly FlowDesk _desk = new();
    private readonly Argument<string?> _call = new("CALL-ID") { Description = "A call of the lasting record.", Arity = ArgumentArity.ZeroOrOne };

    private readonly Option<string?> _file = new("--file")
    {
        HelpName = "JOURNEY.json",
        Description = "Read the journey from a file instead: a list of { \"at\": …, \"node\": …, \"what\": …, \"outcome\": … }.",
    };

    private readonly Option<string?> _version = new("--version")
    {
        HelpName = "VERSION",
        Description = "Follow it through what is in the database: a version's number, an alias such as live, or draft. Without it: through the files of --flows.",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document instead of lines." };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var self = new ReplayCommand();
        var command = new ExampleCommand(
            "replay",
            "Follows a recorded call through other flows and tells where it would have gone differently. The exit code is 1 where it would.",
            "callcenter flow replay CA0123456789abcdef0123456789abcdef --flows ivr-flows",
            "callcenter flow replay CA0123456789abcdef0123456789abcdef --version 7",
            "callcenter flow replay --file journey.json --json")
        {
            self._call, self._file, self._version, self._json, self._desk.Stores.Postgres,
        };
        self._desk.Source.AddTo(command);
        command.SetAction(self.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_version) is not { } version)
        {
            return await FollowAsync(parsed, _desk.Source.Set(parsed), cancellationToken);
        }

        return await _desk.RunAsync(parsed, async (store, drafts) =>
        {
            var found = await FlowReference.FindAsync(store, drafts, _desk.Source.Main(parsed), version, cancellationToken);
            return found is FlowResult<FlowFileSet>.Done { Value: var files }
                ? await FollowAsync(parsed, _desk.Source.Unchecked(parsed, files), cancellationToken)
                : FlowDesk.Tell(found, _ => ExitCode.Done);
        });
    }

    private async Task<int> FollowAsync(ParseResult parsed, FlowSet? set, CancellationToken cancellationToken)
    {
        if (set is null)
        {
            return ExitCode.Usage;
        }

        return (parsed.GetValue(_file), parsed.GetValue(_call)) switch
        {
            ({ } path, null) => FromFile(path) is { } steps ? Tell(parsed, set, steps) : ExitCode.Usage,
            (null, { } call) => await StoreUse.WithAsync<ICallJourneys>(
                _desk.Stores, parsed, services => services.AddCallJourneys(), async journeys =>
                    await journeys.FindAsync(new CallId(call), cancellationToken) is { Count: > 0 } steps
                        ? Tell(parsed, set, steps)
                        : StoreUse.Complain(ExitCode.Usage, $"There is no call '{call}' in the record, or it took no step.")),
            _ => StoreUse.Complain(ExitCode.Usage, "Name a call of the record, or a file with --file."),
        };
    }

    private static List<JourneyStep>? FromFile(string path)
    {
        try
        {
            if (JsonSerializer.Deserialize<List<JourneyStep>>(File.ReadAllText(path), JsonForm) is { } steps
                && steps.TrueForAll(step => step is { Node: not null, What: not null }))
            {
                return steps;
            }

            Console.Error.WriteLine($"'{path}' holds a step without 'node' or 'what'.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            Console.Error.WriteLine($"'{path}' cannot be read as a journey: {e.Message}");
        }

        return null;
    }

    private int Tell(ParseResult parsed, FlowSet set, IReadOnlyList<JourneyStep> steps)
    {
        var report = JourneyReplay.Follow(set, steps);
        if (parsed.GetValue(_json))
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(
                new
                {
                    steps = report.Steps,
                    same = report.IsTheSame,
                    differences = report.Differences.Select(difference => new
                    {
                        step = difference.Step,
                        node = difference.Node,
                        outcome = difference.Outcome,
                        fault = difference.Fault.ToString(),
                        sentence = difference.Sentence,
                    }),
                },
                JsonForm));
        }
        else
        {
            foreach (var difference in report.Differences)
            {
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"step {difference.Step}: {difference.Sentence}"));
            }

            Console.Out.WriteLine(report.IsTheSame
                ? string.Create(CultureInfo.InvariantCulture, $"The call would have gone the same way, all {report.Steps} steps of it.")
                : string.Create(CultureInfo.InvariantCulture, $"The call would have gone differently from step {report.Differences[0].Step} of {report.Steps} on."));
        }

        return report.IsTheSame ? ExitCode.Done : ExitCode.Leftover;
    }
}
