using System.Collections.Frozen;
using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Flows.Nodes;
using CallCenter.Flows.Prompts;

namespace CallCenter.Flows.Definition;

/// <summary>Reads a flow file and refuses it while anything in it is wrong.</summary>
public static class FlowReader
{
    /// <summary>Reads a flow.</summary>
    /// <param name="file">The name to use in findings.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="prompts">The prompts its nodes may speak.</param>
    /// <returns>The flow, or every fault found with file, line and column.</returns>
    public static ReadResult<Flow> Read(string file, string text, PromptBook prompts)
    {
        var problems = new List<FlowProblem>();
        var root = YamlSection.Parse(file, text, problems);
        var flow = root is null ? null : ReadRoot(root);
        if (flow is not null)
        {
            problems.AddRange(Faults(flow, root!.At, prompts));
        }

        return new ReadResult<Flow>(problems.Count == 0 ? flow : null, [.. problems.OrderBy(p => p.At.Line).ThenBy(p => p.At.Column)]);
    }

    private static Flow ReadRoot(YamlSection root)
    {
        var flow = new Flow(
            root.Required("flow"), ReadLanguages(root), root.Required("start"), root.Required("on-error"), ReadNodes(root));
        root.RejectUnknownKeys();
        return flow;
    }

    private static ImmutableArray<Language> ReadLanguages(YamlSection root)
    {
        var languages = ImmutableArray.CreateBuilder<Language>();
        foreach (var code in root.RequiredTexts("languages", "languages: [sq, sr, en]"))
        {
            if (Language.Find(code) is { } language)
            {
                languages.Add(language);
            }
            else
            {
                root.Report("FLOW007", $"The language '{code}' is not spoken here; write some of {string.Join(", ", Language.All)}.", "languages");
            }
        }

        return languages.ToImmutable();
    }

    private static FrozenDictionary<string, FlowNode> ReadNodes(YamlSection root)
    {
        var nodes = new Dictionary<string, FlowNode>(StringComparer.Ordinal);
        if (root.RequiredSection("nodes", "the flow's nodes under 'nodes:'") is not { } section)
        {
            return nodes.ToFrozenDictionary();
        }

        foreach (var (name, _) in section.Keys.ToList())
        {
            if (section.Section(name) is { } body && NodeKinds.Read(name, body) is { } node)
            {
                nodes[name] = node;
            }
        }

        return nodes.ToFrozenDictionary();
    }

    private static IEnumerable<FlowProblem> Faults(Flow flow, SourceMark top, PromptBook prompts)
    {
        foreach (var (key, target) in new[] { ("start", flow.Start), ("on-error", flow.OnError) })
        {
            if (target.Length > 0 && flow.Nodes.Count > 0 && !flow.Nodes.ContainsKey(target))
            {
                yield return new FlowProblem(top, "FLOW010", $"'{key}' names the node '{target}', which does not exist.");
            }
        }

        foreach (var node in flow.Nodes.Values)
        {
            foreach (var edge in node.Edges.Where(edge => edge.Target.Length > 0 && !flow.Nodes.ContainsKey(edge.Target)))
            {
                yield return new FlowProblem(node.At, "FLOW010", $"'{node.Name}' leads to '{edge.Target}' on {edge.Outcome}, but no node has that name.");
            }

            foreach (var (prompt, language) in node.Prompts.Where(p => p.Length > 0).Distinct().SelectMany(p => flow.Languages.Select(l => (p, l))))
            {
                if (!prompts.Has(prompt, language))
                {
                    yield return new FlowProblem(node.At, "FLOW011", $"'{node.Name}' speaks the prompt '{prompt}', which has no text in '{language}'; add it to prompts/{language}.yaml.");
                }
            }
        }
    }
}
