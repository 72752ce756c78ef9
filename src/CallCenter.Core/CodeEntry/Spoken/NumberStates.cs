namespace CallCenter.Core.CodeEntry.Spoken;

/// <summary>The least doubtful readings up to each token: few, so that a long answer costs no more than its length.</summary>
/// <param name="tokens">How many tokens there are.</param>
internal sealed class NumberStates(int tokens)
{
    private const int Kept = 6;

    private readonly NumberState[] _states = new NumberState[(tokens + 1) * Kept];
    private readonly int[] _counts = new int[tokens + 1];

    /// <summary>The readings that reach a token, the least doubtful first.</summary>
    /// <param name="at">The token.</param>
    public ReadOnlySpan<NumberState> At(int at) => _states.AsSpan(at * Kept, _counts[at]);

    /// <summary>Adds a reading, unless the same digits were read with less doubt or there are enough better ones.</summary>
    /// <param name="at">The token it reaches.</param>
    /// <param name="state">The reading.</param>
    public void Add(int at, in NumberState state)
    {
        var states = _states.AsSpan(at * Kept, Kept);
        var same = Same(at, state);
        if (same >= 0 && states[same].Doubt <= state.Doubt)
        {
            return;
        }

        if (same >= 0)
        {
            states[(same + 1).._counts[at]].CopyTo(states[same..]);
            _counts[at]--;
        }

        var place = _counts[at];
        while (place > 0 && states[place - 1].Doubt > state.Doubt)
        {
            place--;
        }

        if (place < Kept)
        {
            var kept = Math.Min(_counts[at], Kept - 1);
            states[place..kept].CopyTo(states[(place + 1)..]);
            states[place] = state;
            _counts[at] = kept + 1;
        }
    }

    private int Same(int at, in NumberState state)
    {
        var states = At(at);
        for (var i = 0; i < states.Length; i++)
        {
            if (states[i].Digits == state.Digits && states[i].BeforeLast == state.BeforeLast)
            {
                return i;
            }
        }

        return -1;
    }
}
