using CallCenter.Core.Customers;

namespace CallCenter.Core.CodeEntry.Spoken;

/// <summary>Reads the digits after a prefix, in every way they may be meant.</summary>
/// <param name="utterance">The utterance.</param>
/// <param name="language">The caller's language.</param>
/// <param name="isPrefixAt">For each token, whether a district is named from it on.</param>
internal sealed class NumberReader(Utterance utterance, Language language, bool[] isPrefixAt)
{
    // "Four zeros" is said; more than that is two digits.
    private const int MostRepeats = 4;

    private readonly Token[] _tokens = utterance.Tokens;
    private readonly bool _isAlbanian = language == Language.Albanian;

    /// <summary>Reads on from a token until something comes that is no part of a number.</summary>
    /// <param name="start">The token after the prefix.</param>
    /// <param name="ends">Takes each reading and the token it ends at.</param>
    public void Read(int start, List<(int End, NumberState State)> ends)
    {
        var states = new NumberStates(_tokens.Length);
        states.Add(start, default);
        for (var at = start; at <= _tokens.Length; at++)
        {
            if (!states.At(at).IsEmpty)
            {
                Step(at, start, states, ends);
            }
        }
    }

    private void Step(int at, int start, NumberStates states, List<(int End, NumberState State)> ends)
    {
        if (at == _tokens.Length || (at > start && isPrefixAt[at] && !_tokens[at].Sense.Number.IsAny))
        {
            End(at, states, ends);
            return;
        }

        var token = _tokens[at];
        if (token.Sense.Is(WordRoles.TakesBack))
        {
            TakeBack(at, states, ends);
        }
        else if (IsPassedOver(token))
        {
            Pass(at, at + 1, states);
        }
        else if (token.Sense.Number.Kind == NumberKind.Digits)
        {
            AppendWritten(at, states);
        }
        else
        {
            Repeats(at, states);
            AppendNumber(at, states, ends);
        }
    }

    // "i" is a 1 where it was written together with digits, or by a recogniser of English, and an "and" elsewhere.
    private bool IsPassedOver(Token token) =>
        token.Sense.Is(WordRoles.Passable)
        && (!token.Sense.Number.IsAny || (token.Sense.Number.Kind == NumberKind.Glyph && !token.IsGlued && language != Language.English));

    private void AppendNumber(int at, NumberStates states, List<(int End, NumberState State)> ends)
    {
        var groups = new NumberGroups(stackalloc NumberGroup[NumberGroups.Most]);
        new NumberGrammar(_tokens, _isAlbanian).Read(at, ref groups);
        if (groups.All.Length == 0)
        {
            End(at, states, ends);
            return;
        }

        foreach (var group in groups.All)
        {
            Append(at, group, 1, states);
        }
    }

    // "Double five", "dy herë pesë", "dy pesa", "tri zero".
    private void Repeats(int at, NumberStates states)
    {
        var sense = _tokens[at].Sense;
        var isTimes = sense.Number is { Kind: NumberKind.Unit, Value: > 1 and <= MostRepeats } && Sense(at + 1).Is(WordRoles.Times);
        if (isTimes || sense.Repeat > 0)
        {
            var after = isTimes ? at + 2 : at + 1;
            RepeatNext(at, after, isTimes ? sense.Number.Value : sense.Repeat, states);
            return;
        }

        if (sense.Number is { Kind: NumberKind.Unit, Value: > 1 and <= MostRepeats })
        {
            Counted(at, sense.Number, Sense(at + 1).Number, states);
        }
    }

    private void RepeatNext(int at, int after, int times, NumberStates states)
    {
        if (Sense(after).Number.Kind == NumberKind.Digits && utterance.TextOf(after) is [var digit])
        {
            Append(at, new NumberGroup(after + 1, digit - '0', 0, ReadingReasons.Repeated), times, states);
            return;
        }

        var repeated = new NumberGroups(stackalloc NumberGroup[4]);
        new NumberGrammar(_tokens, _isAlbanian).BelowHundred(after, ref repeated);
        foreach (var group in repeated.All)
        {
            Append(at, group with { Reasons = group.Reasons | ReadingReasons.Repeated }, times, states);
        }
    }

