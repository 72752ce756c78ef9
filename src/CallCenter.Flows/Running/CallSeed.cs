using System.Text;

namespace CallCenter.Flows.Running;

/// <summary>A call's share of chance: the same on every node and in every run, and independent from place to place.</summary>
public static class CallSeed
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The seed of a call.</summary>
    /// <param name="call">The call's name.</param>
    public static ulong Of(string call) => Hash(Basis, call);

    /// <summary>A lot from 0 to 99 for one place.</summary>
    /// <param name="seed">The call's seed.</param>
    /// <param name="place">What the lot is for, such as a node's name.</param>
    public static int Percent(ulong seed, string place)
    {
        var hash = Hash(Basis ^ seed, place);
        // FNV-1a's low digits differ too little between short names: fold the high ones in.
        hash ^= hash >> 33;
        hash = unchecked(hash * 0xff51afd7ed558ccd);
        hash ^= hash >> 33;
        return (int)(hash % 100);
    }

    private static ulong Hash(ulong start, string text)
    {
        var hash = start;
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ b) * Prime);
        }

        return hash;
    }
}
