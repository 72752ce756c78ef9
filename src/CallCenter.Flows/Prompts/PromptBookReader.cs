using System.Collections.Frozen;
using CallCenter.Core.Customers;
using CallCenter.Flows.Definition;
using Fluid;

namespace CallCenter.Flows.Prompts;

/// <summary>Reads the prompt files (<c>prompts/sq.yaml</c> and its neighbours) into one book.</summary>
public static class PromptBookReader
{
    private static readonly FluidParser Parser = new();

    /// <summary>Reads every language's file.</summary>
    /// <param name="files">By language: the name to use in findings and the file's text.</param>
    /// <returns>The book, or every fault found with file, line and column.</returns>
    public static ReadResult<PromptBook> Read(IReadOnlyDictionary<Language, (string File, string Text)> files)
    {
        var problems = new List<FlowProblem>();
        var templates = new Dictionary<(string, Language), IFluidTemplate>();
        foreach (var (language, (file, text)) in files)
        {
            ReadLanguage(language, YamlSection.Parse(file, text, problems), templates);
        }

        return problems.Count == 0
            ? new ReadResult<PromptBook>(new PromptBook(templates.ToFrozenDictionary()), [])
            : new ReadResult<PromptBook>(null, problems);
    }

    private static void ReadLanguage(
        Language language, YamlSection? root, Dictionary<(string, Language), IFluidTemplate> templates)
    {
        if (root?.Section("prompts") is not { } section)
        {
            root?.Report("FLOW003", "'prompts' is missing here; write the texts under 'prompts:'.");
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
            else if (Parser.TryParse(written, out var template, out var error))
            {
                templates[(name, language)] = template;
            }
            else
            {
                section.Report("FLOW015", $"The prompt '{name}' has a fault between its braces: {error}", name);
            }
        }

        root.RejectUnknownKeys();
    }
}
