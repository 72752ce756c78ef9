using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml.Linq;
using CallCenter.Flows.Conversations;

namespace CallCenter.Cli.Flows;

/// <summary>The results of flow tests for other programs.</summary>
internal static class TestReports
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The way a call walked, on one line.</summary>
    /// <param name="result">The test's result.</param>
    public static string PathOf(ConversationResult result) =>
        result.Path.IsEmpty ? "the beginning" : string.Join(" > ", result.Path.Select(step => $"{(step.Flow == result.Flow ? "" : $"{step.Flow}/")}{step.Node} {step.Outcome}"));

    /// <summary>One JSON document.</summary>
    /// <param name="runs">The tests.</param>
    /// <param name="coverage">How much they walked.</param>
    public static string Json(ImmutableArray<TimedRun> runs, FlowCoverage coverage) => JsonSerializer.Serialize(
        new
        {
            tests = runs.Select(run => new
            {
                file = run.Result.File,
                line = run.Result.Test.At.Line,
                name = run.Result.Test.Name,
                about = run.Result.Test.About,
                passed = run.Result.HasPassed,
                milliseconds = Math.Round(run.Took.TotalMilliseconds, 3),
                failure = run.Result.Failure is { } failure
                    ? new { at = failure.At.ToString(), expected = failure.Expected, was = failure.Was, heard = failure.Heard }
                    : null,
                path = run.Result.Path.Select(step => new { flow = step.Flow, node = step.Node, outcome = step.Outcome }),
            }),
            coverage = new
            {
                nodes = coverage.Nodes,
                nodesWalked = coverage.NodesWalked,
                ways = coverage.Ways,
                waysWalked = coverage.WaysWalked,
                percent = coverage.Percent,
                missed = coverage.Missed.Select(way => new { flow = way.Flow, node = way.Node, outcome = way.Outcome, target = way.Target, at = way.At.ToString() }),
            },
        },
        Options);

    /// <summary>Writes the form of JUnit that build servers read; says on standard error where it cannot.</summary>
    /// <param name="path">The file.</param>
    /// <param name="runs">The tests.</param>
    public static bool TryWriteJUnit(string path, ImmutableArray<TimedRun> runs)
    {
        var suites = runs.GroupBy(run => run.Result.File).Select(file => new XElement(
            "testsuite",
            new XAttribute("name", file.Key),
            new XAttribute("tests", file.Count()),
            new XAttribute("failures", file.Count(run => !run.Result.HasPassed)),
            new XAttribute("errors", 0),
            new XAttribute("time", Seconds(file.Sum(run => run.Took.TotalSeconds))),
            file.Select(run => new XElement(
                "testcase",
                new XAttribute("classname", Path.GetFileNameWithoutExtension(file.Key)),
                new XAttribute("name", run.Result.Test.Name),
                new XAttribute("file", file.Key),
                new XAttribute("line", run.Result.Test.At.Line),
                new XAttribute("time", Seconds(run.Took.TotalSeconds)),
                run.Result.Failure is { } failure
                    ? new XElement("failure", new XAttribute("message", $"expected {failure.Expected}, but {failure.Was}"), $"{failure.At}\nheard: {failure.Heard}\npath: {PathOf(run.Result)}")
                    : null))));
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            {
                Directory.CreateDirectory(folder);
            }

            new XDocument(new XElement("testsuites", suites)).Save(path);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"'{path}' cannot be written: {e.Message}");
            return false;
        }
    }

    private static string Seconds(double seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture);
}
