using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CallCenter.LocalCarrier.Faults;

/// <summary>The faults of the run and how often each has happened. Thread-safe.</summary>
internal sealed class FaultBoard(int seed, IReadOnlyList<Fault> faults)
{
    private readonly ConcurrentDictionary<FaultKind, int> counts = new();
    private volatile IReadOnlyList<Fault> plan = faults;

    /// <summary>What can go wrong now; may be replaced while calls run.</summary>
    public IReadOnlyList<Fault> Plan
    {
        get => plan;
        set => plan = value;
    }

    /// <summary>How often a kind has happened.</summary>
    public int CountOf(FaultKind kind) => counts.GetValueOrDefault(kind);

    /// <summary>Decides whether a fault happens to something, and counts it.</summary>
    /// <param name="kind">The fault.</param>
    /// <param name="key">What it may happen to, such as a request's token: with one seed the same thing has the same fate in every run.</param>
    public Fault? Draw(FaultKind kind, string key)
    {
        if (plan.FirstOrDefault(fault => fault.Kind == kind) is not { } planned || Chance(kind, key) >= planned.Share)
        {
            return null;
        }

        counts.AddOrUpdate(kind, 1, (_, count) => count + 1);
        return planned;
    }

    /// <summary>A number from 0 up to but not including 1 that seed, kind and key alone decide.</summary>
    public double Chance(FaultKind kind, string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}/{kind.Name()}/{key}")), hash);
        return BinaryPrimitives.ReadUInt32LittleEndian(hash) / (uint.MaxValue + 1.0);
    }
}
