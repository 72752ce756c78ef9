namespace CallCenter.Flows.Asking;

/// <summary>How a node listens to the caller.</summary>
public sealed record Listening
{
    /// <summary>How long to wait for the first key. 1 s to 60 s.</summary>
    public TimeSpan FirstKey { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>How long to wait between keys. 1 s to 60 s.</summary>
    public TimeSpan BetweenKeys { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>
    /// How long the node may take in all, from its first question on. Once it is over, a silence or a wrong answer is the
    /// last: the caller is not asked again. Null for no such bound.
    /// </summary>
    public TimeSpan? Total { get; init; }

    /// <summary>The fewest keys of an entry.</summary>
    public int Least { get; init; } = 1;

    /// <summary>The most keys of an entry, which then ends by itself; null for one that the caller ends.</summary>
    public int? Most { get; init; } = 1;

    /// <summary>The key that ends an entry; null where only its length or the time does.</summary>
    public char? Terminator { get; init; }

    /// <summary>The key that clears what was keyed so far; null for none.</summary>
    public char? Clear { get; init; }

    /// <summary>Whether a key stops what is being spoken. Where not, keys pressed ahead are dropped: the words must be heard.</summary>
    public bool BargeIn { get; init; } = true;

    /// <summary>Whether speech is listened to as well as keys.</summary>
    public bool Speech { get; init; }

    /// <summary>One key.</summary>
    public static readonly Listening OneKey = new();
}
