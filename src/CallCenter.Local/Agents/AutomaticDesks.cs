using CallCenter.Local.Demo;
using CallCenter.Local.Starting;

namespace CallCenter.Local.Agents;

/// <summary>Made-up agents at work, until disposed of.</summary>
internal sealed class AutomaticDesks : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _work = [];

    private AutomaticDesks()
    {
    }

    /// <summary>Signs agents in and lets them work.</summary>
    /// <param name="system">The call centre.</param>
    /// <param name="agents">Who works.</param>
    /// <param name="manner">How they speak.</param>
    /// <param name="transcript">Where their screens and telephones are printed, or null.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<AutomaticDesks> StartAsync(
        LocalSystem system, IEnumerable<LocalAgent> agents, DeskManner manner, Transcript? transcript, CancellationToken cancellationToken)
    {
        var desks = new AutomaticDesks();
        foreach (var agent in agents)
        {
            var desk = new AutomaticDesk(system, agent, manner, transcript);
            await desk.SignInAsync(cancellationToken);
            desks._work.Add(desk.WorkAsync(desks._stop.Token));
        }

        return desks;
    }

    /// <summary>Stops their work. A fault in it comes out here.</summary>
    public async ValueTask DisposeAsync()
    {
        using var stop = _stop;
        await stop.CancelAsync();
        try
        {
            await Task.WhenAll(_work);
        }
        catch (OperationCanceledException)
        {
            // Told to stop, they stopped.
            return;
        }
    }
}
