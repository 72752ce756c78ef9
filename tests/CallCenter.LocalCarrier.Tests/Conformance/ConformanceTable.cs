using System.Reflection;
using System.Text;

namespace CallCenter.LocalCarrier.Tests.Conformance;

/// <summary>One rule and the test that proves it.</summary>
internal sealed record ProvenRule(ChecklistPoint Point, string Text, string Source, string Test);

/// <summary>Reads the rules off the tests and writes them as a table.</summary>
internal static class ConformanceTable
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>All rules, in the order of the chapters, then of the tests' names.</summary>
    public static IReadOnlyList<ProvenRule> Rules() =>
    [
        .. from type in typeof(ConformanceTable).Assembly.GetTypes()
           from method in type.GetMethods(Any)
           from rule in method.GetCustomAttributes<RuleAttribute>()
           let chapter = type.GetCustomAttribute<ChecklistAttribute>()
               ?? throw new InvalidOperationException($"{type.Name} has a [Rule] but no [Checklist].")
           let source = rule.Source ?? (rule.Point is { } other ? Of(other).Source : chapter.Source)
           let proven = new ProvenRule(rule.Point ?? chapter.Point, rule.Text, source, $"{type.Name}.{method.Name}")
           orderby proven.Point, proven.Test, proven.Text
           select proven,
    ];

    /// <summary>The page <c>docs/carrier-conformance.md</c>.</summary>
    public static string Page()
    {
        var page = new StringBuilder("""
            # What the local carrier is proved to do

            Generated from the tests of `tests/CallCenter.LocalCarrier.Tests`: each row is a rule, in the provider's words where it has
            some, and the test that proves it. `CALLCENTER_RENEW=1 dotnet test tests/CallCenter.LocalCarrier.Tests` writes this page
            again; a test fails when it is out of date. Where the provider's documentation leaves room, the carrier's README says what
            it does (`src/CallCenter.LocalCarrier/README.md`).


            """);
        var chapters = Rules().GroupBy(rule => rule.Point).OrderBy(chapter => chapter.Key).ToList();
        page.AppendLine("| chapter | rules |").AppendLine("| --- | ---: |");
        foreach (var chapter in chapters)
        {
            page.AppendLine($"| {Number(chapter.Key)}. {Of(chapter.Key).Heading} | {chapter.Count()} |");
        }

        page.AppendLine($"| all | {chapters.Sum(chapter => chapter.Count())} |");
        foreach (var chapter in chapters)
        {
            page.AppendLine().AppendLine($"## {Number(chapter.Key)}. {Of(chapter.Key).Heading}").AppendLine();
            page.AppendLine("| rule | test |").AppendLine("| --- | --- |");
            foreach (var rule in chapter)
            {
                page.AppendLine($"| {Cell(rule)} | `{rule.Test}` |");
            }
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static int Number(ChecklistPoint point) => (int)point + 1;

    private static ChapterAttribute Of(ChecklistPoint point) =>
        typeof(ChecklistPoint).GetField(point.ToString())!.GetCustomAttribute<ChapterAttribute>()!;

    private static string Cell(ProvenRule rule)
    {
        var text = rule.Text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
        return rule.Source.Length == 0 ? text + " (this carrier's own)" : $"{text} [↗]({rule.Source})";
    }
}
