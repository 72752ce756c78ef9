namespace CallCenter.Storage.Customers.Generating;

/// <summary>What synthetic customers to make. The same settings always make the same customers.</summary>
/// <param name="Count">How many customer codes (metering points), 0 to 5,000,000.</param>
/// <param name="Seed">Any number.</param>
/// <param name="AsOf">When the balances are true; due dates lie around it.</param>
public sealed record GeneratorSettings(int Count, int Seed, DateTimeOffset AsOf)
{
    /// <summary>The largest count: beyond it short numbers run out.</summary>
    public const int LargestCount = 5_000_000;

    /// <summary>The date balances carry where none is given: fixed, so that a seed alone fixes every byte.</summary>
    public static readonly DateTimeOffset UsualAsOf = new(2026, 11, 1, 6, 0, 0, TimeSpan.Zero);
}
