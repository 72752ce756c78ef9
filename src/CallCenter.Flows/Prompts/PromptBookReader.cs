using System.Collections.Frozen;
using CallCenter.Core.Customers;
using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Prompts;

/// <summary>Reads the prompt files (<c>prompts/sq.yaml</c> and its neighbours) into one book.</summary>
public static class PromptBookReader
{
    /// <summary>Reads every language's file.</summary>
    /// <param name="files">By language: the name to use in findings and the file's text.</param>
    /// <returns>The book, or every fault found with file, line and column.</returns>
    public static ReadResult<PromptBook> Read(IReadOnlyDictionary<Language, (string File, string Text)> files)
    {
        var problems = new List<FlowProblem>();
        var templates = new Dictionary<(string, Language), TextTemplate>();
        foreach (var (language, (file, text)) in files)
        {
            ReadLanguage(language, YamlSection.Parse(file, text, problems), templates);
        }

        return problems.Count == 0
            ? new ReadResult<PromptBook>(new PromptBook(templates.ToFrozenDictionary()), [])
            : new ReadResult<PromptBook>(null, problems);
    }

    private static void ReadLanguage(
        Language language, YamlSection? root, Dictionary<(string, Language), TextTemplate> templates)
    {
        if (root?.RequiredSection("prompts", "the texts under 'prompts:'") is not { } section)
        {
            return;
        }

        foreach (var (name, _) in section.Keys.ToList())
        {
            if (section.Text(name) is not { } written)
            {
                continue;
            }

            if (string.IsNullOrWhiteSpace(written))
            {
                section.Report("FLOW014", $"The prompt '{name}' has no words.", name);
            }
            else if (TextTemplate.TryParse(written, out var fault) is { } template)
            {
                templates[(name, language)] = template;
            }
            else
            {
                section.Report("FLOW015", $"The prompt '{name}' has a fault between its braces: {fault}", name);
            }
        }

        root.RejectUnknownKeys();
    }
}
