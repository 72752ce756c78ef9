using CallCenter.LocalCarrier.Load;

namespace CallCenter.LocalCarrier;

/// <summary>A running carrier.</summary>
public sealed class CarrierHandle : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Carrier carrier;

    internal CarrierHandle(WebApplication app, Carrier carrier, Uri baseAddress)
    {
        this.app = app;
        this.carrier = carrier;
        BaseAddress = baseAddress;
    }

    /// <summary>Where its REST and control APIs are, such as <c>http://127.0.0.1:5081/</c>.</summary>
    public Uri BaseAddress { get; }

    internal Carrier Carrier => carrier;

    /// <summary>Plays a load on this carrier's own telephones.</summary>
    /// <param name="plan">What to play.</param>
    /// <param name="progress">Told once a second; null for nobody.</param>
    /// <param name="cancellationToken">Stops: nobody starts any more, and calls under way are hung up.</param>
    /// <returns>What came of it; <see cref="LoadReport.Faults"/> says why nothing was played.</returns>
    public Task<LoadReport> LoadAsync(LoadPlan plan, IProgress<LoadProgress>? progress, CancellationToken cancellationToken) =>
        new LoadRun(carrier).RunAsync(plan, progress, cancellationToken);

    /// <summary>Ends all calls and frees the port.</summary>
    public async ValueTask DisposeAsync()
    {
        await carrier.StopAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
        carrier.Dispose();
    }
}
