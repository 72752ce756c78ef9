using CallCenter.Engine.Prompts;
using CallCenter.Flows.Files;
using CallCenter.Flows.Prompts;

namespace CallCenter.Engine.Flows.Publishing;

/// <summary>
/// Brings the studio recordings of some files to where every host finds them. Done before the files are saved or
/// published: a recording too many harms nobody, one too few would be missed by callers.
/// </summary>
/// <param name="store">Where recordings last.</param>
public sealed class KeepRecordings(IRecordingStore store)
{
    /// <summary>Keeps every recording that is not kept yet. A repeat goes on where the last one ended.</summary>
    /// <param name="files">The files.</param>
    /// <param name="read">Reads a recording's bytes; null where they are not at hand.</param>
    /// <param name="cancellationToken">Ends the work; what is kept stays kept.</param>
    /// <returns>How many are new.</returns>
    public async Task<FlowResult<int>> RunAsync(
        FlowFileSet files, Func<Recording, ReadOnlyMemory<byte>?> read, CancellationToken cancellationToken)
    {
        var recordings = files.Recordings.DistinctBy(recording => recording.Hash).ToDictionary(recording => recording.Hash);
        if (recordings.Count == 0)
        {
            return new FlowResult<int>.Done(0);
        }

        var missing = await store.MissingAsync(recordings.Keys, cancellationToken);
        if (missing is not FlowResult<IReadOnlyList<string>>.Done { Value: var hashes })
        {
            return missing.Map(_ => 0);
        }

        foreach (var recording in hashes.Select(hash => recordings[hash]))
        {
            var kept = await KeepAsync(recording, read(recording), cancellationToken);
            if (kept is not FlowResult<string>.Done)
            {
                return kept.Map(_ => 0);
            }
        }

        return new FlowResult<int>.Done(hashes.Count);
    }

    private async Task<FlowResult<string>> KeepAsync(Recording recording, ReadOnlyMemory<byte>? wav, CancellationToken cancellationToken) =>
        wav is { } bytes && Recording.HashOf(bytes.Span) == recording.Hash
            ? await store.KeepAsync(bytes, cancellationToken)
            : new FlowResult<string>.Refused($"The recording '{recording.Path}' was changed or removed while it was read; do it again.");
}
