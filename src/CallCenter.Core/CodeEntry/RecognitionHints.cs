using System.Collections.Immutable;
using CallCenter.Core.CodeEntry.Spoken;
using CallCenter.Core.Customers;

namespace CallCenter.Core.CodeEntry;

/// <summary>
/// What a recogniser should expect to hear when a caller is asked for their code: the words the reader knows, the most
/// telling first.
/// </summary>
public static class RecognitionHints
{
    /// <summary>The carrier takes so many hints for one question.</summary>
    public const int Most = 500;

    /// <summary>The carrier takes hints so long, in characters. They are sent with commas between, so none has one.</summary>
    public const int MostCharacters = 100;

    // Everyday words are left out: a recogniser knows them, and a hint would make it hear them more often.
    private static readonly ImmutableArray<WordKind> Told =
    [
        WordKind.Letter, WordKind.Digit, WordKind.Counting, WordKind.Many, WordKind.Letters, WordKind.Teen, WordKind.Tens, WordKind.Hundreds,
        WordKind.Hundred, WordKind.Thousand, WordKind.Repeat, WordKind.Times, WordKind.Plural, WordKind.Spelling, WordKind.CodeWord,
        WordKind.Correction, WordKind.Mistake, WordKind.Connector,
    ];

    /// <summary>Whether the carrier takes a word as a hint.</summary>
    /// <param name="word">The word, or several.</param>
    public static bool IsTaken(string word) => word.Length <= MostCharacters && !word.Contains(',', StringComparison.Ordinal);

    /// <summary>The hints for one language.</summary>
    /// <param name="language">The caller's language. One the product does not speak has only letters and places.</param>
    /// <param name="districts">The districts a code may name.</param>
    /// <returns>
    /// Prefixes, districts, the usual words, then their other forms; without repeats, at most <see cref="Most"/>, each
    /// at most <see cref="MostCharacters"/> long.
    /// </returns>
    public static ImmutableArray<string> For(Language language, DistrictCatalogue districts)
    {
        var words = Language.All.Contains(language) ? WordTable.Read(language.Code) : [];
        var told = words.Where(word => Told.Contains(word.Kind)).OrderBy(word => Told.IndexOf(word.Kind)).ToList();
        var places = WordTable.Read("places").Where(place => place.IsUsual && districts.Find(place.Meaning) is not null);
        return
        [
            .. districts.All.Select(district => district.Prefix)
                .Concat(districts.All.Select(district => district.NameIn(language)))
                .Concat(told.Where(word => word.IsUsual).Select(word => word.Written))
                .Concat(places.Select(place => place.Written))
                .Concat(told.Where(word => !word.IsUsual).Select(word => word.Written))
                .Where(IsTaken)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(Most),
        ];
    }
}
