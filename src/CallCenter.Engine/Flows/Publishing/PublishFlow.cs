using CallCenter.Engine.Flows.Trying;
using CallCenter.Flows.Files;
using CallCenter.Flows.Running;

namespace CallCenter.Engine.Flows.Publishing;

/// <summary>What besides the checks must hold before files are published, such as that their tests pass.</summary>
/// <param name="files">The files.</param>
/// <param name="set">The same, read.</param>
/// <param name="cancellationToken">Ends the wait.</param>
/// <returns>Why they must not be published, a sentence each; none where they may.</returns>
public delegate Task<IReadOnlyList<string>> PublishingGate(FlowFileSet files, FlowSet set, CancellationToken cancellationToken);

/// <summary>How files are published.</summary>
/// <param name="Share">As a candidate for so many of a hundred calls; null for all calls at once.</param>
/// <param name="Policy">When a candidate's calls are taken back.</param>
/// <param name="Gate">What else must hold; null for nothing.</param>
public sealed record PublishingManner(int? Share, StepBackPolicy Policy, PublishingGate? Gate)
{
    /// <summary>For all calls at once, with no further gate.</summary>
    public static readonly PublishingManner Plain = new(null, StepBackPolicy.Usual, null);
}

/// <summary>Publishes files: checks them, stores them as a version that never changes, and lets new calls begin with it.</summary>
/// <param name="store">Where versions are kept.</param>
public sealed class PublishFlow(IFlowStore store)
{
    /// <summary>Publishes. The same files again are the same version, so a repeat changes nothing.</summary>
    /// <param name="files">The files.</param>
    /// <param name="reading">What to read them with.</param>
    /// <param name="by">Who publishes, and what changed.</param>
    /// <param name="manner">How.</param>
    /// <param name="cancellationToken">Ends the work; nothing is changed then.</param>
    public async Task<FlowResult<Published>> RunAsync(
        FlowFileSet files, FlowReading reading, ChangedBy by, PublishingManner manner, CancellationToken cancellationToken)
    {
        if (FlowFileLimits.Fault(files) is { } fault)
        {
            return new FlowResult<Published>.Refused(fault);
        }

        var read = FlowSetReader.Read(files, reading);
        if (read.Value is not { } set)
        {
            return new FlowResult<Published>.Refused("The flows have faults, so they are not published; mend them and publish again.")
            {
                Findings = read.Findings,
            };
        }

        if (manner.Gate is { } gate && await gate(files, set, cancellationToken) is { Count: > 0 } reasons)
        {
            return new FlowResult<Published>.Refused(string.Join('\n', reasons));
        }

        AliasChange Move(int number) => manner.Share is { } share
            ? new AliasChange.Try(number, share, manner.Policy)
            : new AliasChange.Point(number);
        return await store.PublishAsync(new Publication(reading.Main, files, by, Move), cancellationToken);
    }
}
