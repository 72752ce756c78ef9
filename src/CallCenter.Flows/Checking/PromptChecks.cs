using System.Text;
using System.Text.RegularExpressions;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Nodes.Collect;
using CallCenter.Flows.Nodes.Identify;
using CallCenter.Flows.Prompts;

namespace CallCenter.Flows.Checking;

/// <summary>Whether the prompts fit each other, the carrier, and the places that speak them.</summary>
internal static partial class PromptChecks
{
    // What every voice of the carrier speaks in one piece, in UTF-8: the strictest of them takes so much.
    // https://www.twilio.com/docs/api/errors/13521
    private const int MostBytes = 3_000;

    // Names of places and people are the same in every language; a sentence is not.
    private const int ShortestSentence = 3;

    public static IEnumerable<Finding> Find(CheckedSet set) =>
        [.. Unused(set), .. TooLong(set), .. Differing(set), .. ReadBacks(set)];

    /// <summary>A text without what stands between braces, on one line.</summary>
    /// <param name="text">The text.</param>
    internal static string Plain(string text) => string.Join(' ', Braces().Replace(text, " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<Finding> Unused(CheckedSet set)
    {
        var spoken = SystemPrompts.All.ToHashSet(StringComparer.Ordinal);
        foreach (var node in set.Graphs.SelectMany(graph => graph.Nodes))
        {
            spoken.UnionWith(node.Prompts.Select(use => use.Prompt.Name));
            spoken.UnionWith(node.Edges.Select(edge => edge.Exit.Say?.Name).OfType<string>());
        }

        return set.Set.Prompts.All
            .Where(text => !spoken.Contains(text.Name))
            .Select(text => new Finding(text.At, FindingKinds.UnusedPrompt, $"No flow speaks the prompt '{text.Name}'; use it, or remove it from every language."));
    }

    private static IEnumerable<Finding> TooLong(CheckedSet set) =>
        from text in set.Set.Prompts.All
        let bytes = Encoding.UTF8.GetByteCount(Plain(text.Template.Text))
        where bytes > MostBytes
        select new Finding(text.At, FindingKinds.PromptTooLong, $"The prompt '{text.Name}' has {bytes} bytes of words; the carrier speaks {MostBytes} in one piece. Part it into two prompts.");

    private static IEnumerable<Finding> Differing(CheckedSet set)
    {
        foreach (var texts in set.Set.Prompts.All.GroupBy(text => text.Name))
        {
            var first = texts.First();
            var names = Named(first);
            foreach (var other in texts.Skip(1))
            {
                var different = names.Except(Named(other)).Concat(Named(other).Except(names)).Order(StringComparer.Ordinal).ToList();
                if (different.Count > 0)
                {
                    yield return new Finding(
                        other.At, FindingKinds.DifferentValues, $"The prompt '{other.Name}' names {Quoted(different)} in one of '{first.Language}' and '{other.Language}' only; name the same values in both.");
                }
            }

            foreach (var twin in texts.GroupBy(text => Plain(text.Template.Text)).Where(group => group.Count() > 1 && group.Key.Split(' ').Length >= ShortestSentence))
            {
                yield return new Finding(
                    twin.Last().At, FindingKinds.SameWords, $"The prompt '{twin.Last().Name}' has the same words in {Quoted(twin.Select(text => text.Language.Code))}; translate it.");
            }
        }
    }

    private static IEnumerable<Finding> ReadBacks(CheckedSet set)
    {
        foreach (var graph in set.Graphs)
        {
            foreach (var node in graph.Nodes)
            {
                (PromptRef Prompt, string Value)[] asked = node switch
                {
                    CollectNode { Confirm: { } confirm, IsSecret: false } collect => [(confirm, collect.Into)],
                    IdentifyNode identify => [(identify.Words.Confirm, "code"), (identify.Words.Which, "key"), (identify.Words.Which, "district.name")],
                    _ => [],
                };
                foreach (var (prompt, value) in asked)
                {
                    var deaf = graph.Flow.Languages.Where(language => set.Set.Prompts.Has(prompt.Name, language) && !set.NamesIn(prompt.Name, language).Any(use => use.Name == value)).ToList();
                    if (deaf.Count > 0)
                    {
                        yield return new Finding(
                            prompt.At, FindingKinds.ReadBackWithoutEntry, $"'{node.Name}' asks by '{prompt.Name}' without naming '{value}' in {Quoted(deaf.Select(language => language.Code))}; write {{{{ {value} }}}} in it.");
                    }
                }
            }
        }
    }

    private static HashSet<string> Named(PromptText text) => text.Template.Names.Select(use => use.Name).ToHashSet(StringComparer.Ordinal);

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}", RegexOptions.Singleline)]
    private static partial Regex Braces();
}
