using System.Collections.Frozen;
using System.Globalization;

namespace CallCenter.Core.CodeEntry.Spoken;

/// <summary>Merges word tables into one lexicon. The caller's own tables are added first; they win every clash.</summary>
internal sealed class LexiconBuilder
{
    private readonly Dictionary<string, WordSense> _senses = new(StringComparer.Ordinal);
    private HashSet<string> _own = [];

    /// <summary>Adds a table.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="isForeign">Whether it is of another language than the caller's.</param>
    public void Add(IEnumerable<TableWord> words, bool isForeign)
    {
        foreach (var word in words)
        {
            var folded = Folding.Fold(word.Written);
            var known = _senses.GetValueOrDefault(folded, WordSense.Unknown);
            if (!isForeign || IsWelcome(word.Kind, folded))
            {
                _senses[folded] = Merge(known, word, isForeign ? Doubts.Foreign : 0);
            }
        }

        if (!isForeign)
        {
            _own = [.. _senses.Keys];
        }
    }

    /// <summary>The lexicon by folded word.</summary>
    public FrozenDictionary<string, WordSense> Build()
    {
        foreach (var phrase in _senses.Keys.Where(key => key.Contains(' ', StringComparison.Ordinal)).ToList())
        {
            var first = phrase[..phrase.IndexOf(' ', StringComparison.Ordinal)];
            var sense = _senses.GetValueOrDefault(first, WordSense.Unknown);
            var words = phrase.AsSpan().Count(' ') + 1;
            _senses[first] = sense with { LongestPhrase = Math.Max(sense.LongestPhrase, words) };
        }

        return _senses.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // What a word means in the caller's own language is not changed by how another language uses it ("ne" is "in" in
    // Albanian and "no" in Serbian). Letters, digits and places do not clash and are always merged; everyday words that
    // are only written for them stay at home.
    private bool IsWelcome(WordKind kind, string folded) => kind switch
    {
        WordKind.Weak or WordKind.Mistaken => false,
        WordKind.Letters or WordKind.Near or WordKind.Alike or WordKind.Filler or WordKind.CodeWord or WordKind.Correction or WordKind.Mistake
            or WordKind.Connector or WordKind.StrictConnector or WordKind.Measure or WordKind.Street => !_own.Contains(folded),
        _ => true,
    };

    private static WordSense Merge(WordSense known, TableWord word, int doubt) => word.Kind switch
    {
        WordKind.Letter or WordKind.Letters => WithLetters(known, word.Meaning, doubt),
        WordKind.Near => WithLetters(known, word.Meaning, doubt + Doubts.NearLetter),
        WordKind.Weak => WithLetters(known, word.Meaning, doubt + Doubts.WeakLetter),
        WordKind.Mistaken => WithLetters(known, word.Meaning, doubt + Doubts.MistakenLetter),
        WordKind.Spelling => WithLetters(known, word.Meaning, doubt + Doubts.BareSpelling),
        WordKind.Digit or WordKind.Noun => WithNumber(known, word, NumberKind.Unit, doubt, NumberForms.Plain),
        WordKind.Counting => WithNumber(known, word, NumberKind.Unit, doubt, NumberForms.Plain | NumberForms.Counting),
        WordKind.Many => WithNumber(known, word, NumberKind.Unit, doubt, NumberForms.Plain | NumberForms.Many),
        WordKind.Plural => WithNumber(known, word, NumberKind.Unit, doubt, NumberForms.Plural),
        WordKind.Alike => WithNumber(known, word, NumberKind.Unit, doubt + Doubts.AlikeDigit, NumberForms.Plain),
        WordKind.Glyph => WithNumber(known, word, NumberKind.Glyph, Doubts.GlyphDigit, NumberForms.None),
        WordKind.Teen or WordKind.TeenEnding or WordKind.Tens or WordKind.Hundreds or WordKind.Hundred or WordKind.Thousand =>
            WithNumber(known, word, Enum.Parse<NumberKind>(word.Kind.ToString()), doubt, NumberForms.None),
        WordKind.Repeat => known with { Repeat = Number(word) },
        WordKind.Place => known with { Place = known.Place ?? word.Meaning },
        WordKind.Times or WordKind.And or WordKind.CodeWord or WordKind.Filler or WordKind.Correction or WordKind.Mistake
            or WordKind.Connector or WordKind.StrictConnector or WordKind.Measure or WordKind.Street =>
            known with { Roles = known.Roles | Enum.Parse<WordRoles>(word.Kind.ToString()) },
    };

    private static WordSense WithLetters(WordSense known, string letters, int doubt)
    {
        var others = known.Letters.RemoveAll(sense => sense.Text == letters && sense.Doubt > doubt);
        return others.Any(sense => sense.Text == letters) ? known : known with { Letters = others.Add(new LetterSense(letters, doubt)) };
    }

    // A digit's own word is nearer than a letter that is written for it ("o").
    private static WordSense WithNumber(WordSense known, TableWord word, NumberKind kind, int doubt, NumberForms forms)
    {
        var sense = new NumberSense(kind, Number(word), doubt, forms);
        if (!known.Number.IsAny || (known.Number.Kind == NumberKind.Glyph && kind != NumberKind.Glyph))
        {
            return known with { Number = sense };
        }

        return known.Number.Value == sense.Value && known.Number.Kind == kind
            ? known with { Number = known.Number with { Forms = known.Number.Forms | forms, Doubt = Math.Min(known.Number.Doubt, doubt) } }
            : known;
    }

    private static int Number(TableWord word) => int.Parse(word.Meaning, NumberStyles.None, CultureInfo.InvariantCulture);
}
