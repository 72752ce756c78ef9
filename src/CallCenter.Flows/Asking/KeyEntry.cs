using CallCenter.Flows.Running;

namespace CallCenter.Flows.Asking;

/// <summary>Parts what a caller keyed into what one question takes and what was keyed ahead of the next.</summary>
internal static class KeyEntry
{
    /// <summary>How many keys a turn takes: 0 for an entry that the caller ends, null where it takes none.</summary>
    public static int? Takes(CallerTurn turn) => turn is CallerTurn.Collect collect ? Takes(collect.Listening) : null;

    /// <summary>How many keys a way of listening takes: 0 for an entry that the caller ends.</summary>
    public static int Takes(Listening listening) => listening.Most ?? 0;

    /// <summary>Parts keys. An entry without a fixed length ends at the first hash key, which belongs to neither part.</summary>
    public static (string Entry, string Ahead) Split(string keys, int takes)
    {
        if (takes > 0 && keys.Length <= takes)
        {
            return (keys, "");
        }

        if (takes == 1)
        {
            return (keys[..1], keys[1..]);
        }

        var end = keys.IndexOf('#', StringComparison.Ordinal);
        if (end >= 0 && (takes == 0 || end <= takes))
        {
            return (keys[..end], keys[(end + 1)..]);
        }

        return takes == 0 ? (keys, "") : (keys[..takes], keys[takes..]);
    }

    /// <summary>What was meant by an entry: what stands after the last clearing key and before the ending one.</summary>
    public static string Entered(string keys, Listening listening)
    {
        var end = listening.Terminator is { } terminator ? keys.IndexOf(terminator, StringComparison.Ordinal) : -1;
        var ended = end < 0 ? keys : keys[..end];
        return listening.Clear is { } clear ? ended[(ended.LastIndexOf(clear) + 1)..] : ended;
    }
}
