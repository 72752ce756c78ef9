using CallCenter.Engine.Flows.Publishing;

namespace CallCenter.Engine.Prompts;

/// <summary>Where studio recordings last: what is played is found here when no nearer place has it.</summary>
public interface IRecordings
{
    /// <summary>Reads one recording.</summary>
    /// <param name="hash">The SHA-256 of the file: 64 lower-case hexadecimal digits.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The whole WAV file; within 2 s, as a caller may wait for it.</returns>
    Task<FlowResult<ReadOnlyMemory<byte>>> FindAsync(string hash, CancellationToken cancellationToken);
}

/// <summary>The same, where recordings are brought to. What is kept never changes and never goes: its name is its hash.</summary>
public interface IRecordingStore : IRecordings
{
    /// <summary>Tells which recordings are not kept yet.</summary>
    /// <param name="hashes">Their hashes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<FlowResult<IReadOnlyList<string>>> MissingAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken);

    /// <summary>Keeps one recording; a repeat changes nothing.</summary>
    /// <param name="wav">The whole WAV file, 10 MB at most.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Its hash.</returns>
    Task<FlowResult<string>> KeepAsync(ReadOnlyMemory<byte> wav, CancellationToken cancellationToken);
}
