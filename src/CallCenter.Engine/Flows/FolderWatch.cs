using CallCenter.Flows.Running;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallCenter.Engine.Flows;

/// <summary>
/// Takes changes of the folder over for new calls, where <c>Flows:HotReload</c> says so. An edit with a fault changes
/// nothing and every finding is logged.
/// </summary>
/// <remarks>It looks at the files' times rather than listening for events: those are lost on shared and mounted folders.</remarks>
internal sealed class FolderWatch(
    FolderVersions versions, IOptions<FlowOptions> options, TimeProvider time, ILogger<FolderWatch> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.HotReload)
        {
            return;
        }

        var (taken, last) = ("", "");
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(LookEvery, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var stamp = FlowFiles.Stamp(options.Value.Path);
            if (stamp == last && stamp != taken)
            {
                // The same twice: whoever saves is done with it.
                taken = stamp;
                Reload();
            }

            last = stamp;
        }
    }

    private void Reload()
    {
        try
        {
            var read = FlowFiles.Read(options.Value);
            if (read.Value is { } set)
            {
                Take(set);
                return;
            }

            foreach (var finding in read.Findings.Where(finding => finding.IsError))
            {
                logger.EditFaulty(finding.ToString());
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Files come and go while they are saved; the next look sees what became of it.
            logger.EditFaulty(e.Message);
        }
    }

    private void Take(FlowSet set)
    {
        if (set.Hash != versions.Live.Hash)
        {
            versions.Take(set);
            logger.EditTaken(set.Hash);
        }
    }
}
