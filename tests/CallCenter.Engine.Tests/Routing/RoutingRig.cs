using CallCenter.Core.Agents;
using CallCenter.Core.Calls;
using CallCenter.Core.Customers;
using CallCenter.Core.Routing;
using CallCenter.Engine.Carrier;
using CallCenter.Engine.Customers;
using CallCenter.Engine.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Engine.Tests.Routing;

/// <summary>A node with a clock that stands until it is told to go on.</summary>
internal sealed class RoutingRig : IAsyncDisposable
{
    public static readonly AgentId Ada = new("ada");
    public static readonly AgentId Bob = new("bob");
    private readonly ServiceProvider provider;

    public RoutingRig(params (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build());
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<ICarrier>(Carrier);
        services.AddSingleton<ICustomerDirectory>(Customers);
        services.AddSingleton<IRoutingBoard>(Board);
        services.AddSingleton<IRoutingNotices>(Board);
        services.AddSingleton<IRoutingWork>(Board.Work);
        services.AddCallRouting();
        provider = services.BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));

    public MemoryBoard Board { get; } = new();

    public RecordingCarrier Carrier { get; } = new();

    public OneCustomer Customers { get; } = new();

    public Router Router => provider.GetRequiredService<Router>();

    public IServiceProvider Services => provider;

    /// <summary>Lets time pass, and does what every node does once a second.</summary>
    public async Task PassAsync(double seconds = 0)
    {
        Clock.Advance(TimeSpan.FromSeconds(seconds));
        var outbox = provider.GetServices<IHostedService>().OfType<RoutingOutbox>().Single();
        for (var round = 0; round < 5; round++)
        {
            await provider.GetRequiredService<DueDeadlines>().RunAsync(CancellationToken.None);
            await provider.GetRequiredService<OfferMaking>().MakeAsync(CancellationToken.None);
            await Task.WhenAll(await outbox.StartDueAsync(CancellationToken.None));
        }
    }

    public async Task ReadyAsync(AgentId agent)
    {
        var profile = new AgentProfile(agent, agent.Value, ["gjakova"], [Language.Albanian], $"client:{agent}");
        await Router.SignInAsync(profile, CancellationToken.None);
        await Router.GoAvailableAsync(agent, CancellationToken.None);
    }

    public Task EnterAsync(string call, int priority = 0) => Router.EnterAsync(
        new QueueEntry(
            new CallId(call),
            "gjakova",
            Language.Albanian,
            new CustomerCode("DGJ", 9904),
            true,
            new PhoneNumber("+38344123456"),
            priority,
            [new JourneyStep(Clock.GetUtcNow(), "welcome", "pressed 1")],
            Clock.GetUtcNow()),
        CancellationToken.None);

    public async Task<(AgentState State, string? Reason)> StateOfAsync(AgentId agent) =>
        await Router.AgentAsync(agent, CancellationToken.None) is { } row ? (row.State, row.Reason) : default;

    public async Task<WaitingState> StateOfAsync(string call) =>
        (await Router.WaitingAsync(new CallId(call), CancellationToken.None)).State;

    public async Task<OfferId> OfferOfAsync(AgentId agent) =>
        (await Router.CurrentOfferAsync(agent, CancellationToken.None))!.Offer.Id;

    public async ValueTask DisposeAsync() => await provider.DisposeAsync();
}

/// <summary>Writes down what it is asked, and answers what it was told.</summary>
internal sealed class RecordingCarrier : ICarrier
{
    private int legs;

    public List<string> Asked { get; } = [];

    public Queue<CarrierAnswer> Answers { get; } = [];

    public Task<CarrierAnswer> RingAgentAsync(string contact, OfferId offer, TimeSpan ringFor, CancellationToken cancellationToken) =>
        Answer(FormattableString.Invariant($"ring {contact} for {ringFor.TotalSeconds:0} s"), $"leg-{++legs}");

    public Task<CarrierAnswer> BridgeCallerAsync(CallId call, CancellationToken cancellationToken) =>
        Answer($"bridge caller {call}", call.Value);

    public Task<CarrierAnswer> BridgeAgentAsync(string legId, OfferId offer, CancellationToken cancellationToken) =>
        Answer($"bridge agent {legId}", legId);

    public Task<CarrierAnswer> HangUpAsync(string legId, CancellationToken cancellationToken) => Answer($"hang up {legId}", legId);

    public Task<CarrierAnswer> SendTextAsync(PhoneNumber to, string text, CancellationToken cancellationToken) =>
        Answer($"text {to}: {text}", "SM1");

    private Task<CarrierAnswer> Answer(string asked, string leg)
    {
        Asked.Add(asked);
        return Task.FromResult(Answers.TryDequeue(out var told) ? told : new CarrierAnswer.Done(leg));
    }
}

internal sealed class OneCustomer : ICustomerDirectory
{
    public CustomerLookup Answer { get; set; } = new CustomerLookup.Missing();

    public Task<CustomerLookup> FindAsync(CustomerCode code, CancellationToken cancellationToken) => Task.FromResult(Answer);
}
