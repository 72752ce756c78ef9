using System.Diagnostics;
using System.Globalization;

namespace CallCenter.Local.Starting;

/// <summary>Starts everything and serves until it is told to stop.</summary>
internal static class Serving
{
    /// <summary>Starts everything with progress on standard error.</summary>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="LocalStartException">A part did not start.</exception>
    public static async Task<LocalSystem> StartAsync(LocalOptions options, CancellationToken cancellationToken)
    {
        var elapsed = Stopwatch.StartNew();
        var progress = new StartProgress(elapsed);
        var (system, failure) = await LocalSystem.StartAsync(options, progress, cancellationToken);
        if (system is null)
        {
            throw new LocalStartException(failure ?? "The call centre did not start.");
        }

        progress.Report("Ready");
        return system;
    }

    /// <summary>Serves until Ctrl-C.</summary>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>0.</returns>
    public static async Task<int> RunAsync(LocalOptions options, CancellationToken cancellationToken)
    {
        await using var system = await StartAsync(options, cancellationToken);
        await PutTelephonesOnDesksAsync(system, cancellationToken);
        Console.WriteLine(WhereEverythingIs(system));
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Console.WriteLine("Stopping …");
        return 0;
    }

    // A person at the desk page has no handset to lift: each picks up by itself, and the page's Accept connects it.
    private static async Task PutTelephonesOnDesksAsync(LocalSystem system, CancellationToken cancellationToken)
    {
        foreach (var agent in LocalAgent.All)
        {
            await system.Handset(agent.Contact).RegisterAsync(autoAnswer: true, cancellationToken);
        }
    }

    private static string WhereEverythingIs(LocalSystem system) => string.Create(CultureInfo.InvariantCulture, $"""

        The call centre runs. Stop it with Ctrl-C.
          number to dial   {system.Options.ServiceNumber}      (another terminal: dotnet run --project src/CallCenter.Local -- call)
          host             {system.Host.Address}   /desk  /health/ready  /openapi/v1.json
          carrier          {system.Carrier.BaseAddress}   /carrier/health  /carrier/webhooks  /carrier/alerts
          PostgreSQL       {system.Stores.Postgres}
          Redis            {system.Stores.Redis}
          flows            {system.Options.FlowsDirectory}
          agents           {string.Join(", ", LocalAgent.All.Select(agent => agent.Id))}   (password {LocalAgent.Password})
          host's log       {system.Host.LogFile}
        """);

    private sealed class StartProgress(Stopwatch elapsed) : IProgress<string>
    {
        public void Report(string value) =>
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{elapsed.Elapsed.TotalSeconds,5:0.0} s] {value}"));
    }
}
