using System.Collections.Immutable;

namespace CallCenter.Core.CodeEntry.Spoken;

/// <summary>
/// Finds where an utterance names a district. Letters are only read where they make up a whole prefix of the closed
/// list: that is what tells <c>e</c> the letter from <c>e</c> the "and".
/// </summary>
/// <param name="prefixes">The districts' letters, in the catalogue's order.</param>
internal sealed class PrefixReader(ImmutableArray<string> prefixes)
{
    /// <summary>Finds every place, letters before towns; a town within letters (<c>P si Prizren</c>) is none.</summary>
    /// <param name="utterance">The utterance.</param>
    public List<PrefixHit> Find(Utterance utterance)
    {
        var hits = new List<PrefixHit>();
        for (var start = 0; start < utterance.Tokens.Length; start++)
        {
            if (utterance.Tokens[start].Sense.Letters.IsEmpty)
            {
                continue;
            }

            foreach (var prefix in prefixes)
            {
                Match(new Search(utterance, prefix, start, hits), start, 0, 0, ReadingReasons.Letters);
            }
        }

        var letters = hits.Count;
        for (var at = 0; at < utterance.Tokens.Length; at++)
        {
            if (PlaceAt(utterance, at) is { } place && !IsWithin(hits, letters, at))
            {
                hits.Add(new PrefixHit(at, at + 1, place, Doubts.Place, ReadingReasons.PlaceName));
            }
        }

        return hits;
    }

    private string? PlaceAt(Utterance utterance, int at)
    {
        var place = utterance.Tokens[at].Sense.Place;
        var isStreet = at > 0 && utterance.Tokens[at - 1].Sense.Is(WordRoles.Street);
        return place is not null && !isStreet && prefixes.Contains(place) ? place : null;
    }

    private static bool IsWithin(List<PrefixHit> hits, int letters, int at)
    {
        for (var i = 0; i < letters; i++)
        {
            if (hits[i].Start <= at && at < hits[i].End)
            {
                return true;
            }
        }

        return false;
    }

    private static void Match(Search search, int at, int matched, int doubt, ReadingReasons reasons)
    {
        if (doubt > Doubts.MostOfPrefix)
        {
            return;
        }

        if (matched == search.Prefix.Length)
        {
            search.Hits.Add(new PrefixHit(search.Start, at, search.Prefix, doubt, reasons));
            return;
        }

        if (at < search.Utterance.Tokens.Length)
        {
            MissThird(search, at, matched, doubt, reasons);
            Take(search, at, matched, doubt, reasons);
            TakeBack(search, at, matched, doubt, reasons);
            PassOver(search, at, matched, doubt, reasons);
        }
    }

    private static void Take(Search search, int at, int matched, int doubt, ReadingReasons reasons)
    {
        foreach (var letters in search.Utterance.Tokens[at].Sense.Letters)
        {
            if (search.Prefix.AsSpan(matched).StartsWith(letters.Text, StringComparison.Ordinal))
            {
                Match(search, at + 1, matched + letters.Text.Length, doubt + letters.Doubt, reasons | Weakness(letters));
            }
        }
    }

    private static void PassOver(Search search, int at, int matched, int doubt, ReadingReasons reasons)
    {
        var sense = search.Utterance.Tokens[at].Sense;
        if (matched > 0 && sense.Is(WordRoles.Passable))
        {
            var more = sense.Is(WordRoles.And) ? Doubts.AndInPrefix : 0;
            Match(search, at + 1, matched, doubt + more, reasons);
        }
    }

    // "dë pë rë jo zë": the letter before "no" does not count, if another letter follows.
    private static void TakeBack(Search search, int at, int matched, int doubt, ReadingReasons reasons)
    {
        var tokens = search.Utterance.Tokens;
        var next = search.Utterance.AfterCorrections(at + 1);
        if (next > at + 1 && next < tokens.Length && !tokens[at].Sense.Letters.IsEmpty && !tokens[next].Sense.Letters.IsEmpty)
        {
            Match(search, next, matched, doubt + Doubts.Corrected, reasons | ReadingReasons.Corrected);
        }
    }

    // In Albanian GJ is one letter and one sound away from G: "dë gë" before digits is DGJ misheard or DGL cut short.
    private static void MissThird(Search search, int at, int matched, int doubt, ReadingReasons reasons)
    {
        var tokens = search.Utterance.Tokens;
        if (matched == 2 && search.Prefix[1] == 'G' && doubt <= Doubts.NearLetter
            && tokens[at].Sense.Number.Kind is not (NumberKind.None or NumberKind.Glyph))
        {
            search.Hits.Add(new PrefixHit(
                search.Start, at, search.Prefix, doubt + Doubts.MissingLetter, reasons | ReadingReasons.MissingLetter));
        }
    }

    private static ReadingReasons Weakness(LetterSense letters) =>
        letters.Doubt > Doubts.BareSpelling + Doubts.Foreign ? ReadingReasons.WeakLetter : ReadingReasons.None;

    private sealed record Search(Utterance Utterance, string Prefix, int Start, List<PrefixHit> Hits);
}
