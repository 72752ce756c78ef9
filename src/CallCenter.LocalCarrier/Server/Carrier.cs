using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Audio;
using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Conferences;
using CallCenter.LocalCarrier.Faults;
using CallCenter.LocalCarrier.Handsets;
using CallCenter.LocalCarrier.Ids;
using CallCenter.LocalCarrier.Messages;
using CallCenter.LocalCarrier.Queues;
using CallCenter.LocalCarrier.Recordings;
using CallCenter.LocalCarrier.TaskRouter.Workspaces;
using CallCenter.LocalCarrier.Time;
using CallCenter.LocalCarrier.Verbs;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier;

/// <summary>Everything one carrier holds, wired once.</summary>
internal sealed class Carrier : IDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly WebhookTransport transport = new();

    public Carrier(CarrierOptions options)
    {
        Options = options;
        Clock = options.Stepped ? new SteppedClock(options.Time) : new RunningClock(options.Time, options.Speed);
        Ids = new SidSource(options.Seed);
        Calls = new CallRegistry(Ids);
        Faults = new FaultBoard(options.Seed, options.Faults);
        Alerts = new AlertLog(Clock);
        Audio = new AudioLibrary(transport.Client, Alerts, Clock);
        Webhooks = new WebhookClient(new FaultyTransport(transport, Faults, options.Time), new WebhookSigning(options.AuthToken, Ids), Deliveries, Clock);
        Queues = new QueueBoard(Ids, Clock);
        Conferences = new ConferenceBoard(this);
        Recordings = new RecordingBoard(this);
        Place = new CallPlacer(this);
        Workspaces = new WorkspaceBoard(this);
    }

    public CarrierOptions Options { get; }

    /// <summary>Where its APIs are; known once it listens.</summary>
    public Uri BaseAddress { get; set; } = new("http://127.0.0.1");

    public CarrierClock Clock { get; }

    public SidSource Ids { get; }

    public FaultBoard Faults { get; }

    public AlertLog Alerts { get; }

    public WebhookLog Deliveries { get; } = new();

    public WebhookClient Webhooks { get; }

    public AudioLibrary Audio { get; }

    public VerbCatalogue Verbs { get; } = new();

    public CallRegistry Calls { get; }

    public CallPlacer Place { get; }

    public QueueBoard Queues { get; }

    public ConferenceBoard Conferences { get; }

    public RecordingBoard Recordings { get; }

    /// <summary>TaskRouter.</summary>
    public WorkspaceBoard Workspaces { get; }

    public MessageBook Messages { get; } = new();

    public HandsetBook Handsets { get; } = new();

    /// <summary>Cancelled when the carrier stops.</summary>
    public CancellationToken Stopping => stopping.Token;

    /// <summary>Ends every call and request under way.</summary>
    public Task StopAsync() => stopping.CancelAsync();

    public void Dispose()
    {
        stopping.Dispose();
        transport.Dispose();
        (Clock as IDisposable)?.Dispose();
    }
}
