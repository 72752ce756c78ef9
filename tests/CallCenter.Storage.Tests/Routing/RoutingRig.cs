using System.Collections.Immutable;
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
using StackExchange.Redis;

namespace CallCenter.Storage.Tests.Routing;

/// <summary>One node: the real router and board on the Redis of the fixture, with a carrier that only counts.</summary>
internal sealed class RoutingNode : IAsyncDisposable
{
    private readonly ServiceProvider provider;

    public RoutingNode(IConnectionMultiplexer redis)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton(redis);
        services.AddSingleton(Carrier);
        services.AddSingleton<ICarrier>(Carrier);
        services.AddSingleton<ICustomerDirectory, NoCustomers>();
        services.AddRoutingStorage();
        services.AddCallRouting();
        provider = services.BuildServiceProvider();
    }

    public CountingCarrier Carrier { get; } = new();

    public Router Router => provider.GetRequiredService<Router>();

    public IRoutingBoard Board => provider.GetRequiredService<IRoutingBoard>();

    public IRoutingWork Work => provider.GetRequiredService<IRoutingWork>();

    public async Task StartAsync()
    {
        foreach (var worker in provider.GetServices<IHostedService>())
        {
            await worker.StartAsync(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in provider.GetServices<IHostedService>())
        {
            await worker.StopAsync(CancellationToken.None);
        }

        await provider.DisposeAsync();
    }
}

/// <summary>Names legs and remembers what it was asked.</summary>
internal sealed class CountingCarrier : ICarrier
{
    private int legs;

    public System.Collections.Concurrent.ConcurrentQueue<OfferId> Rings { get; } = [];

    public System.Collections.Concurrent.ConcurrentQueue<CallId> Bridged { get; } = [];

    public Task<CarrierAnswer> RingAgentAsync(string contact, OfferId offer, TimeSpan ringFor, CancellationToken cancellationToken)
    {
        Rings.Enqueue(offer);
        return Done($"leg-{offer}-{Interlocked.Increment(ref legs)}");
    }

    public Task<CarrierAnswer> BridgeCallerAsync(CallId call, CancellationToken cancellationToken)
    {
        Bridged.Enqueue(call);
        return Done(call.Value);
    }

    public Task<CarrierAnswer> BridgeAgentAsync(string legId, OfferId offer, CancellationToken cancellationToken) => Done(legId);

    public Task<CarrierAnswer> HangUpAsync(string legId, CancellationToken cancellationToken) => Done(legId);

    public Task<CarrierAnswer> SendTextAsync(PhoneNumber to, string text, CancellationToken cancellationToken) => Done("SM1");

    private static Task<CarrierAnswer> Done(string leg) => Task.FromResult<CarrierAnswer>(new CarrierAnswer.Done(leg));
}

internal sealed class NoCustomers : ICustomerDirectory
{
    public Task<CustomerLookup> FindAsync(CustomerCode code, CancellationToken cancellationToken) =>
        Task.FromResult<CustomerLookup>(new CustomerLookup.Missing());
}

internal static class RoutingSamples
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static AgentProfile Profile(string id, params string[] queues) =>
        new(new AgentId(id), $"Agent {id}", [.. queues], [Language.Albanian, Language.Serbian], $"client:{id}");

    public static QueueEntry Entry(string call, string queue, DateTimeOffset enteredAt, int priority = 0) => new(
        new CallId(call),
        queue,
        Language.Albanian,
        new CustomerCode("DGJ", 9904),
        true,
        new PhoneNumber("+38344123456"),
        priority,
        ImmutableArray.Create(new JourneyStep(enteredAt, "welcome", "pressed 1")),
        enteredAt);
}
