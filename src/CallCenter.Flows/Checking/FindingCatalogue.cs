using System.Globalization;
using System.Text;
using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Checking;

/// <summary>A file with a fault, and what the checker says of it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Text">The text of the file that it is in; empty where that file is missing.</param>
public sealed record FindingExample(Finding Finding, string Text);

/// <summary>Writes the catalogue of every kind of finding, for the documentation.</summary>
public static class FindingCatalogue
{
    // Lines of an example to show before and after the one at fault.
    private const int Around = 2;

    /// <summary>The kind with a code, whichever way its letters are written.</summary>
    /// <param name="code">The code.</param>
    /// <returns>Null where there is none.</returns>
    public static FindingKind? Find(string code) =>
        FindingKinds.All.FirstOrDefault(kind => string.Equals(kind.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Writes it in Markdown.</summary>
    /// <param name="examples">By code, an example; a kind without one is described without.</param>
    /// <param name="renew">How to make it anew, for its readers.</param>
    public static string Markdown(IReadOnlyDictionary<string, FindingExample> examples, string renew)
    {
        var kinds = FindingKinds.All;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # What the checker finds

            `callcenter flow check` finds {kinds.Count} kinds of fault: {Count(kinds, Severity.Error)} errors, with which a flow cannot be used or published, and {Count(kinds, Severity.Warning)} warnings,
            which somebody should look at. `callcenter flow findings FLOW050` tells about one.

            This page is generated. {renew}

            | code | | what |
            | --- | --- | --- |

            """);
        foreach (var kind in kinds)
        {
            text.Append(CultureInfo.InvariantCulture, $"| [{kind.Code}](#{kind.Code.ToLowerInvariant()}) | {Word(kind.Severity)} | {kind.Title} |\n");
        }

        foreach (var kind in kinds)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {kind.Code}\n\n**{kind.Title}** ({Word(kind.Severity)}). {kind.Why} {kind.Mend}\n");
            if (examples.TryGetValue(kind.Code, out var example))
            {
                text.Append(Shown(example));
            }
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary><c>error</c> or <c>warning</c>.</summary>
    /// <param name="severity">How much a finding matters.</param>
    public static string Word(Severity severity) => severity is Severity.Error ? "error" : "warning";

    private static string Shown(FindingExample example)
    {
        var lines = example.Text.Split('\n');
        var at = example.Finding.At;
        var first = Math.Max(1, at.Line - Around);
        var last = Math.Min(lines.Length, at.Line + Around);
        var excerpt = string.Concat(Enumerable.Range(first, Math.Max(0, last - first + 1))
            .Select(line => $"{line,4} {(line == at.Line ? '>' : '|')} {Short(lines[line - 1])}".TrimEnd() + "\n"));
        return $"\n```text\n{(example.Text.Length > 0 ? excerpt : "")}{at}: {Word(example.Finding.Kind.Severity)} {example.Finding.Code}: {example.Finding.Message}\n```\n";
    }

    private static string Short(string line) => line.Length <= 150 ? line : line[..147] + "...";

    private static int Count(IReadOnlyList<FindingKind> kinds, Severity severity) => kinds.Count(kind => kind.Severity == severity);
}
