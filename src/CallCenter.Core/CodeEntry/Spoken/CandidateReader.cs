using CallCenter.Core.Customers;

namespace CallCenter.Core.CodeEntry.Spoken;

/// <summary>One code that an utterance may mean, and the tokens it was read from.</summary>
/// <param name="Start">The first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Candidate">The code.</param>
internal readonly record struct PlacedCandidate(int Start, int End, SpokenCandidate Candidate);

/// <summary>Puts prefixes and numbers together, and leaves out what is no code.</summary>
/// <param name="utterance">The utterance.</param>
/// <param name="hits">Where districts are named.</param>
/// <param name="shape">How long a number may be.</param>
/// <param name="language">The caller's language.</param>
internal sealed class CandidateReader(Utterance utterance, List<PrefixHit> hits, CodeShape shape, Language language)
{
    private readonly Token[] _tokens = utterance.Tokens;
    private readonly List<PlacedCandidate> _candidates = [];
    private readonly List<(int End, NumberState State)> _ends = [];

    /// <summary>Every code, in the order of the districts' places in the utterance.</summary>
    public List<PlacedCandidate> Read()
    {
        var isPrefixAt = new bool[_tokens.Length];
        foreach (var hit in hits)
        {
            isPrefixAt[hit.Start] = true;
        }

        var numbers = new NumberReader(utterance, language, isPrefixAt);
        foreach (var hit in hits)
        {
            // "In Prishtina at 10:30" is a time; letters before it would make a code of it.
            if ((hit.MustStandAlone && hit.Start > 0) || (hit.IsPlace && utterance.HasClockTime))
            {
                continue;
            }

            var (start, doubt, reasons) = AfterPrefix(hit);
            _ends.Clear();
            numbers.Read(start, _ends);
            foreach (var (end, state) in _ends)
            {
                Add(hit, end, state.Doubting(doubt, reasons), isPrefixAt);
            }
        }

        return _candidates;
    }

    // Letters may be followed by their own place ("DGJ, Gjakova"); another district's place contradicts them.
    private (int Start, int Doubt, ReadingReasons Reasons) AfterPrefix(PrefixHit hit)
    {
        var (start, doubt, reasons) = (hit.End, hit.Doubt, hit.Reasons);
        while (start < _tokens.Length && _tokens[start].Sense.Place is { } place)
        {
            if (place != hit.Prefix)
            {
                doubt += Doubts.OtherPlace;
                reasons |= ReadingReasons.OtherPlace;
            }

            start++;
        }

        // People call any code "the DPR number", so letters before that word may not be the code's own.
        if (!hit.IsPlace && start < _tokens.Length && _tokens[start].FollowsCodeWord)
        {
            doubt += Doubts.PrefixAsName;
            reasons |= ReadingReasons.PrefixAsName;
        }

        return (start, doubt, reasons);
    }

    private void Add(PrefixHit hit, int end, NumberState state, bool[] isPrefixAt)
    {
        var digits = state.Digits;
        if (digits.Length < Math.Max(1, shape.MinDigits) || digits.Length > shape.MaxDigits || !MayEnd(hit, end, isPrefixAt, out var doubt))
        {
            return;
        }

        var reasons = state.Reasons | (doubt > 0 ? ReadingReasons.OtherWords : ReadingReasons.None);
        var code = new CustomerCode(hit.Prefix, digits.Value);
        _candidates.Add(new PlacedCandidate(hit.Start, end, new SpokenCandidate(code, state.Doubt + doubt, reasons)));
    }

    // A word that no table knows may be a digit that was misheard: if digits follow it, the number has a hole. A measure
    // makes an amount or a time of the number, and a place is too common a word to believe in among others.
    private bool MayEnd(PrefixHit hit, int end, bool[] isPrefixAt, out int doubt)
    {
        doubt = 0;
        if (end == _tokens.Length || isPrefixAt[end])
        {
            return true;
        }

        doubt = Doubts.OtherWords;
        if (hit.IsPlace || hit.MustStandAlone || _tokens[end].Sense.Is(WordRoles.Measure | WordRoles.Times))
        {
            return false;
        }

        for (var at = end; at < _tokens.Length && !isPrefixAt[at]; at++)
        {
            if (_tokens[at].Sense.Number is { IsAny: true, Doubt: < Doubts.AlikeDigit } || _tokens[at].Sense.Repeat > 0)
            {
                return false;
            }
        }

        return true;
    }
}
