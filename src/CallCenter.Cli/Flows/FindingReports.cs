using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;

namespace CallCenter.Cli.Flows;

/// <summary>Findings for people, for other programs and for GitHub.</summary>
internal static class FindingReports
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes findings in a form.</summary>
    /// <param name="format"><c>text</c>, <c>json</c> or <c>github</c>.</param>
    /// <param name="findings">The findings, in order.</param>
    public static string Of(string format, IReadOnlyList<Finding> findings) => format switch
    {
        "json" => JsonSerializer.Serialize(findings.Select(Shown), Options) + "\n",
        "github" => Lines(findings.Select(Command), findings),
        _ => Lines(findings.Select(finding => finding.ToString()), findings),
    };

    private static string Lines(IEnumerable<string> lines, IReadOnlyList<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Append(Summary(findings)))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static string Summary(IReadOnlyList<Finding> findings)
    {
        var errors = findings.Count(finding => finding.IsError);
        string[] parts = [.. errors > 0 ? [Counted(errors, "error")] : Array.Empty<string>(), .. findings.Count > errors ? [Counted(findings.Count - errors, "warning")] : Array.Empty<string>()];
        return parts.Length == 0
            ? "no findings"
            : $"{string.Join(", ", parts)} in {Counted(findings.Select(finding => finding.At.File).Distinct(StringComparer.Ordinal).Count(), "file")}";
    }

    private static string Counted(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private static object Shown(Finding finding) => new
    {
        file = finding.At.File,
        line = finding.At.Line,
        column = finding.At.Column,
        severity = FindingCatalogue.Word(finding.Kind.Severity),
        code = finding.Code,
        title = finding.Kind.Title,
        message = finding.Message,
        mend = finding.Kind.Mend,
    };

    // https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    private static string Command(Finding finding) => string.Create(
        CultureInfo.InvariantCulture,
        $"::{FindingCatalogue.Word(finding.Kind.Severity)} file={Property(finding.At.File)},line={finding.At.Line},col={finding.At.Column},title={finding.Code}::{Data(finding.Message)}");

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
