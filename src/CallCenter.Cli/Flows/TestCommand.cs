using System.CommandLine;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CallCenter.Cli.Terminal;
using CallCenter.Flows.Conversations;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Files;
using CallCenter.Flows.Running;

namespace CallCenter.Cli.Flows;

/// <summary><c>callcenter flow test</c>: runs the conversations that test the flows.</summary>
internal sealed class TestCommand
{
    private readonly FlowSource _source = new();

    private readonly Argument<string[]> _files = new("FILES")
    {
        Description = "Files of tests. Without any: every file in the tests folder of the flows.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _coverage = new("--coverage") { Description = "List every way of the flows that no test takes, with its line." };

    private readonly Option<int> _least = new("--min-coverage")
    {
        HelpName = "N",
        Description = "How many of a hundred ways the tests must take, 0 to 100.",
        DefaultValueFactory = _ => 0,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document instead of lines." };
    private readonly Option<string?> _junit = new("--junit") { HelpName = "FILE", Description = "Also write the results as a JUnit file, which build servers show." };

    /// <summary>Builds the command.</summary>
    public static Command Create()
    {
        var self = new TestCommand();
        var command = new ExampleCommand(
            "test",
            "Runs the conversations that test the flows, and tells how much of the flows they walk. The exit code is 1 where a test fails or too little is walked, 2 where a file is at fault.",
            "callcenter flow test",
            "callcenter flow test ivr-flows/tests/customer-care.yaml --coverage",
            "callcenter flow test --min-coverage 100 --junit artifacts/flow-tests.xml")
        {
            self._files, self._coverage, self._least, self._json, self._junit,
        };
        self._source.AddTo(command);
        self._least.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 100)
            {
                result.AddError("--min-coverage takes a whole number from 0 to 100.");
            }
        });
        command.SetAction(self.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        if (_source.Set(parsed) is not { } set || Suite(parsed, set) is not { } suite)
        {
            return ExitCode.Usage;
        }

        var runs = suite.Files.SelectMany(file => file.Tests.Select(test => TimedRun.Of(set, file, test))).ToImmutableArray();
        var report = new ConversationReport([.. runs.Select(run => run.Result)], FlowCoverage.Of(set, runs.Select(run => run.Result)));
        var least = parsed.GetValue(_least);
        if (parsed.GetValue(_junit) is { } path && !TestReports.TryWriteJUnit(path, runs))
        {
            return ExitCode.Usage;
        }

        if (parsed.GetValue(_json))
        {
            Console.Out.WriteLine(TestReports.Json(runs, report.Coverage));
        }
        else
        {
            Print(runs, report.Coverage, parsed.GetValue(_coverage), least);
        }

        return new FlowGate(least).Judge(report).IsOpen ? ExitCode.Done : ExitCode.Leftover;
    }

    private FlowTestSuite? Suite(ParseResult parsed, FlowSet set)
    {
        var findings = new List<Finding>();
        var folder = _source.Folder(parsed)!;
        var files = Chosen(parsed, folder, FlowSource.Files(folder, findings));
        var read = files is null ? null : FlowTestSuite.Read(files, set);
        foreach (var finding in read?.Findings ?? [])
        {
            Console.Error.WriteLine(finding);
        }

        if (read is { Value.Files.IsEmpty: true })
        {
            Console.Error.WriteLine($"There are no tests in '{folder}/tests'; docs/flow-tests.md tells how to write them.");
            return null;
        }

        return read?.Value;
    }

    // A file may be named from the working folder, or as it is called among the flows' files.
    private FlowFileSet? Chosen(ParseResult parsed, string folder, FlowFileSet all)
    {
        var names = parsed.GetValue(_files) ?? [];
        if (names.Length == 0)
        {
            return all;
        }

        var chosen = FlowFileSet.Empty;
        foreach (var name in names)
        {
            var inside = Path.GetRelativePath(folder, Path.GetFullPath(name)).Replace('\\', '/');
            var key = all.Texts.ContainsKey(inside) ? inside : name;
            if (!key.StartsWith("tests/", StringComparison.Ordinal) || !all.Texts.TryGetValue(key, out var text))
            {
                Console.Error.WriteLine($"'{name}' is no file of tests in '{folder}/tests'.");
                return null;
            }

            chosen = chosen.With(key, text);
        }

        return chosen;
    }

    private static void Print(ImmutableArray<TimedRun> runs, FlowCoverage coverage, bool listsMissed, int least)
    {
        var isTerminal = !Console.IsOutputRedirected;
        var (good, bad) = isTerminal ? ("✓", "✗") : ("ok", "FAILED");
        foreach (var run in runs)
        {
            var result = run.Result;
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(result.HasPassed ? good : bad)} {result.Test.Name} ({run.Took.TotalMilliseconds:0.0} ms)"));
            if (result.Failure is { } failure)
            {
                Console.Out.WriteLine($"    {failure.At}");
                Console.Out.WriteLine($"    expected  {failure.Expected}");
                Console.Out.WriteLine($"    but was   {failure.Was}");
                Console.Out.WriteLine($"    heard     {(failure.Heard.Length == 0 ? "nothing" : failure.Heard)}");
                Console.Out.WriteLine($"    path      {TestReports.PathOf(result)}");
            }
        }

        var failed = runs.Count(run => !run.Result.HasPassed);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{runs.Length} tests, {failed} failed, {runs.Sum(run => run.Took.TotalMilliseconds):0} ms"));
        Console.Out.WriteLine($"walked: {coverage.NodesWalked} of {coverage.Nodes} nodes, {coverage.WaysWalked} of {coverage.Ways} ways ({coverage.Percent} %)");
        if (coverage.Percent < least)
        {
            Console.Out.WriteLine($"That is less than the {least} % asked for.");
        }

        foreach (var way in listsMissed || coverage.Percent < least ? coverage.Missed : [])
        {
            Console.Out.WriteLine($"{way.At}: not walked: {way}");
        }
    }
}

/// <summary>One test's result and how long it took.</summary>
/// <param name="Result">The result.</param>
/// <param name="Took">How long.</param>
internal sealed record TimedRun(ConversationResult Result, TimeSpan Took)
{
    /// <summary>Runs one test.</summary>
    public static TimedRun Of(FlowSet set, FlowTestFile file, FlowTest test)
    {
        var start = Stopwatch.GetTimestamp();
        var result = ConversationRunner.Run(set, file, test);
        return new TimedRun(result, Stopwatch.GetElapsedTime(start));
    }
}
