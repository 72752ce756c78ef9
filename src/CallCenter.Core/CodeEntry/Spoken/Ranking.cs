using System.Collections.Immutable;

namespace CallCenter.Core.CodeEntry.Spoken;

/// <summary>Puts candidates in order and says what they come to.</summary>
internal static class Ranking
{
    private const int MostCandidates = 8;

    /// <summary>Ranks the candidates of one utterance.</summary>
    /// <param name="candidates">All of them, in the order of their places.</param>
    /// <param name="hits">Where districts are named.</param>
    /// <param name="utterance">The utterance.</param>
    public static SpokenReading Rank(List<PlacedCandidate> candidates, List<PrefixHit> hits, Utterance utterance)
    {
        DropTakenBack(candidates, hits, utterance);
        if (candidates.Count == 0)
        {
            return SpokenReading.NoMatch;
        }

        var answers = Answers(candidates);
        var last = answers[^1];
        return answers.Count > 1 && !answers.TrueForAll(answer => answer[0].Code == last[0].Code)
            ? SpokenReading.Of(Several(answers), isSeveral: true)
            : SpokenReading.Of(last, isSeveral: false);
    }

    // "DPR 123, no, DPZ 456" is DPZ 456, and "DPR 123, no, DPZ" is nothing yet.
    private static void DropTakenBack(List<PlacedCandidate> candidates, List<PrefixHit> hits, Utterance utterance)
    {
        foreach (var hit in hits)
        {
            if (hit.Start > 0 && utterance.Tokens[hit.Start - 1].Sense.Is(WordRoles.TakesBack)
                && !hit.Reasons.HasFlag(ReadingReasons.MissingLetter))
            {
                candidates.RemoveAll(candidate => candidate.Start < hit.Start && candidate.End <= hit.Start);
                Doubt(candidates, hit.Start);
            }
        }
    }

    private static void Doubt(List<PlacedCandidate> candidates, int start)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates[i].Start == start && !candidates[i].Candidate.Reasons.HasFlag(ReadingReasons.Corrected))
            {
                var candidate = candidates[i].Candidate;
                candidates[i] = candidates[i] with
                {
                    Candidate = candidate with { Doubt = candidate.Doubt + Doubts.Corrected, Reasons = candidate.Reasons | ReadingReasons.Corrected },
                };
            }
        }
    }

    // A caller with several meters may say several codes: each is an answer with candidates of its own.
    private static List<ImmutableArray<SpokenCandidate>> Answers(List<PlacedCandidate> candidates)
    {
        var answers = new List<ImmutableArray<SpokenCandidate>>(1);
        candidates.Sort((one, other) => one.Start.CompareTo(other.Start));
        for (var first = 0; first < candidates.Count;)
        {
            var end = candidates[first].End;
            var next = first;
            while (next < candidates.Count && candidates[next].Start < end)
            {
                end = Math.Max(end, candidates[next].End);
                next++;
            }

            answers.Add(Ranked(candidates.GetRange(first, next - first)));
            first = next;
        }

        return answers;
    }

    private static ImmutableArray<SpokenCandidate> Ranked(List<PlacedCandidate> candidates)
    {
        var ranked = new List<SpokenCandidate>(candidates.Count);
        foreach (var candidate in candidates.Select(placed => placed.Candidate).OrderBy(candidate => candidate.Doubt))
        {
            if (ranked.Count < MostCandidates && !ranked.Exists(known => known.Code == candidate.Code))
            {
                ranked.Add(candidate);
            }
        }

        return [.. ranked];
    }

    private static ImmutableArray<SpokenCandidate> Several(List<ImmutableArray<SpokenCandidate>> answers)
    {
        var several = answers.Select(answer => answer[0]).DistinctBy(candidate => candidate.Code).Take(MostCandidates);
        return [.. several.Select(candidate => candidate with { Reasons = candidate.Reasons | ReadingReasons.SeveralCodes })];
    }
}
