using System.Collections.Frozen;
using System.Collections.Immutable;
using CallCenter.Core.Customers;

namespace CallCenter.Core.CodeEntry.Spoken;

/// <summary>
/// All words of all languages, as a caller of one language means them. Callers mix languages freely (Albanian letters,
/// Serbian digits), so every lexicon has every word; the caller's language decides where two would clash.
/// </summary>
internal sealed class Lexicon
{
    private static readonly FrozenDictionary<Language, Lexicon> ByLanguage =
        Language.All.ToFrozenDictionary(language => language, language => new Lexicon(language));

    private readonly FrozenDictionary<string, WordSense>.AlternateLookup<ReadOnlySpan<char>> _senses;

    private Lexicon(Language language)
    {
        var builder = new LexiconBuilder();
        builder.Add(WordTable.Read("all"), isForeign: false);
        builder.Add(WordTable.Read("places"), isForeign: false);
        builder.Add(WordTable.Read(language.Code), isForeign: false);
        foreach (var other in Language.All.Where(other => other != language))
        {
            builder.Add(WordTable.Read(other.Code), isForeign: true);
        }

        Language = language;
        _senses = builder.Build().GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The caller's language.</summary>
    public Language Language { get; }

    /// <summary>The lexicon of a language; the first language's where there is none.</summary>
    /// <param name="language">The caller's language, or the default value.</param>
    public static Lexicon For(Language language) =>
        language.Code is not null && ByLanguage.TryGetValue(language, out var lexicon) ? lexicon : ByLanguage[Language.All[0]];

    /// <summary>What a folded word or phrase may mean, or null.</summary>
    /// <param name="folded">Folded text, one space between words.</param>
    public WordSense? Find(ReadOnlySpan<char> folded) => _senses.TryGetValue(folded, out var sense) ? sense : null;

    /// <summary>What a single folded word may mean; a Cyrillic Р in it is tried as R and as P.</summary>
    /// <param name="word">One folded word.</param>
    public WordSense FindWord(ReadOnlySpan<char> word)
    {
        if (Find(word) is { } sense)
        {
            return sense;
        }

        return word.Contains(Folding.LookAlikeR) ? Replaced(word, 'r') ?? Replaced(word, 'p') ?? WordSense.Unknown : WordSense.Unknown;
    }

    private WordSense? Replaced(ReadOnlySpan<char> word, char letter)
    {
        Span<char> other = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        word.Replace(other, Folding.LookAlikeR, letter);
        return Find(other);
    }
}
