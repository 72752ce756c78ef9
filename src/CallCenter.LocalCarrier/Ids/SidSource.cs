namespace CallCenter.LocalCarrier.Ids;

/// <summary>Makes resource ids (two letters and 32 hex digits); the same seed gives the same ids in the same order.</summary>
internal sealed class SidSource(int seed)
{
    private readonly Random random = new(seed);
    private readonly Lock gate = new();

    /// <summary>A new id, such as <c>CA0123…</c> for prefix <c>CA</c>.</summary>
    public string Next(string prefix)
    {
        Span<byte> bytes = stackalloc byte[16];
        lock (gate)
        {
            random.NextBytes(bytes);
        }

        return prefix + Convert.ToHexStringLower(bytes);
    }
}
