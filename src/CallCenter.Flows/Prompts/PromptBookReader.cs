using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Reading;

namespace CallCenter.Flows.Prompts;

/// <summary>Reads the prompt files (<c>prompts/sq.yaml</c> and its neighbours) into one book.</summary>
public static class PromptBookReader
{
    private static readonly Form<TextTemplate> Words = new(
        "Welcome.",
        _ => new System.Text.Json.Nodes.JsonObject { ["type"] = "string", ["minLength"] = 1 },
        ReadWords);

    private static readonly Key<ImmutableArray<MapEntry<TextTemplate>>> Prompts = Keys.Needed(
        "prompts",
        MapForms.Of("{ welcome: Welcome. }", "^[a-z0-9][a-z0-9-]{0,59}$", MapForms.Names, Words),
        $"Every prompt's words by its name. Values stand between double braces: {{{{ code | code }}}}. The filters are {string.Join(", ", SpokenFilters.Names.Order(StringComparer.Ordinal))}.",
        []);

    /// <summary>The keys of a prompt file.</summary>
    internal static IReadOnlyList<Key> Shape { get; } = [Prompts];

    /// <summary>Reads every language's file.</summary>
    /// <param name="files">By language: the name to use in findings and the file's text.</param>
    /// <returns>The book, or every fault found with file, line and column.</returns>
    public static ReadResult<PromptBook> Read(IReadOnlyDictionary<Language, (string File, string Text)> files) => Read(files, []);

    /// <summary>Reads every language's file, beside studio recordings of some prompts.</summary>
    /// <param name="files">By language: the name to use in findings and the file's text.</param>
    /// <param name="recordings">The recordings.</param>
    /// <returns>The book, or every fault found with file, line and column.</returns>
    internal static ReadResult<PromptBook> Read(
        IReadOnlyDictionary<Language, (string File, string Text)> files, ImmutableArray<Recording> recordings)
    {
        var findings = new List<Finding>();
        var texts = new List<PromptText>();
        foreach (var (language, (file, text)) in files)
        {
            if (YamlValue.Parse(file, text, findings) is { } root)
            {
                texts.AddRange(Reading.Shape.Read(root, Shape, section => section.Read(Prompts))
                    .Select(entry => new PromptText(entry.Key, language, entry.Value, entry.At)));
            }
        }

        return ReadResult<PromptBook>.Of(new PromptBook(texts, recordings), findings);
    }

    private static bool ReadWords(YamlValue value, out TextTemplate read)
    {
        read = TextTemplate.Empty;
        if (value.Text is not { } text)
        {
            value.Report(FindingKinds.WrongShape, $"The prompt '{value.Name}' takes a text.");
            return false;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            value.Report(FindingKinds.EmptyPrompt, $"The prompt '{value.Name}' has no words.");
            return false;
        }

        if (TextTemplate.TryParse(text, out var fault) is not { } template)
        {
            value.Report(FindingKinds.BadTemplate, $"The prompt '{value.Name}' has a fault between its braces: {fault}.");
            return false;
        }

        read = template;
        return true;
    }
}
