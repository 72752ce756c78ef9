using CallCenter.Local.Starting;
using CallCenter.Scenarios.Tests.People;
using CallCenter.Testing;

namespace CallCenter.Scenarios.Tests.Running;

/// <summary>
/// A whole call centre for tests: stores, the host as a child process, the carrier in this process. It and everything
/// it made goes when it is disposed of.
/// </summary>
internal sealed class CallCentre : IAsyncDisposable
{
    /// <summary>Fast enough for silences, slow enough that a test on a busy machine still presses keys in time.</summary>
    private const double UsualSpeed = 5;

    /// <summary>What every call centre here runs with: times that suit tests.</summary>
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Routing:OfferSeconds"] = "40",
        ["Routing:WhisperSeconds"] = "20",
        ["Routing:WrapUpSeconds"] = "2",
    };

    private static int _numbers;
    private readonly TemporaryFolder _folder;

    private CallCentre(LocalSystem system, TemporaryFolder folder)
    {
        System = system;
        _folder = folder;
    }

    public LocalSystem System { get; }

    /// <summary>Starts one on the stores that tests share.</summary>
    public static Task<CallCentre> StartAsync(params (string Name, string Value)[] settings) =>
        StartAsync(UsualSpeed, settings);

    /// <summary>Starts one with another speed, where a test must do something between two requests of the carrier.</summary>
    public static async Task<CallCentre> StartAsync(double speed, params (string Name, string Value)[] settings) =>
        await StartAsync(new LocalOptions
        {
            DataDirectory = "",
            Speed = speed,
            Postgres = await TestStores.PostgresAsync(),
            Redis = await TestStores.RedisAsync(),
        }, settings);

    /// <summary>Starts one that takes calls with flows of a test's own, in a folder that the test keeps until the end.</summary>
    public static async Task<CallCentre> StartWithFlowsAsync(string flowsDirectory, params (string Name, string Value)[] settings) =>
        await StartAsync(new LocalOptions
        {
            DataDirectory = "",
            FlowsDirectory = flowsDirectory,
            Speed = UsualSpeed,
            Postgres = await TestStores.PostgresAsync(),
            Redis = await TestStores.RedisAsync(),
        }, [("Flows:Source", "Folder"), .. settings]);

    /// <summary>Starts one on embedded stores of its own, which a test may stop.</summary>
    public static Task<CallCentre> StartOnOwnStoresAsync(params (string Name, string Value)[] settings) =>
        StartAsync(new LocalOptions { DataDirectory = "", Speed = UsualSpeed }, settings);

    /// <summary>Starts one on stores of its own whose host takes what is published; at first, that is what lies in a folder.</summary>
    public static Task<CallCentre> StartPublishedAsync(string flows) =>
        StartAsync(new LocalOptions { DataDirectory = "", Speed = UsualSpeed, PublishedFlows = true, FlowsDirectory = flows }, []);

    /// <summary>Somebody with a telephone and a number that nobody else has.</summary>
    public async Task<Caller> CallerAsync()
    {
        var number = FormattableString.Invariant($"+383441{Interlocked.Increment(ref _numbers):00000}");
        var caller = new Caller(System, number);
        await caller.PlugInAsync();
        return caller;
    }

    /// <summary>One of the made-up agents, signed in and available.</summary>
    /// <param name="id">ada, besa, cvetko, dren, or one that <see cref="HireAsync"/> added.</param>
    public Task<AgentAtDesk> AgentAsync(string id) => AgentAtDesk.StartShiftAsync(System, id);

    /// <summary>Adds an agent.</summary>
    public async Task HireAsync(string id, string queues, string languages)
    {
        string[] command =
        [
            "agents", "add", id, "--name", id, "--queues", queues, "--languages", languages,
            "--contact", $"client:{id}", "--password-stdin",
        ];
        var (exitCode, output) = await System.CommandAsync(command, LocalAgent.Password, CancellationToken.None);
        Assert.That(exitCode, Is.Zero, output);
    }

    public async ValueTask DisposeAsync()
    {
        await System.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<CallCentre> StartAsync(LocalOptions start, (string Name, string Value)[] settings)
    {
        var folder = new TemporaryFolder().LetEverybodyIn();
        var all = new Dictionary<string, string>(Settings);
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        var options = start with
        {
            DataDirectory = folder.Path,
            ToolsDirectory = RepositoryFolder.Tools,
            Customers = 200,
            Durable = false,
            HostSettings = all,
        };
        var (system, failure) = await LocalSystem.StartAsync(options, new Progress<string>(), CancellationToken.None);
        if (system is not null)
        {
            return new CallCentre(system, folder);
        }

        folder.Dispose();
        throw new InvalidOperationException(failure);
    }
}