    private static void Counted(int at, NumberSense count, NumberSense counted, NumberStates states)
    {
        var isTie = count.Forms.HasFlag(NumberForms.Counting) && counted is { Kind: NumberKind.Unit, Value: 0 }
            && (counted.Forms & (NumberForms.Many | NumberForms.Plural)) != 0;
        if (counted.Kind == NumberKind.Unit && (isTie || counted.Forms.HasFlag(NumberForms.Plural)))
        {
            var doubt = count.Doubt + counted.Doubt + (isTie || counted.Forms.HasFlag(NumberForms.Plain) ? Doubts.CountedZeros : 0);
            Append(at, new NumberGroup(at + 2, counted.Value, doubt, ReadingReasons.Repeated), count.Value, states);
        }
    }

    private WordSense Sense(int at) => at < _tokens.Length ? _tokens[at].Sense : WordSense.Unknown;

    private static void Append(int at, NumberGroup group, int times, NumberStates states)
    {
        foreach (var state in states.At(at))
        {
            var digits = state.Digits;
            for (var i = 0; i < times; i++)
            {
                digits = Then(digits, group.Value);
            }

            if (digits.Length < DigitRun.MostDigits)
            {
                states.Add(group.End, new NumberState(digits, state.Digits, state.Doubt + group.Doubt, state.Reasons | group.Reasons));
            }
        }
    }

    private static DigitRun Then(DigitRun digits, int value)
    {
        var round = 1;
        while (value / round >= 10)
        {
            round *= 10;
        }

        for (; round > 0 && digits.HasRoom; round /= 10)
        {
            digits = digits.Then(value / round % 10);
        }

        return digits;
    }

    private void AppendWritten(int at, NumberStates states)
    {
        foreach (var state in states.At(at))
        {
            var digits = state.Digits;
            foreach (var digit in utterance.TextOf(at))
            {
                digits = digits.HasRoom ? digits.Then(digit - '0') : digits;
            }

            if (digits.Length < DigitRun.MostDigits)
            {
                states.Add(at + 1, state with { Digits = digits, BeforeLast = state.Digits });
            }
        }
    }

    private static void Pass(int at, int to, NumberStates states)
    {
        foreach (var state in states.At(at))
        {
            states.Add(to, state);
        }
    }

    // A correction counts if digits follow. "No" and "sorry" at the end are only said; "wrong" takes it all back.
    private void TakeBack(int at, NumberStates states, List<(int End, NumberState State)> ends)
    {
        var next = utterance.AfterCorrections(at);
        if (next < _tokens.Length && isPrefixAt[next] && !_tokens[next].Sense.Number.IsAny)
        {
            End(next, states, ends);
            return;
        }

        var isDigit = Sense(next).Number.IsAny || Sense(next).Repeat > 0;
        if (!isDigit && _tokens.AsSpan(at..next).ContainsMistake())
        {
            return;
        }

        foreach (var state in states.At(at))
        {
            states.Add(next, isDigit ? state.WithoutLast() : state.Doubting(Doubts.CorrectionLeftOpen, ReadingReasons.Corrected));
        }
    }

    private static void End(int at, NumberStates states, List<(int End, NumberState State)> ends)
    {
        foreach (var state in states.At(at))
        {
            ends.Add((at, state));
        }
    }
}

internal static class TokenSpans
{
    /// <summary>Whether one of the tokens says that what came before is wrong.</summary>
    /// <param name="tokens">Tokens that take back.</param>
    public static bool ContainsMistake(this Span<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Sense.Is(WordRoles.Mistake))
            {
                return true;
            }
        }

        return false;
    }
}
