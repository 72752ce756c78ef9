using System.Collections.Concurrent;
using CallCenter.Contracts;
using CallCenter.Core.Agents;
using CallCenter.Core.Calls;
using CallCenter.Core.Customers;
using CallCenter.Core.Routing;
using CallCenter.Engine.Agents;
using CallCenter.Engine.Carrier;
using CallCenter.Engine.Customers;
using CallCenter.Engine.Routing;
using CallCenter.Engine.Tests.Routing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallCenter.Api.Tests;

/// <summary>The API on a port of its own, with the real router over a board in memory.</summary>
internal sealed class ApiRig : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly List<HttpClient> clients = [];

    private ApiRig(WebApplication app) => this.app = app;

    public Router Router => app.Services.GetRequiredService<Router>();

    public static async Task<ApiRig> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var board = new MemoryBoard();
        builder.Services.AddSingleton<IRoutingBoard>(board);
        builder.Services.AddSingleton<IRoutingNotices>(board);
        builder.Services.AddSingleton<IRoutingWork>(board.Work);
        builder.Services.AddSingleton<ICarrier, AgreeingCarrier>();
        builder.Services.AddSingleton<ICustomerDirectory, OneCustomer>();
        builder.Services.AddSingleton<IAgentAccounts, TwoAgents>();
        builder.Services.AddSingleton<IAgentSessions, MemorySessions>();
        builder.Services.AddCallRouting();
        builder.Services.AddApi();
        var app = builder.Build();
        app.MapControllers();
        await app.StartAsync();
        return new ApiRig(app);
    }

    public HttpClient NewHttp()
    {
        var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()), Timeout = TimeSpan.FromSeconds(90) };
        clients.Add(http);
        return http;
    }

    public async Task<CallCenterClient> SignedInAsync(string agent)
    {
        var client = new CallCenterClient(NewHttp());
        await client.SignInAsync(agent, TwoAgents.Password);
        return client;
    }

    public Task EnterAsync(string call) => Router.EnterAsync(
        new QueueEntry(
            new CallId(call),
            "gjakova",
            Language.Albanian,
            new CustomerCode("DGJ", 9904),
            true,
            new PhoneNumber("+38344123456"),
            0,
            [new JourneyStep(TimeProvider.System.GetUtcNow(), "welcome", "pressed 1")],
            TimeProvider.System.GetUtcNow()),
        CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(c => c.Dispose());
        await app.DisposeAsync();
    }
}

internal sealed class AgreeingCarrier : ICarrier
{
    public Task<CarrierAnswer> RingAgentAsync(string contact, OfferId offer, TimeSpan ringFor, CancellationToken cancellationToken) =>
        Done($"leg-{offer}");

    public Task<CarrierAnswer> BridgeCallerAsync(CallId call, CancellationToken cancellationToken) => Done(call.Value);

    public Task<CarrierAnswer> BridgeAgentAsync(string legId, OfferId offer, CancellationToken cancellationToken) => Done(legId);

    public Task<CarrierAnswer> HangUpAsync(string legId, CancellationToken cancellationToken) => Done(legId);

    public Task<CarrierAnswer> SendTextAsync(PhoneNumber to, string text, CancellationToken cancellationToken) => Done("SM1");

    private static Task<CarrierAnswer> Done(string leg) => Task.FromResult<CarrierAnswer>(new CarrierAnswer.Done(leg));
}

internal sealed class OneCustomer : ICustomerDirectory
{
    public Task<CustomerLookup> FindAsync(CustomerCode code, CancellationToken cancellationToken) =>
        Task.FromResult<CustomerLookup>(new CustomerLookup.Found(new CustomerProfile(
            code, "Arta Hoxha", Language.Albanian, ["+38344123456"], "Gjakova", "G-7", "12345678", "4/02", true,
            new CustomerBalance(4210, 2105, null, DateTimeOffset.UnixEpoch))));
}

internal sealed class TwoAgents : IAgentAccounts
{
    public const string Password = "a long password";
    private static readonly string Hash = PasswordHash.Create(Password, new byte[PasswordHash.SaltLength]);

    private readonly AgentProfile[] profiles =
    [
        new(new AgentId("ada"), "Ada", ["gjakova"], [Language.Albanian], "client:ada"),
        new(new AgentId("bob"), "Bob", ["peja"], [Language.Serbian], "client:bob"),
    ];

    public Task<AgentAccount?> FindAsync(AgentId agent, CancellationToken cancellationToken) =>
        Task.FromResult(profiles.Where(p => p.Id == agent).Select(p => new AgentAccount(p, Hash)).SingleOrDefault());

    public Task<IReadOnlyList<AgentProfile>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AgentProfile>>(profiles);

    public Task<bool> SaveAsync(AgentAccount account, CancellationToken cancellationToken) => Task.FromResult(false);
}

internal sealed class MemorySessions : IAgentSessions
{
    private readonly ConcurrentDictionary<string, AgentId> sessions = [];
    private readonly ConcurrentDictionary<AgentId, int> attempts = [];

    public Task BeginAsync(string token, AgentId agent, TimeSpan idle, CancellationToken cancellationToken)
    {
        sessions[token] = agent;
        return Task.CompletedTask;
    }

    public Task<AgentId?> FindAsync(string token, TimeSpan idle, CancellationToken cancellationToken) =>
        Task.FromResult(sessions.TryGetValue(token, out var agent) ? agent : (AgentId?)null);

    public Task EndAsync(string token, CancellationToken cancellationToken)
    {
        sessions.TryRemove(token, out _);
        return Task.CompletedTask;
    }

    public Task<int> CountAttemptAsync(AgentId agent, TimeSpan window, CancellationToken cancellationToken) =>
        Task.FromResult(attempts.AddOrUpdate(agent, 1, (_, n) => n + 1));

    public Task ForgetAttemptsAsync(AgentId agent, CancellationToken cancellationToken)
    {
        attempts.TryRemove(agent, out _);
        return Task.CompletedTask;
    }
}
