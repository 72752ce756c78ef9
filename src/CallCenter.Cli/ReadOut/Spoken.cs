namespace CallCenter.Cli.ReadOut;

/// <summary>What a typed value came to.</summary>
/// <param name="Words">The words; null where it has none.</param>
/// <param name="Fault">What is wrong with it, as a sentence; empty where nothing is.</param>
internal readonly record struct Spoken(string? Words, string Fault)
{
    /// <summary>Words.</summary>
    /// <param name="words">The words.</param>
    public static Spoken As(string words) => new(words, "");

    /// <summary>A value that is none.</summary>
    /// <param name="sentence">What is wrong with it.</param>
    public static Spoken Wrong(string sentence) => new(null, sentence);
}
