namespace CallCenter.Core.CodeEntry.Spoken;

/// <summary>One number of those that make up a code: <c>tridhjetë e katër</c> is 34.</summary>
/// <param name="End">The token after its last.</param>
/// <param name="Value">The number, written in digits after those before it.</param>
/// <param name="Doubt">How doubtful the reading is.</param>
/// <param name="Reasons">What it rests on.</param>
internal readonly record struct NumberGroup(int End, int Value, int Doubt, ReadingReasons Reasons)
{
    /// <summary>The same, joined with a number after it.</summary>
    /// <param name="value">Both together.</param>
    /// <param name="next">The number after it.</param>
    /// <param name="join">What joining them costs.</param>
    public NumberGroup Joined(int value, NumberGroup next, int join) =>
        new(next.End, value, Doubt + next.Doubt + join, Reasons | next.Reasons | ReadingReasons.Joined);

    /// <summary>The same, kept apart from a number after it that could have been joined.</summary>
    /// <param name="doubt">What that costs.</param>
    public NumberGroup Apart(int doubt) => this with { Doubt = Doubt + doubt, Reasons = Reasons | ReadingReasons.KeptApart };
}

/// <summary>The readings of one group; few, and kept without allocating.</summary>
internal ref struct NumberGroups(Span<NumberGroup> room)
{
    private readonly Span<NumberGroup> _room = room;
    private int _count;

    /// <summary>More than any phrase has readings.</summary>
    public const int Most = 24;

    /// <summary>The readings.</summary>
    public readonly ReadOnlySpan<NumberGroup> All => _room[.._count];

    /// <summary>Adds one, while there is room.</summary>
    /// <param name="group">The reading.</param>
    public void Add(NumberGroup group)
    {
        if (_count < _room.Length)
        {
            _room[_count++] = group;
        }
    }
}
