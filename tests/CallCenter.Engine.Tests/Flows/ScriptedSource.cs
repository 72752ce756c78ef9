using CallCenter.Engine.Flows;
using CallCenter.Engine.Flows.Publishing;
using CallCenter.Flows.Files;

namespace CallCenter.Engine.Tests.Flows;

/// <summary>What is published, in a test's hands.</summary>
internal sealed class ScriptedSource : IFlowSource
{
    public FlowRoutes? Routes { get; set; } = FlowRoutes.None;

    public FlowRoutes? Copy { get; set; }

    public Dictionary<string, FlowFileSet> Contents { get; } = [];

    public int Reads { get; private set; }

    public string Add(FlowFileSet files)
    {
        Contents[files.Hash] = files;
        return files.Hash;
    }

    public Task<FlowRoutes?> RoutesAsync(string flow, CancellationToken cancellationToken) => Task.FromResult(Routes);

    public Task<FlowRoutes?> LastKnownAsync(string flow, CancellationToken cancellationToken) => Task.FromResult(Copy);

    public Task KeepAsync(string flow, FlowRoutes routes, CancellationToken cancellationToken)
    {
        Copy = routes;
        return Task.CompletedTask;
    }

    public Task<FlowFileSet?> ContentAsync(string hash, CancellationToken cancellationToken)
    {
        Reads++;
        return Task.FromResult(Contents.GetValueOrDefault(hash));
    }

    public Task WatchAsync(Action changed, CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);
}
