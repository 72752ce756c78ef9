namespace CallCenter.Core.CodeEntry.Spoken;

/// <summary>
/// Number words of all three languages, which build numbers alike: tens and a unit, hundreds, thousands, with or without
/// "and". Where words can be joined, joined comes first and kept apart second (<c>dvadeset tri</c> is 23, or 20 and 3).
/// </summary>
/// <param name="tokens">The utterance's tokens.</param>
/// <param name="isAlbanian">Whether the caller speaks Albanian, where numbers are joined by "e".</param>
internal readonly ref struct NumberGrammar(ReadOnlySpan<Token> tokens, bool isAlbanian)
{
    private readonly ReadOnlySpan<Token> _tokens = tokens;
    private readonly bool _isAlbanian = isAlbanian;

    /// <summary>Every reading of the number that begins at a token.</summary>
    /// <param name="at">The token.</param>
    /// <param name="groups">Takes the readings.</param>
    public void Read(int at, scoped ref NumberGroups groups)
    {
        var below = new NumberGroups(stackalloc NumberGroup[NumberGroups.Most]);
        BelowThousand(at, ref below);
        if (Kind(at) == NumberKind.Thousand)
        {
            below.Add(new NumberGroup(at, 1, 0, ReadingReasons.None));
        }

        foreach (var group in below.All)
        {
            if (Kind(group.End) == NumberKind.Thousand && group.Value > 0)
            {
                Thousands(group with { End = group.End + 1, Value = group.Value * 1000 }, ref groups);
            }
            else if (group.End > at)
            {
                groups.Add(group);
            }
        }
    }

    /// <summary>Every reading of the number below a hundred that begins at a token.</summary>
    /// <param name="at">The token.</param>
    /// <param name="groups">Takes the readings.</param>
    public void BelowHundred(int at, scoped ref NumberGroups groups)
    {
        var number = Number(at);
        switch (number.Kind)
        {
            case NumberKind.Unit or NumberKind.Glyph:
                Unit(at, number, ref groups);
                break;
            case NumberKind.Teen:
                groups.Add(new NumberGroup(at + 1, number.Value, number.Doubt, ReadingReasons.None));
                break;
            case NumberKind.Tens:
                var next = AfterAnd(at + 1);
                var rest = new NumberGroups(stackalloc NumberGroup[2]);
                if (Number(next) is { Kind: NumberKind.Unit, Value: > 0 })
                {
                    Unit(next, Number(next), ref rest);
                }

                Join(new NumberGroup(at + 1, number.Value, number.Doubt, ReadingReasons.None), rest.All, 10, ref groups);
                break;
        }
    }

    private void Unit(int at, NumberSense number, scoped ref NumberGroups groups)
    {
        var weak = number.Doubt >= Doubts.AlikeDigit ? ReadingReasons.WeakDigit : ReadingReasons.None;
        if (Kind(at + 1) == NumberKind.TeenEnding && number.Value > 0)
        {
            groups.Add(new NumberGroup(at + 2, 10 + number.Value, number.Doubt, weak));
            return;
        }

        var alone = number.Forms == NumberForms.Plural && !IsCountedZero(at, number) ? Doubts.PluralAsOne : 0;
        groups.Add(new NumberGroup(at + 1, number.Value, number.Doubt + alone, weak));
    }

    // "Tri nule" may be 3 and 0 as well as three zeros.
    private bool IsCountedZero(int at, NumberSense number) =>
        number.Value == 0 && at > 0 && Number(at - 1).Forms.HasFlag(NumberForms.Counting);

    private void BelowThousand(int at, scoped ref NumberGroups groups)
    {
        if (Kind(at) is NumberKind.Hundreds or NumberKind.Hundred)
        {
            Hundreds(new NumberGroup(at + 1, Number(at).Value, Number(at).Doubt, ReadingReasons.None), ref groups);
            return;
        }

        var below = new NumberGroups(stackalloc NumberGroup[4]);
        BelowHundred(at, ref below);
        foreach (var group in below.All)
        {
            if (Kind(group.End) == NumberKind.Hundred && group.Value > 0)
            {
                Hundreds(group with { End = group.End + 1, Value = group.Value * 100 }, ref groups);
            }
            else
            {
                groups.Add(group);
            }
        }
    }

    private void Thousands(NumberGroup thousands, scoped ref NumberGroups groups)
    {
        var rest = new NumberGroups(stackalloc NumberGroup[NumberGroups.Most]);
        BelowThousand(AfterAnd(thousands.End), ref rest);
        Join(thousands, rest.All, 1000, ref groups);
    }

    private void Hundreds(NumberGroup hundreds, scoped ref NumberGroups groups)
    {
        var rest = new NumberGroups(stackalloc NumberGroup[4]);
        BelowHundred(AfterAnd(hundreds.End), ref rest);
        Join(hundreds, rest.All, 100, ref groups);
    }

    // Joins a round number with what fits into its zeros, and keeps it alone.
    private void Join(NumberGroup round, scoped ReadOnlySpan<NumberGroup> rest, int below, scoped ref NumberGroups groups)
    {
        var isAnd = AfterAnd(round.End) > round.End;
        var isJoined = false;
        foreach (var next in rest)
        {
            if (next.Value > 0 && next.Value < below)
            {
                isJoined = true;
                groups.Add(round.Joined(round.Value + next.Value, next, isAnd || !_isAlbanian ? 0 : Doubts.SloppyJoin));
            }
        }

        groups.Add(isJoined ? round.Apart(ApartDoubt(isAnd)) : round);
    }

    private int ApartDoubt(bool isAnd)
    {
        if (isAnd)
        {
            return Doubts.KeptApartInSpiteOfAnd;
        }

        return _isAlbanian ? Doubts.KeptApartInAlbanian : Doubts.KeptApart;
    }

    private int AfterAnd(int at) => at < _tokens.Length && _tokens[at].Sense.Is(WordRoles.And) ? at + 1 : at;

    private NumberSense Number(int at) => at < _tokens.Length ? _tokens[at].Sense.Number : default;

    private NumberKind Kind(int at) => Number(at).Kind;
}
