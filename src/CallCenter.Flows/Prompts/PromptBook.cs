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
public sealed record PromptText(string Name, Language Language, TextTemplate Template, SourceMark At)
{
    /// <summary>The hash of the studio recording that is played in place of the words; null where there is none, or where the words are different in every call.</summary>
    public string? Recording { get; init; }
}

/// <summary>Every prompt's text in every language, ready to be filled with values.</summary>
public sealed class PromptBook
{
    private readonly FrozenDictionary<string, Voices> _prompts;

    internal PromptBook(IReadOnlyCollection<PromptText> texts, ImmutableArray<Recording> recordings)
    {
        Recordings = recordings;
        All = [.. texts.Select(text => text with { Recording = Played(text, recordings)?.Hash })];
        _prompts = All.GroupBy(text => text.Name).ToFrozenDictionary(prompt => prompt.Key, prompt => new Voices(prompt), StringComparer.Ordinal);
    }

    /// <summary>Every text, in the order of the files.</summary>
    public ImmutableArray<PromptText> All { get; }

    /// <summary>Every studio recording among the files, those that no prompt has included.</summary>
    public ImmutableArray<Recording> Recordings { get; }

    /// <summary>Whether a prompt has a text in a language.</summary>
    /// <param name="name">The prompt's name.</param>
    /// <param name="language">The language.</param>
    public bool Has(string name, Language language) => Find(name, language) is not null;

    /// <summary>A prompt's text in a language.</summary>
    /// <param name="name">The prompt's name.</param>
    /// <param name="language">The language.</param>
    /// <returns>Null where the book lacks it.</returns>
    public PromptText? Find(string name, Language language) =>
        _prompts.TryGetValue(name, out var voices) && voices.Find(language) is { } voice ? voice.Text : null;

    /// <summary>The words to speak.</summary>
    /// <param name="name">The prompt's name.</param>
    /// <param name="language">The language.</param>
    /// <param name="values">What the text may name; a value it names and does not get is spoken as nothing.</param>
    /// <returns>The text with its values, on one line. Empty where the book lacks the prompt.</returns>
    public string Text(string name, Language language, PromptValues values) =>
        Find(name, language) is { } text ? Words(text, values) : "";

    /// <summary>What to speak, ready for an answer; nothing where the text is missing or comes out empty.</summary>
    /// <param name="name">The prompt's name.</param>
    /// <param name="language">The language.</param>
    /// <param name="values">What the text may name.</param>
    public ImmutableArray<Utterance> Utterances(string name, Language language, PromptValues values) =>
        Find(name, language) is { } text ? Utter(text, values) : [];

    /// <summary>What to speak where that is known without any value.</summary>
    /// <param name="name">The prompt's name.</param>
    /// <param name="language">The language.</param>
    /// <param name="made">What to speak; nothing where the book lacks the text.</param>
    /// <returns>False where the text names values.</returns>
    internal bool TryConstant(string name, Language language, out ImmutableArray<Utterance> made)
    {
        made = [];
        if (_prompts.TryGetValue(name, out var voices) && voices.Find(language) is { } voice)
        {
            made = voice.Constant;
        }

        return !made.IsDefault;
    }

    private static ImmutableArray<Utterance> Utter(PromptText text, PromptValues values) =>
        Words(text, values) is { Length: > 0 } words ? [new Utterance(text.Language, words) { Prompt = text.Name, Recording = text.Recording }] : [];

    private static Recording? Played(PromptText text, ImmutableArray<Recording> recordings) => text.Template.IsConstant
        ? recordings.FirstOrDefault(recording => recording.Language == text.Language && recording.Prompt == text.Name)
        : null;

    private static string Words(PromptText text, PromptValues values) =>
        string.Join(' ', text.Template.Render(values, text.Language).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // One text, and what it says where it names no value: that is the same every time, so it is made once.
    private sealed record Voice(PromptText Text, ImmutableArray<Utterance> Constant);

    // A prompt in every language. Three at most, so looking at each is quicker than any table.
    private sealed class Voices(IEnumerable<PromptText> texts)
    {
        private readonly Voice[] _voices =
            [.. texts.Select(text => new Voice(text, text.Template.IsConstant ? Utter(text, PromptValues.None) : default))];

        public Voice? Find(Language language)
        {
            foreach (var voice in _voices)
            {
                if (voice.Text.Language == language)
                {
                    return voice;
                }
            }

            return null;
        }
    }
}
