using CallCenter.Flows.Asking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Nodes.Menu;

namespace CallCenter.Flows.Checking;

/// <summary>Whether questions are asked as they are written: attempts, words, times and keys that fit together.</summary>
internal static class QuestionChecks
{
    // Somebody who only greets and asks for a language needs no key of its own for a person.
    private const int MostQuestionsWithoutAPersonsKey = 2;

    public static IEnumerable<Finding> Find(CheckedSet set)
    {
        foreach (var graph in set.Graphs)
        {
            foreach (var number in graph.Reached.Where(number => graph.Nodes[number] is IAskingNode))
            {
                var node = graph.Nodes[number];
                var question = ((IAskingNode)node).Question;
                foreach (var finding in (IEnumerable<Finding>)[.. Attempts(node, question), .. Times(node, question), .. Keys(set, graph, node, question), .. GivenUp(graph, node, question)])
                {
                    yield return finding;
                }
            }

            if (set.IsMain(graph) && NoKeyToAPerson(graph) is { } without)
            {
                yield return without;
            }
        }
    }

    private static IEnumerable<Finding> Attempts(FlowNode node, Question question)
    {
        // Silences and misses are counted apart, so together they allow one question fewer than both limits.
        var most = question.NoInput.Attempts + question.NoMatch.Attempts - 1;
        if (question.Ask.Length > most)
        {
            yield return new Finding(
                question.Ask[most].At, FindingKinds.QuestionNeverHeard, $"'{node.Name}' asks at most {most} {Times(most)}, so '{question.Ask[most].Name}' is never spoken; allow more attempts, or remove it.");
        }

        (string Key, Limit? Limit, int Most)[] limits =
            [("noinput", question.NoInput, question.NoInput.Attempts - 1), ("nomatch", question.NoMatch, question.NoMatch.Attempts - 1), ("help", question.Help, question.Help?.Attempts ?? 0)];
        foreach (var (key, limit, heard) in limits)
        {
            if (limit is not null && limit.Say.Length > heard)
            {
                yield return new Finding(
                    limit.Say[heard].At, FindingKinds.WordsNeverHeard, $"'{node.Name}' speaks words of '{key}' at most {heard} {Times(heard)}, so '{limit.Say[heard].Name}' is never spoken; allow more attempts, or remove it.");
            }
        }
    }

    private static IEnumerable<Finding> Times(FlowNode node, Question question)
    {
        var listening = question.Listening;
        if (listening.Total <= listening.FirstKey)
        {
            yield return new Finding(
                node.At, FindingKinds.TotalTooShort, $"'{node.Name}' takes {listening.Total.Value.TotalSeconds:0} s in all and waits {listening.FirstKey.TotalSeconds:0} s for the first key, so it never asks again; give 'total' more time.");
        }

        if (listening.Most != 1 && listening.BetweenKeys > listening.FirstKey)
        {
            yield return new Finding(
                node.At, FindingKinds.BetweenOverFirst, $"'{node.Name}' waits {listening.BetweenKeys.TotalSeconds:0} s between keys and only {listening.FirstKey.TotalSeconds:0} s for the first; write 'between-keys: {listening.FirstKey.TotalSeconds:0}s'.");
        }
    }

    private static IEnumerable<Finding> Keys(CheckedSet set, FlowGraph graph, FlowNode node, Question question)
    {
        var wide = graph.Flow.Anywhere.Values.Concat(set.IsMain(graph) ? [] : set.Set.Main.Anywhere.Values.Where(key => !graph.Flow.Anywhere.ContainsKey(key.Key))).ToList();
        foreach (var choice in node is MenuNode menu ? menu.Choices : [])
        {
            if (wide.Find(key => key.Key == choice.Key) is { } hidden && (hidden.Exit?.Target != choice.Exit.Target))
            {
                yield return new Finding(
                    choice.Exit.At, FindingKinds.ChoiceHidesKey, $"The choice {choice.Key} of '{node.Name}' hides the key that works everywhere else; move it to another key.");
            }
        }

        if (question.Help is null && wide.Find(key => key.Action is AnywhereAction.Help && !node.Claims(key.Key)) is { } help)
        {
            yield return new Finding(
                node.At, FindingKinds.HelpWithoutWords, $"The key {help.Key} asks for help, but '{node.Name}' has none; write 'help: {{ say: prompt, next: node }}'.");
        }
    }

    private static IEnumerable<Finding> GivenUp(FlowGraph graph, FlowNode node, Question question)
    {
        if (node is MenuNode && !HasKeyToAPerson(graph) && Silently(graph, question.NoInput.Exit) && Silently(graph, question.NoMatch.Exit))
        {
            yield return new Finding(
                question.NoMatch.Exit.At, FindingKinds.GivesUpWithoutPerson, $"Whoever cannot answer '{node.Name}' is hung up on; let 'nomatch' or 'noinput' lead to a person.");
        }
    }

    // Whether an exit leads nowhere but to an end, without a person or another question.
    private static bool Silently(FlowGraph graph, NodeExit exit)
    {
        var (open, seen) = (new Stack<int>([graph.Number(exit)!.Value]), new HashSet<int>());
        while (open.TryPop(out var number))
        {
            var node = graph.Nodes[number];
            if (seen.Add(number))
            {
                if (FlowGraph.IsPerson(node) || node.WaitsForTheCaller || node is Nodes.Return.ReturnNode or Nodes.CallFlow.CallFlowNode)
                {
                    return false;
                }

                foreach (var way in graph.Out[number])
                {
                    open.Push(way.To);
                }
            }
        }

        return true;
    }

    private static bool HasKeyToAPerson(FlowGraph graph) => graph.Flow.Anywhere.Values.Any(key =>
        key is { Action: AnywhereAction.Go, Exit: { } exit } && graph.Number(exit) is { } to
            && FlowGraph.Reach([to], way => way.To, graph.Out).Where((reached, number) => reached && FlowGraph.IsPerson(graph.Nodes[number])).Any());

    private static Finding? NoKeyToAPerson(FlowGraph graph)
    {
        var questions = graph.Reached.Count(number => graph.Nodes[number] is IAskingNode);
        return questions <= MostQuestionsWithoutAPersonsKey || HasKeyToAPerson(graph)
            ? null
            : new Finding(graph.Flow.At, FindingKinds.NoKeyToAPerson, $"'{graph.Flow.Name}' asks {questions} questions and has no key that leads to a person everywhere; write 'anywhere: {{ 0: node }}'.");
    }

    private static string Times(int count) => count == 1 ? "time" : "times";
}
