using System.CommandLine;
using System.Globalization;
using CallCenter.Cli.Prompts;
using CallCenter.Cli.Terminal;
using CallCenter.Engine.Flows;
using CallCenter.Engine.Flows.Publishing;
using CallCenter.Engine.Prompts;
using CallCenter.Flows.Conversations;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Files;
using CallCenter.Flows.Running;

namespace CallCenter.Cli.Flows;

/// <summary><c>callcenter flow publish</c>.</summary>
internal sealed class PublishCommand
{
    private readonly FlowDesk _desk = new("--message", reasonNeeded: true);
    private readonly TrialOptions _trial = new();
    private readonly Option<bool> _noTests = new("--no-tests") { Description = "Publish without running the tests of the flows." };
    private readonly Option<bool> _noAudio = new("--no-audio") { Description = "Publish without making prompts into audio first; hosts make each when it is first needed." };
    private readonly Option<bool> _json = FlowDesk.JsonOption();

    private readonly Option<int> _coverage = new("--min-coverage")
    {
        HelpName = "N",
        Description = "How many of a hundred ways the tests must take, 0 to 100.",
        DefaultValueFactory = _ => 0,
    };

    private readonly Option<bool> _draft = new("--draft") { Description = "Publish the draft in the database instead of the folder." };

    private readonly Option<int?> _share = new("--share")
    {
        HelpName = "N",
        Description = "Publish as a candidate that takes N of a hundred new calls, 1 to 99.",
    };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var self = new PublishCommand();
        var command = new ExampleCommand(
            "publish",
            "Checks and tests the flows, stores them as a version that never changes, and lets new calls begin with it. "
            + "Calls under way keep the version they began with. With Redis given, prompts are made into audio before, so that no caller waits for them. The exit code is 1 where the flows have faults or a test fails.",
            "callcenter flow publish --message \"The outage is told before the code is asked\"",
            "callcenter flow publish --flows ivr-flows --message \"Shorter greeting\" --share 10",
            "callcenter flow publish --draft --message \"Holidays of 2027\"")
        {
            self._noTests, self._noAudio, self._coverage, self._draft, self._share, self._json, self._desk.Stores.Postgres, self._desk.Stores.Redis,
        };
        self._desk.Source.AddTo(command);
        self._desk.AddReason(command);
        self._trial.AddTo(command);
        TrialOptions.MustBeShare(self._share);
        Between.MustBe(self._coverage, 0, 100);
        command.SetAction(self.RunAsync);
        return command;
    }

    private Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken) => _desk.RunAsync(parsed, async (store, drafts, recordings) =>
    {
        var findings = new List<Finding>();
        var chosen = parsed.GetValue(_draft)
            ? await FlowReference.DraftAsync(store, drafts, _desk.Source.Main(parsed), cancellationToken)
            : _desk.Source.Folder(parsed) is { } folder ? new FlowResult<FlowFileSet>.Done(FlowSource.Files(folder, findings)) : null;
        if (chosen is not FlowResult<FlowFileSet>.Done { Value: var files })
        {
            return chosen is null ? ExitCode.Usage : FlowDesk.Tell(chosen, _ => ExitCode.Done);
        }

        if (findings.Count > 0)
        {
            findings.ForEach(finding => Console.Error.WriteLine(finding));
            return ExitCode.Usage;
        }

        var kept = await KeepAsync(parsed, files, recordings, cancellationToken);
        if (kept is not FlowResult<int>.Done)
        {
            return FlowDesk.Tell(kept, _ => ExitCode.Done);
        }

        var manner = new PublishingManner(parsed.GetValue(_share), _trial.Policy(parsed), Gate(parsed));
        var result = await new PublishFlow(store).RunAsync(files, _desk.Source.Reading(parsed), _desk.By(parsed, ""), manner, cancellationToken);
        return FlowDesk.Tell(result, published => parsed.GetValue(_json) ? FlowDesk.Json(published) : Say(published));
    });

    // A draft's recordings were kept when it was saved.
    private async Task<FlowResult<int>> KeepAsync(ParseResult parsed, FlowFileSet files, IRecordingStore recordings, CancellationToken cancellationToken) =>
        !parsed.GetValue(_draft) && _desk.Source.Folder(parsed) is { } folder
            ? await new KeepRecordings(recordings).RunAsync(files, recording => RecordingFiles.Find(folder, recording), cancellationToken)
            : new FlowResult<int>.Done(0);

    // The last thing before the flows are stored: what callers will hear is ready when the first of them hears it.
    private PublishingGate Gate(ParseResult parsed)
    {
        var gate = parsed.GetValue(_noTests) ? null : new FlowGate(parsed.GetValue(_coverage));
        var redis = parsed.GetValue(_noAudio) ? null : _desk.Stores.FindRedis(parsed);
        return async (files, set, cancellationToken) =>
        {
            var reasons = gate is null ? [] : Judge(gate, files, set);
            if (reasons.Count == 0 && !string.IsNullOrWhiteSpace(redis))
            {
                await PromptWarming.WarmAsync(set, redis, cancellationToken);
            }

            return reasons;
        };
    }

    private static IReadOnlyList<string> Judge(FlowGate gate, FlowFileSet files, FlowSet set)
    {
        var verdict = gate.Judge(set, files);
        if (verdict.Report is { Results.IsEmpty: true } && verdict.IsOpen)
        {
            Console.Error.WriteLine("These flows have no tests; nothing was tried before they are published.");
        }

        return verdict.IsOpen ? [] : [.. verdict.Reasons, "So the flows are not published; mend them or their tests, or publish without tests with --no-tests."];
    }

    private static int Say(Published published)
    {
        var (version, live) = (published.Version, published.Live);
        var what = published.IsNew ? $"Published version {Text(version.Number)}" : $"Version {Text(version.Number)} holds these very files already";
        var where = live.Number == version.Number ? "it is live: every new call begins with it."
            : live.Trial is { } trial ? $"it takes {Text(trial.Share)} of a hundred new calls beside version {Text(live.Number)}."
            : $"version {Text(live.Number)} is live.";
        return FlowDesk.Say($"{what} ({FlowDesk.Short(version.Hash)}); {where}");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
