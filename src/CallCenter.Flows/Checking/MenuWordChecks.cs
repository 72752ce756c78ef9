using System.Text.RegularExpressions;
using CallCenter.Core.Customers;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Nodes.Menu;

namespace CallCenter.Flows.Checking;

/// <summary>
/// Whether a menu's words and its choices name the same keys. Words are not understood, only looked at: what is not sure
/// is no finding, and what is found is a warning.
/// </summary>
internal static partial class MenuWordChecks
{
    public static IEnumerable<Finding> Find(CheckedSet set)
    {
        foreach (var graph in set.Graphs)
        {
            foreach (var number in graph.Reached)
            {
                if (graph.Nodes[number] is MenuNode menu)
                {
                    foreach (var finding in Find(set, graph, number, menu))
                    {
                        yield return finding;
                    }
                }
            }
        }
    }

    private static IEnumerable<Finding> Find(CheckedSet set, FlowGraph graph, int number, MenuNode menu)
    {
        // While no language is chosen, all are spoken one after the other, and one of them naming a key is enough.
        var chosen = set.Known.In(graph).Sure(number)!.Contains(KnownFacts.LanguageChosen);
        IEnumerable<Language[]> heard = chosen ? graph.Flow.Languages.Select(language => (Language[])[language]) : [[.. graph.Flow.Languages]];
        var wide = graph.Flow.Anywhere.Keys.Concat(set.Set.Main.Anywhere.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var languages in heard)
        {
            if (Words(set, menu, languages) is not { } words)
            {
                continue;
            }

            var named = Digits().Matches(words).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
            if (named.Count > 0)
            {
                foreach (var choice in menu.Choices.Where(choice => char.IsAsciiDigit(choice.Key[0]) && !named.Contains(choice.Key)))
                {
                    yield return new Finding(
                        choice.Exit.At, FindingKinds.KeyNotNamed, $"No words of '{menu.Name}' in {Names(languages)} name the key {choice.Key}, so nobody knows of the choice; name it.");
                }
            }

            foreach (var key in PressedKeys().Matches(words).Select(match => match.Groups["key"].Value).Distinct().Where(key => !menu.Claims(key) && !wide.Contains(key)))
            {
                yield return new Finding(
                    menu.Question.Ask[0].At, FindingKinds.KeyWithoutChoice, $"The words of '{menu.Name}' in {Names(languages)} name the key {key}, which is no choice; add it, or take it out.");
            }
        }
    }

    // What the menu asks, as far as it is sure to be spoken; null where a condition decides that.
    private static string? Words(CheckedSet set, MenuNode menu, Language[] languages)
    {
        var texts = languages.SelectMany(language => menu.Question.Ask.Select(ask => set.Set.Prompts.Find(ask.Name, language)?.Template.Text ?? "")).ToList();
        return texts.Exists(text => text.Contains("{%", StringComparison.Ordinal)) ? null : PromptChecks.Plain(string.Join(" . ", texts));
    }

    private static string Names(Language[] languages) => string.Join(", ", languages.Select(language => $"'{language}'"));

    // A digit that stands alone; not part of a time, a number or a date.
    [GeneratedRegex(@"(?<![\d.:,/-])(?<!\d )\d(?![\d:/-]|[.,]\d| \d)")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\b(press|shtypni|shtyp|pritisnite|pritisni)\s+(?<key>[0-9])(?![\d.:]\d|\d)", RegexOptions.IgnoreCase)]
    private static partial Regex PressedKeys();
}
