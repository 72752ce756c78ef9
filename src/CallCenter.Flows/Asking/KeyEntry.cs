using CallCenter.Flows.Running;

namespace CallCenter.Flows.Asking;

/// <summary>Parts what a caller keyed into what one question takes and what was keyed ahead of the next.</summary>
internal static class KeyEntry
{
    /// <summary>How many keys a turn takes: 0 for an entry that the caller ends, null where it takes none.</summary>
    public static int? Takes(CallerTurn turn) => turn is CallerTurn.Collect collect ? Takes(collect.Listening) : null;

    /// <summary>How many keys a way of listening takes: 0 for an entry that the caller ends.</summary>
    public static int Takes(Listening listening) => listening.Most ?? 0;

    /// <summary>The key that ends what a turn takes, or null.</summary>
    public static char? Ends(CallerTurn turn) => turn is CallerTurn.Collect collect ? Ends(collect.Listening) : null;

    /// <summary>The key that ends what a way of listening takes, or null.</summary>
    public static char? Ends(Listening listening) => listening.Most == 1 ? null : listening.Terminator;

    /// <summary>Parts keys. An entry ends at its ending key, which belongs to neither part, or with as many keys as it takes.</summary>
    public static (string Entry, string Ahead) Split(string keys, int takes, char? ends)
    {
        var end = ends is { } key ? keys.IndexOf(key, StringComparison.Ordinal) : -1;
        if (end >= 0 && (takes == 0 || end <= takes))
        {
            return (keys[..end], keys[(end + 1)..]);
        }

        return takes == 0 || keys.Length <= takes ? (keys, "") : (keys[..takes], keys[takes..]);
    }

    /// <summary>What was meant by an entry: what stands after the last clearing key and before the ending one.</summary>
    public static string Entered(string keys, Listening listening)
    {
        var end = listening.Terminator is { } terminator ? keys.IndexOf(terminator, StringComparison.Ordinal) : -1;
        var ended = end < 0 ? keys : keys[..end];
        return listening.Clear is { } clear ? ended[(ended.LastIndexOf(clear) + 1)..] : ended;
    }
}
