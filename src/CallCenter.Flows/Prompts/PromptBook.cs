using System.Collections.Frozen;
using CallCenter.Core.Customers;

namespace CallCenter.Flows.Prompts;

/// <summary>Every prompt's text in every language, ready to be filled with values.</summary>
public sealed class PromptBook
{
    private readonly FrozenDictionary<(string Name, Language Language), TextTemplate> _templates;

    internal PromptBook(FrozenDictionary<(string, Language), TextTemplate> templates) => _templates = templates;

    /// <summary>Whether a prompt has a text in a language.</summary>
    /// <param name="name">The prompt's name.</param>
    /// <param name="language">The language.</param>
    public bool Has(string name, Language language) => _templates.ContainsKey((name, language));

    /// <summary>The words to speak.</summary>
    /// <param name="name">The prompt's name.</param>
    /// <param name="language">The language.</param>
    /// <param name="values">What the text may name; a value it names and does not get is spoken as nothing.</param>
    /// <returns>The text with its values, on one line. Empty where the book lacks the prompt.</returns>
    public string Text(string name, Language language, PromptValues values) =>
        _templates.TryGetValue((name, language), out var template)
            ? string.Join(' ', template.Render(values, language).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : "";
}
