using CallCenter.Flows.Definition;
using CallCenter.Flows.Nodes.Branch;
using CallCenter.Flows.Nodes.Menu;
using CallCenter.Flows.Nodes.Split;

namespace CallCenter.Flows.Checking;

/// <summary>Ways that no call can take, although their node is come to.</summary>
internal static class NeverTakenChecks
{
    private const int KeysOfATelephone = 12;

    public static IEnumerable<Finding> Find(CheckedSet set) => set.Graphs.SelectMany(graph => graph.Nodes).SelectMany(node => node switch
    {
        BranchNode branch => InBranch(branch),
        SplitNode split => InSplit(split),
        MenuNode menu => InMenu(menu),
        _ => [],
    });

    private static IEnumerable<Finding> InBranch(BranchNode branch)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var always = false;
        foreach (var one in branch.Cases)
        {
            var condition = string.Join(' ', one.When.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (always)
            {
                yield return new Finding(one.At, FindingKinds.CaseNeverTaken, $"In '{branch.Name}' a case before this one takes every call; move this one up, or remove it.");
            }
            else if (!seen.Add(condition) || condition == "false")
            {
                yield return new Finding(
                    one.At,
                    FindingKinds.CaseNeverTaken,
                    condition == "false" ? $"In '{branch.Name}' this case never holds; remove it." : $"In '{branch.Name}' an earlier case has the same condition and takes every call of this one.");
            }

            always |= condition == "true";
        }

        if (always)
        {
            yield return new Finding(branch.Else.At, FindingKinds.CaseNeverTaken, $"In '{branch.Name}' a case takes every call, so 'else' is never taken; write the way under 'else' instead.");
        }
    }

    private static IEnumerable<Finding> InSplit(SplitNode split) => split.Shares
        .Where(share => share.Percent == 0)
        .Select(share => new Finding(share.Exit.At, FindingKinds.EmptyShare, $"'{split.Name}' sends no call to '{share.Exit.Target}'; give it a share, or remove it."));

    private static IEnumerable<Finding> InMenu(MenuNode menu)
    {
        var listening = menu.Question.Listening;
        if (menu.Choices.Length >= KeysOfATelephone && !listening.Speech)
        {
            yield return new Finding(
                menu.Question.NoMatch.Exit.At, FindingKinds.NoMatchNeverTaken, $"Every key is a choice of '{menu.Name}', so no answer can be wrong; leave keys without a meaning free.");
        }

        if (!listening.Speech && menu.Choices.FirstOrDefault(choice => !choice.Words.IsEmpty) is { } unheard)
        {
            yield return new Finding(
                unheard.Exit.At, FindingKinds.WordsUnheard, $"The choice {unheard.Key} of '{menu.Name}' has words, but the menu takes keys only; write 'input: [keys, speech]'.");
        }

        var seen = new HashSet<(string Language, string Word)>();
        foreach (var choice in menu.Choices)
        {
            var words = choice.Words.SelectMany(entry => entry.Words.Select(word => (entry.Language.Code, word.ToLowerInvariant()))).Distinct().ToList();
            foreach (var (language, word) in words.Where(seen.Contains))
            {
                yield return new Finding(
                    choice.Exit.At, FindingKinds.WordTwice, $"'{word}' ({language}) chooses something else in '{menu.Name}' already, so it never chooses {choice.Key}.");
            }

            seen.UnionWith(words);
        }
    }
}
