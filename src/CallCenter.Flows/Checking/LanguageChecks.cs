using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Checking;

/// <summary>Whether the languages that are set are those the flow lists, and whether any is.</summary>
internal static class LanguageChecks
{
    public static IEnumerable<Finding> Find(CheckedSet set) => set.Graphs.SelectMany(graph => Find(set, graph));

    private static IEnumerable<Finding> Find(CheckedSet set, FlowGraph graph)
    {
        var flow = graph.Flow;
        var chosen = graph.Nodes.SelectMany(node => node.Edges).Where(edge => edge.Exit.Language is not null).ToList();
        foreach (var edge in chosen.Where(edge => !flow.Languages.Contains(edge.Exit.Language!.Value)))
        {
            yield return new Finding(
                edge.Exit.At, FindingKinds.LanguageNotListed, $"'{edge.Exit.Language}' is set here, but '{flow.Name}' lists only {string.Join(", ", flow.Languages)}; add it under 'languages'.");
        }

        if (set.IsMain(graph) && flow.Languages.Length > 1 && chosen.Count == 0
            && !set.Graphs.Any(other => other.Nodes.Any(node => node.Edges.Any(edge => edge.Exit.Language is not null))))
        {
            yield return new Finding(
                flow.At, FindingKinds.LanguageNeverChosen, $"'{flow.Name}' lists {flow.Languages.Length} languages and no way sets one, so callers hear every prompt in all of them.");
        }
    }
}
