using System.Text;

namespace CallCenter.Flows.Comparing;

/// <summary>Differences as lines to read.</summary>
public static class DifferenceText
{
    /// <summary>Writes the lines: <c>+</c> for what is new, <c>-</c> for what is gone, <c>~</c> for what changed.</summary>
    /// <param name="differences">The differences, in the order of <see cref="FlowComparison.Compare"/>.</param>
    /// <returns>Lines that end with a line feed; one sentence where there is no difference.</returns>
    public static string Write(IReadOnlyCollection<FlowDifference> differences)
    {
        if (differences.Count == 0)
        {
            return "No difference that a caller could notice.\n";
        }

        var text = new StringBuilder();
        var (heading, thing) = ("", "");
        foreach (var difference in differences)
        {
            if (HeadingOf(difference) is var next && next != heading)
            {
                text.Append(heading.Length == 0 ? "" : "\n").Append(next).Append('\n');
                (heading, thing) = (next, "");
            }

            if (difference.What.Length == 0)
            {
                thing = "";
                Whole(text, difference);
                continue;
            }

            if (difference.Name != thing && difference.Name.Length > 0)
            {
                text.Append($"  ~ {difference.Name}\n");
                thing = difference.Name;
            }

            text.Append(difference.Name.Length == 0 ? "  ~ " : "      ").Append(Change(difference)).Append('\n');
        }

        return text.ToString();
    }

    private static void Whole(StringBuilder text, FlowDifference difference)
    {
        if (difference.Topic is DifferenceTopic.Prompt && difference is { Before: not null, After: not null })
        {
            text.Append($"  ~ {difference.Name}\n      - {difference.Before}\n      + {difference.After}\n");
            return;
        }

        var (sign, what) = difference.Before is null ? ('+', difference.After) : ('-', difference.Before);
        text.Append($"  {sign} {Named(difference, what)}\n");
    }

    private static string Named(FlowDifference difference, string? what) => difference.Topic switch
    {
        DifferenceTopic.Flow => $"the whole flow ({what})",
        DifferenceTopic.Prompt => $"{difference.Name}: {what}",
        DifferenceTopic.Node => $"{difference.Name} ({what})",
        _ => difference.Name,
    };

    private static string Change(FlowDifference difference) => difference switch
    {
        { Before: null } => $"{difference.What}: {Value(difference.After)} (new)",
        { After: null } => $"{difference.What}: {Value(difference.Before)} (gone)",
        _ => $"{difference.What}: {Value(difference.Before)} -> {Value(difference.After)}",
    };

    private static string Value(string? value) => value is null or "" ? "nothing" : value;

    private static string HeadingOf(FlowDifference difference) => difference.Topic switch
    {
        DifferenceTopic.Prompt => $"prompts in {difference.Where}",
        DifferenceTopic.District => "districts",
        DifferenceTopic.Hours => "hours",
        _ => $"flow {difference.Where}",
    };
}
