using CallCenter.Flows.Definition;
using CallCenter.Flows.Nodes.Collect;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Checking;

/// <summary>Whether callers may hear what they hear: money and names only once they proved who they are, secrets never.</summary>
internal static class DisclosureChecks
{
    public static IEnumerable<Finding> Find(CheckedSet set, IReadOnlyDictionary<FlowGraph, List<ValueUse>> uses)
    {
        var secrets = set.Graphs.SelectMany(graph => graph.Nodes).OfType<CollectNode>().Where(node => node.IsSecret).Select(node => node.Into);
        var disclosures = new Disclosures(uses.Values.SelectMany(here => here), secrets);
        foreach (var (graph, here) in uses)
        {
            foreach (var use in here.Where(use => use.Name.IsSpoken && use.End is TextEnd.Told or TextEnd.Sent))
            {
                if (Judge(set, graph, use, disclosures.Of(use.Name.Name)) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    private static Finding? Judge(CheckedSet set, FlowGraph graph, ValueUse use, Disclosure disclosure)
    {
        var name = use.Name.Name;
        return disclosure switch
        {
            Disclosure.Nobody => new Finding(use.At, FindingKinds.SecretTold, $"{use.By}, and it tells '{name}', which was keyed as a secret; take it out."),
            Disclosure.Money or Disclosure.Person when use.End is TextEnd.Told && !use.Sure.Contains(KnownFacts.Verified) => new Finding(
                use.At,
                FindingKinds.DisclosedTooEarly,
                $"{use.By}, and it tells '{name}', but {Unverified(set, graph, use)}; lead only callers there who are 'verified'."),
            _ => null,
        };
    }

    private static string Unverified(CheckedSet set, FlowGraph graph, ValueUse use)
    {
        var facts = set.Known.In(graph);
        var way = graph.In[use.Node].FirstOrDefault(way => graph.IsReached[way.From] && !facts.SureOn(way).Contains(KnownFacts.Verified));
        return way is null
            ? "a caller may come here who proved nothing"
            : $"a caller coming from '{graph.Nodes[way.From].Name}' on {way.Outcome} proved nothing";
    }
}
