using CallCenter.Engine.Flows.Publishing;
using CallCenter.Engine.Prompts;
using Microsoft.Extensions.Options;

namespace CallCenter.Engine.Flows;

/// <summary>Studio recordings where calls take their flows from a folder: the files in it.</summary>
internal sealed class FolderRecordings(FolderVersions versions, IOptions<FlowOptions> options) : IRecordings
{
    /// <inheritdoc />
    public Task<FlowResult<ReadOnlyMemory<byte>>> FindAsync(string hash, CancellationToken cancellationToken)
    {
        // Only what new calls hear can still be in the folder; what earlier ones heard lies with the audio that was played.
        var wav = versions.Live.Prompts.Recordings
            .Where(recording => recording.Hash == hash)
            .Select(recording => RecordingFiles.Find(options.Value.Path, recording))
            .FirstOrDefault(found => found is not null);
        return Task.FromResult<FlowResult<ReadOnlyMemory<byte>>>(wav is { } bytes
            ? new FlowResult<ReadOnlyMemory<byte>>.Done(bytes)
            : new FlowResult<ReadOnlyMemory<byte>>.NotFound($"The folder '{options.Value.Path}' holds no recording of the hash {hash}."));
    }
}
