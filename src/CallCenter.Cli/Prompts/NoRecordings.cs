using CallCenter.Engine.Flows.Publishing;
using CallCenter.Engine.Prompts;

namespace CallCenter.Cli.Prompts;

/// <summary>Where words are made into audio, nobody asks for recordings: they are ready as they are.</summary>
internal sealed class NoRecordings : IRecordings
{
    /// <inheritdoc/>
    public Task<FlowResult<ReadOnlyMemory<byte>>> FindAsync(string hash, CancellationToken cancellationToken) =>
        Task.FromResult<FlowResult<ReadOnlyMemory<byte>>>(new FlowResult<ReadOnlyMemory<byte>>.NotFound("There are no recordings here."));
}
