using System.Collections.Frozen;
using System.Collections.Immutable;
using CallCenter.Core.CodeEntry.Spoken;
using CallCenter.Core.Customers;

namespace CallCenter.Core.CodeEntry;

/// <summary>
/// Reads a customer code from what a recogniser heard: letters or a place for the district, then the number, in any
/// mixture of Albanian, Serbian and English (docs/adr/0016).
/// </summary>
/// <remarks>Pure and thread-safe; make one for the catalogue and keep it.</remarks>
public sealed class SpokenCodeReader
{
    /// <summary>A longer transcript is no answer to "what is your code?".</summary>
    public const int MostCharacters = 1_000;

    private readonly PrefixReader _prefixes;
    private readonly Lazy<FrozenDictionary<Language, ImmutableArray<string>>> _hints;
    private readonly CodeShape _shape;

    /// <summary>Makes a reader.</summary>
    /// <param name="districts">The districts a code may name.</param>
    /// <param name="shape">How long the number may be.</param>
    /// <exception cref="ArgumentOutOfRangeException">The shape's bounds are outside 1 to 10 or out of order.</exception>
    public SpokenCodeReader(DistrictCatalogue districts, CodeShape shape)
    {
        if (!shape.IsValid)
        {
            throw new ArgumentOutOfRangeException(nameof(shape), shape, "Digits must be 1 to 10, the least not over the most.");
        }

        _shape = shape;
        _hints = new(() => Language.All.ToFrozenDictionary(language => language, language => RecognitionHints.For(language, districts)));
        _prefixes = new PrefixReader([.. districts.All.Select(district => district.Prefix)]);
    }

    /// <summary>What a recogniser should expect when a caller of this language is asked for their code (<see cref="RecognitionHints"/>).</summary>
    /// <param name="language">One of <see cref="Language.All"/>; there are none for any other.</param>
    public ImmutableArray<string> HintsFor(Language language) => _hints.Value.GetValueOrDefault(language, []);

    /// <summary>Reads one utterance.</summary>
    /// <param name="transcript">What was heard, in any script and spelling.</param>
    /// <param name="language">
    /// The language the caller is spoken to in. Words of the others are understood as well; where two languages use a
    /// word differently, this one counts. The default value stands for the first language.
    /// </param>
    /// <returns>A match, an ambiguity or no match, with everything it may mean. Never throws.</returns>
    public SpokenReading Read(string? transcript, Language language)
    {
        if (string.IsNullOrWhiteSpace(transcript) || transcript.Length > MostCharacters)
        {
            return SpokenReading.NoMatch;
        }

        var lexicon = Lexicon.For(language);
        if (Tokeniser.Cut(transcript, lexicon) is not { } utterance)
        {
            return SpokenReading.NoMatch;
        }

        var hits = _prefixes.Find(utterance);
        if (hits.Count == 0)
        {
            return SpokenReading.NoMatch;
        }

        var candidates = new CandidateReader(utterance, hits, _shape, lexicon.Language).Read();
        return Ranking.Rank(candidates, hits, utterance);
    }
}
