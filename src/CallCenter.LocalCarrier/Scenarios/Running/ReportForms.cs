using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml.Linq;
using CallCenter.LocalCarrier.Scenarios.Playing;

namespace CallCenter.LocalCarrier.Scenarios.Running;

/// <summary>A run as programs read it. Pure.</summary>
internal static class ReportForms
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>JUnit's XML: a test case for every copy, with the conversation as its output.</summary>
    public static XDocument JUnit(ScenarioRunReport report) => new(new XElement(
        "testsuites",
        new XElement(
            "testsuite",
            new XAttribute("name", "scenarios"),
            new XAttribute("tests", report.Results.Count),
            new XAttribute("failures", report.Results.Count - report.Passed),
            new XAttribute("time", Seconds(report.Elapsed)),
            report.Results.Select(Case))));

    /// <summary>One JSON object with a result for every copy.</summary>
    public static string ToJson(ScenarioRunReport report) => JsonSerializer.Serialize(
        new
        {
            planned = report.Planned,
            passed = report.Passed,
            failed = report.Results.Count - report.Passed,
            elapsedSeconds = Math.Round(report.Elapsed.TotalSeconds, 3),
            results = report.Results.Select(result => new
            {
                title = result.Scenario.Title,
                file = result.Scenario.File,
                copy = result.Copy,
                passed = result.Passed,
                reasons = result.Reasons,
                failedAtLine = result.Failure?.Step.Line,
                call = result.Facts.CallStatus,
                carrierSeconds = Math.Round(result.Length.TotalSeconds, 1),
                conversation = Conversation.Lines(result),
            }),
        },
        Json);

    private static XElement Case(ScenarioResult result) => new(
        "testcase",
        new XAttribute("classname", result.Scenario.File),
        new XAttribute("name", FormattableString.Invariant($"{result.Scenario.Title}, copy {result.Copy}")),
        new XAttribute("time", Seconds(result.Length / result.Speed)),
        result.Passed ? null : new XElement("failure", new XAttribute("message", Clean(string.Join(' ', result.Reasons)))),
        new XElement("system-out", Clean(string.Join('\n', Conversation.Lines(result)))));

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    // What an application says may hold characters that XML cannot.
    private static string Clean(string text) => string.Concat(text.Where(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
