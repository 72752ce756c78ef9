using CallCenter.Core.Customers;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Nodes.Return;
using CallCenter.Flows.Nodes.Split;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Conversations;

/// <summary>Whether what a file of flow tests names is there.</summary>
internal static class FlowTestChecks
{
    public static IEnumerable<Finding> Find(FlowTestFile file, FlowSet set) =>
    [
        .. FlowFindings(file, set),
        .. file.Tests.SelectMany(test => Beginnings(test, file)),
        .. file.Tests.SelectMany(test => test.Steps).SelectMany(step => step.Checks).SelectMany(check => Names(check, set)),
        .. file.Tests.SelectMany(test => Unasked(test, set)),
        .. file.Tests.Where(test => test.Steps.All(step => step.Checks.IsEmpty)).Select(test => new Finding(
            test.At, FindingKinds.ChecksNothing, $"'{test.Name}' checks nothing: say what must be heard, or where the call must be, with 'heard' or 'at'.")),
    ];

    private static IEnumerable<Finding> FlowFindings(FlowTestFile file, FlowSet set)
    {
        if (!set.Flows.TryGetValue(file.Flow, out var flow))
        {
            yield return new Finding(file.FlowAt, FindingKinds.UnknownTestedFlow, $"There is no flow '{file.Flow}'; there are {string.Join(", ", set.Flows.Keys.Order(StringComparer.Ordinal))}.");
        }
        else if (flow.Nodes.Values.OfType<ReturnNode>().Any())
        {
            yield return new Finding(file.FlowAt, FindingKinds.UnknownTestedFlow, $"'{file.Flow}' returns to a flow that calls it; write tests of that one.");
        }
    }

    private static IEnumerable<Finding> Beginnings(FlowTest test, FlowTestFile file)
    {
        if (test.After is not { } after)
        {
            yield break;
        }

        var found = file.Tests.FirstOrDefault(other => other.Name == after.Test);
        if (found is null)
        {
            yield return new Finding(after.At, FindingKinds.UnknownBeginning, $"There is no test '{after.Test}' in this file.");
        }
        else if (after.Steps > found.Steps.Length)
        {
            yield return new Finding(after.At, FindingKinds.UnknownBeginning, $"'{after.Test}' has {found.Steps.Length} steps, not {after.Steps}.");
        }
        else if (ConversationRunner.Chain(file, test) is null)
        {
            yield return new Finding(after.At, FindingKinds.UnknownBeginning, $"'{test.Name}' goes on from itself; let one of the tests begin with the call.");
        }
    }

    private static IEnumerable<Finding> Names(Check check, FlowSet set)
    {
        if (check.Node is { } node && !Has(set, node))
        {
            yield return new Finding(check.At, FindingKinds.CannotBe, $"There is no node '{node}'; write its name, and in a sub-flow flow/node.");
        }

        foreach (var prompt in check.PromptNames.Where(name => !Language.All.Any(language => set.Prompts.Has(name, language))))
        {
            yield return new Finding(check.At, FindingKinds.CannotBe, $"There is no prompt '{prompt}' in any language.");
        }
    }

    private static bool Has(FlowSet set, string node) => node.Split('/') is [var flow, var inner]
        ? set.Flows.TryGetValue(flow, out var sub) && sub.Nodes.ContainsKey(inner)
        : set.Flows.Values.Any(flow => flow.Nodes.ContainsKey(node));

    private static IEnumerable<Finding> Unasked(FlowTest test, FlowSet set)
    {
        foreach (var name in test.Given.Answers.Keys.Where(key => key.StartsWith("http ", StringComparison.Ordinal)).Select(key => key[5..]).Where(name => !Has(set, name)))
        {
            yield return new Finding(test.At, FindingKinds.NeverAsked, $"'{test.Name}' gives an answer to the node '{name}', which is in no flow.");
        }

        foreach (var (name, share) in test.Given.Shares)
        {
            var split = set.Flows.Values.Select(flow => flow.Nodes.GetValueOrDefault(name)).OfType<SplitNode>().FirstOrDefault();
            if (split is null || share > split.Shares.Length || split.Shares[share - 1].Percent == 0)
            {
                yield return new Finding(test.At, FindingKinds.NeverAsked, $"'{test.Name}' falls in share {share} of '{name}', which no call does.");
            }
        }
    }
}
