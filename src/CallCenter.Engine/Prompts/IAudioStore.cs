using CallCenter.Core.Customers;

namespace CallCenter.Engine.Prompts;

/// <summary>
/// Where every node finds the prompt audio that any node made. It is a cache: what it loses is made again, so no
/// method throws, and a store that is down looks like one that holds nothing.
/// </summary>
public interface IAudioStore
{
    /// <summary>Reads one prompt.</summary>
    /// <param name="hash">32 lower-case hexadecimal digits.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The prompt, or null where it is not held or the store does not answer in time.</returns>
    Task<StoredAudio?> FindAsync(string hash, CancellationToken cancellationToken);

    /// <summary>Keeps one prompt for 30 days. A prompt larger than the store's bound is not kept.</summary>
    /// <param name="hash">32 lower-case hexadecimal digits.</param>
    /// <param name="audio">What to keep.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether it is kept now.</returns>
    Task<bool> SaveAsync(string hash, StoredAudio audio, CancellationToken cancellationToken);

    /// <summary>Starts the 30 days of a prompt anew.</summary>
    /// <param name="hash">32 lower-case hexadecimal digits.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Held, missing, or unknown because the store does not answer.</returns>
    Task<AudioHolding> KeepAsync(string hash, CancellationToken cancellationToken);

    /// <summary>Asks to be the one node that makes a prompt. Best effort: a claim only saves double work.</summary>
    /// <param name="hash">32 lower-case hexadecimal digits.</param>
    /// <param name="lease">How long the claim holds when the node that made it dies; 1 s to 1 min.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False only where another node holds the claim; true also where the store does not answer.</returns>
    Task<bool> TryClaimAsync(string hash, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Gives a claim back, so that the next attempt need not wait for the lease to run out.</summary>
    /// <param name="hash">What <see cref="TryClaimAsync"/> was asked for and said true to.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task ReleaseClaimAsync(string hash, CancellationToken cancellationToken);
}

/// <summary>Whether the store holds a prompt.</summary>
public enum AudioHolding
{
    /// <summary>It does.</summary>
    Held,

    /// <summary>It does not.</summary>
    Missing,

    /// <summary>It did not say.</summary>
    Unknown,
}

/// <summary>One prompt as audio.</summary>
/// <param name="Language">The language it is spoken in.</param>
/// <param name="Text">The words that are heard.</param>
/// <param name="Wav">A whole WAV file: 8 kHz, one channel, 16 bits.</param>
public sealed record StoredAudio(Language Language, string Text, ReadOnlyMemory<byte> Wav);
