using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Checking;

/// <summary>Whether queues exist, and every district's is led to.</summary>
internal static class QueueChecks
{
    public static IEnumerable<Finding> Find(CheckedSet set)
    {
        var known = set.Set.Districts.All.Select(district => district.Queue).Append(set.Set.LastResortQueue).ToHashSet(StringComparer.Ordinal);
        var named = set.Graphs.SelectMany(graph => graph.Reached.Select(number => graph.Nodes[number])).SelectMany(node => node.Texts)
            .Where(text => text.Key == "queue").ToList();
        foreach (var text in named.Where(text => text.Template.IsConstant && !known.Contains(text.Template.Text)))
        {
            yield return new Finding(
                text.At, FindingKinds.UnknownQueue, $"No district has the queue '{text.Template.Text}', and it is not the one of last resort.{Suggestion.For(text.Template.Text, known)}");
        }

        // A queue named by a value may be any district's.
        if (named.Exists(text => !text.Template.IsConstant))
        {
            yield break;
        }

        foreach (var district in set.Set.Districts.All.Where(district => !named.Exists(text => text.Template.Text == district.Queue)))
        {
            yield return new Finding(
                set.Set.Main.At, FindingKinds.DistrictWithoutQueue, $"No way leads to the queue '{district.Queue}' of the district {district.Prefix}; add a queue node with '{{{{ district.queue }}}}'.");
        }
    }
}
