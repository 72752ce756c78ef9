using CallCenter.Flows.Definition;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Checking;

/// <summary>Whether what a flow names is there: nodes and prompts.</summary>
internal static class NameChecks
{
    public static IEnumerable<Finding> Find(Flow flow, FlowSet set) => [.. Targets(flow), .. PromptTexts(flow, set)];

    private static IEnumerable<Finding> Targets(Flow flow)
    {
        (string What, NodeExit Exit)[] wide =
        [
            ("'start'", flow.Start),
            .. flow.OnError is { } onError ? [("'on-error'", onError)] : Array.Empty<(string, NodeExit)>(),
            .. flow.Anywhere.Values.Where(key => key.Exit is not null).Select(key => ($"'anywhere' on {key.Key}", key.Exit!)),
        ];
        return wide
            .Concat(flow.Nodes.Values.SelectMany(node => node.Edges.Select(edge => ($"'{node.Name}' on {edge.Outcome}", edge.Exit))))
            .Where(way => way.Item2.Target.Length > 0 && flow.Nodes.Count > 0 && !flow.Nodes.ContainsKey(way.Item2.Target))
            .Select(way => new Finding(way.Item2.At, FindingKinds.UnknownNode, $"{way.Item1} leads to '{way.Item2.Target}', but no node has that name.{Suggestion.For(way.Item2.Target, flow.Nodes.Keys)}"));
    }

    private static IEnumerable<Finding> PromptTexts(Flow flow, FlowSet set) =>
        from node in flow.Nodes.Values
        from prompt in node.Prompts.Select(use => use.Prompt).Concat(node.Edges.Where(edge => edge.Exit.Say is not null).Select(edge => edge.Exit.Say!.Value))
        where !string.IsNullOrEmpty(prompt.Name)
        from language in flow.Languages
        where !set.Prompts.Has(prompt.Name, language)
        select new Finding(prompt.At, FindingKinds.UnknownPrompt, $"'{node.Name}' speaks the prompt '{prompt.Name}', which has no text in '{language}'; add it to prompts/{language}.yaml.");
}
