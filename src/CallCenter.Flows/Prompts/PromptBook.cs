using System.Collections.Frozen;
using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Prompts;

/// <summary>One prompt's text in one language.</summary>
/// <param name="Name">The prompt's name.</param>
/// <param name="Language">The language.</param>
/// <param name="Template">The text.</param>
/// <param name="At">Where it stands.</param>
public sealed record PromptText(string Name, Language Language, TextTemplate Template, SourceMark At);

/// <summary>Every prompt's text in every language, ready to be filled with values.</summary>
public sealed class PromptBook
{
    private readonly FrozenDictionary<(string Name, Language Language), PromptText> _texts;

    // What names no value is spoken the same way every time, so it is made once.
    private readonly FrozenDictionary<(string Name, Language Language), ImmutableArray<Utterance>> _constant;

    internal PromptBook(IReadOnlyCollection<PromptText> texts)
    {
        All = [.. texts];
        _texts = texts.ToFrozenDictionary(text => (text.Name, text.Language));
        _constant = texts.Where(text => text.Template.IsConstant).ToFrozenDictionary(
            text => (text.Name, text.Language),
            text => Utter(text, PromptValues.None));
    }

    /// <summary>Every text, in the order of the files.</summary>
    public ImmutableArray<PromptText> All { get; }

    /// <summary>Whether a prompt has a text in a language.</summary>
    /// <param name="name">The prompt's name.</param>
    /// <param name="language">The language.</param>
    public bool Has(string name, Language language) => _texts.ContainsKey((name, language));

    /// <summary>A prompt's text in a language.</summary>
    /// <param name="name">The prompt's name.</param>
    /// <param name="language">The language.</param>
    /// <returns>Null where the book lacks it.</returns>
    public PromptText? Find(string name, Language language) => _texts.GetValueOrDefault((name, language));

    /// <summary>The words to speak.</summary>
    /// <param name="name">The prompt's name.</param>
    /// <param name="language">The language.</param>
    /// <param name="values">What the text may name; a value it names and does not get is spoken as nothing.</param>
    /// <returns>The text with its values, on one line. Empty where the book lacks the prompt.</returns>
    public string Text(string name, Language language, PromptValues values) =>
        _texts.TryGetValue((name, language), out var text) ? Words(text, values) : "";

    /// <summary>What to speak, ready for an answer; nothing where the text is missing or comes out empty.</summary>
    /// <param name="name">The prompt's name.</param>
    /// <param name="language">The language.</param>
    /// <param name="values">Gives what the text may name; asked only where it names something.</param>
    internal ImmutableArray<Utterance> Utterances(string name, Language language, Func<PromptValues> values) =>
        _constant.TryGetValue((name, language), out var constant) ? constant
        : _texts.TryGetValue((name, language), out var text) ? Utter(text, values())
        : [];

    private static ImmutableArray<Utterance> Utter(PromptText text, PromptValues values) =>
        Words(text, values) is { Length: > 0 } words ? [new Utterance(text.Language, words) { Prompt = text.Name }] : [];

    private static string Words(PromptText text, PromptValues values) =>
        string.Join(' ', text.Template.Render(values, text.Language).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
