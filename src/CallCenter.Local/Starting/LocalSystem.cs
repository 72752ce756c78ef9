using CallCenter.Contracts;
using CallCenter.Local.EmbeddedStores;
using CallCenter.Local.Tools;
using CallCenter.LocalCarrier;
using CallCenter.LocalCarrier.Client;

namespace CallCenter.Local.Starting;

/// <summary>A whole call centre on one machine: stores, host, carrier, made-up customers and agents.</summary>
public sealed class LocalSystem : IAsyncDisposable
{
    private readonly FolderLock _lock;
    private string? _espeakPackage;

    private LocalSystem(LocalOptions options, FolderLock held, LocalStores stores, CarrierHandle carrier)
    {
        Options = options;
        _lock = held;
        Stores = stores;
        Carrier = carrier;
        var port = options.HostPort == 0 ? LoopbackPort.Free() : options.HostPort;
        var address = LocalSettings.Loopback(port);
        Http = new HttpClient { Timeout = TimeSpan.FromSeconds(60), BaseAddress = address };
        Host = new HostProcess(address, new Dictionary<string, string>(), "");
    }

    /// <summary>How it was started.</summary>
    public LocalOptions Options { get; }

    /// <summary>The two stores.</summary>
    public LocalStores Stores { get; }

    /// <summary>The carrier.</summary>
    public CarrierHandle Carrier { get; }

    /// <summary>The host.</summary>
    public HostProcess Host { get; private set; }

    /// <summary>A client for host and carrier that many may use at once.</summary>
    public HttpClient Http { get; }

    /// <summary>Starts everything; what was started is stopped again where a part fails.</summary>
    /// <param name="options">How.</param>
    /// <param name="progress">Gets a sentence before whatever may take a while.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The running system, or one sentence that says what is wrong and what to do.</returns>
    public static async Task<(LocalSystem? System, string? Failure)> StartAsync(
        LocalOptions options, IProgress<string> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(progress);
        if (BusyPort(options) is { } busy)
        {
            return (null, busy);
        }

        Directory.CreateDirectory(options.DataDirectory);
        if (FolderLock.TryTake(Path.Combine(options.DataDirectory, "in-use")) is not { } held)
        {
            return (null, $"Another call centre runs on {options.DataDirectory}; stop it, or choose another folder with --data.");
        }

        var speech = SpeechTool.FindAsync(options, progress, cancellationToken);
        var (stores, failure) = await LocalStores.StartAsync(options, progress, cancellationToken);
        if (stores is null)
        {
            held.Dispose();
            return (null, failure);
        }

        var carrier = await StartCarrierAsync(options, cancellationToken);
        var system = new LocalSystem(options, held, stores, carrier);
        failure = await system.FillAndServeAsync(await speech, progress, cancellationToken);
        if (failure is null)
        {
            return (system, null);
        }

        await system.DisposeAsync();
        return (null, failure);
    }

    /// <summary>A handset of the carrier.</summary>
    /// <param name="address"><c>+E164</c> or <c>client:name</c>.</param>
    public HandsetClient Handset(string address) => new(Http, Carrier.BaseAddress, address);

    /// <summary>A desk without anybody signed in.</summary>
    public CallCenterClient Desk() => new(Http);

    /// <summary>Starts one more host on the same stores, as a deployment runs several.</summary>
    /// <param name="number">A number of its own that leads to it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The host, whoever asked disposes of it; or a sentence that says why there is none.</returns>
    public async Task<(HostProcess? Host, string? Failure)> StartHostBesideAsync(string number, CancellationToken cancellationToken)
    {
        var address = LocalSettings.Loopback(LoopbackPort.Free());
        var settings = LocalSettings.ForHost(Options, Stores.Postgres, Stores.Redis, address, Carrier.BaseAddress, _espeakPackage);
        var host = new HostProcess(address, settings, Path.Combine(Options.DataDirectory, $"host-{address.Port}.log"));
        if (await host.StartAsync(cancellationToken) is { } failure)
        {
            await host.DisposeAsync();
            return (null, failure);
        }

        await LeadToAsync(number, host, cancellationToken);
        return (host, null);
    }

    /// <summary>Makes a number that people dial lead to a host.</summary>
    /// <param name="number">The number.</param>
    /// <param name="host">The host.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task LeadToAsync(string number, HostProcess host, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(host);
        return Handset(number).RegisterNumberAsync(
            number,
            new Uri(host.Address, "/voice/incoming").AbsoluteUri,
            new Uri(host.Address, "/voice/fallback").AbsoluteUri,
            new Uri(host.Address, "/voice/status").AbsoluteUri,
            cancellationToken);
    }

    /// <summary>Runs the <c>callcenter</c> command on these stores.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">What it reads, or null.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Its exit code and what it printed.</returns>
    public Task<(int ExitCode, string Output)> CommandAsync(
        IReadOnlyList<string> arguments, string? input, CancellationToken cancellationToken) =>
        ChildProgram.RunAsync(
            LocalPaths.Cli, arguments, LocalSettings.ForCommand(Options, Stores.Postgres, Stores.Redis, _espeakPackage), input, cancellationToken);

    /// <summary>Stops everything, last started first. No process stays behind.</summary>
    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Carrier.DisposeAsync();
        await Stores.DisposeAsync();
        Http.Dispose();
        _lock.Dispose();
    }

    private static string? BusyPort(LocalOptions options)
    {
        foreach (var (port, option) in new[] { (options.HostPort, "--host-port"), (options.CarrierPort, "--carrier-port") })
        {
            if (port != 0 && !LoopbackPort.IsFree(port))
            {
                return $"Port {port} is taken by another program; stop it, or choose another port with {option}.";
            }
        }

        return null;
    }

    private static Task<CarrierHandle> StartCarrierAsync(LocalOptions options, CancellationToken cancellationToken) =>
        CarrierServer.StartAsync(
            new CarrierOptions
            {
                Port = options.CarrierPort,
                Speed = options.Speed,
                AccountSid = LocalSettings.AccountSid,
                AuthToken = LocalSettings.AuthToken,
                // Another seed at every start: calls of an earlier run are still remembered, and no two may share a name.
                Seed = (int)TimeProvider.System.GetUtcNow().ToUnixTimeSeconds(),
            },
            cancellationToken);

    private async Task<string?> FillAndServeAsync(SpeechTool speech, IProgress<string> progress, CancellationToken cancellationToken)
    {
        if (speech.Failure is not null)
        {
            return speech.Failure;
        }

        _espeakPackage = speech.PackageFolder;
        var settings = LocalSettings.ForHost(Options, Stores.Postgres, Stores.Redis, Host.Address, Carrier.BaseAddress, _espeakPackage);
        Host = new HostProcess(Host.Address, settings, Path.Combine(Options.DataDirectory, "host.log"));
        if (await new LocalData(this, progress).FillAsync(cancellationToken) is { } failure)
        {
            return failure;
        }

        progress.Report("Starting the host");
        if (await Host.StartAsync(cancellationToken) is { } notReady)
        {
            return notReady;
        }

        await LeadToAsync(Options.ServiceNumber, Host, cancellationToken);
        return null;
    }
}
