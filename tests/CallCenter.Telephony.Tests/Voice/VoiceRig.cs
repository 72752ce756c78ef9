using System.Net;
using CallCenter.Core.Agents;
using CallCenter.Core.Calls;
using CallCenter.Core.Customers;
using CallCenter.Core.Routing;
using CallCenter.Engine.Calls;
using CallCenter.Engine.Callbacks;
using CallCenter.Engine.Customers;
using CallCenter.Engine.Hours;
using CallCenter.Engine.Prompts;
using CallCenter.Engine.Routing;
using CallCenter.Engine.Tests.Calls;
using CallCenter.Engine.Tests.Routing;
using CallCenter.Telephony.Signing;
using CallCenter.Telephony.Tests.Prompts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace CallCenter.Telephony.Tests.Voice;

/// <summary>The webhooks on a port of their own, with the real engine and router over stores in memory, and a flow of the test's.</summary>
internal sealed class VoiceRig : IAsyncDisposable
{
    public const string Call = "CA00000000000000000000000000000001";
    private const string Token = "0123456789abcdef0123456789abcdef";
    private readonly TemporaryFolder _folder;
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private readonly string _base;

    private VoiceRig(WebApplication app, TemporaryFolder folder, string address) => (_app, _folder, _base) = (app, folder, address);

    public MemoryCallStore Store => (MemoryCallStore)_app.Services.GetRequiredService<ICallStore>();

    public Router Router => _app.Services.GetRequiredService<Router>();

    public FakeTimeProvider Time => (FakeTimeProvider)_app.Services.GetRequiredService<TimeProvider>();

    public CallState State => Store[new CallId(Call)]!;

    /// <summary>Starts with the nodes of an English flow and the names of the prompts they say.</summary>
    public static Task<VoiceRig> StartAsync(string nodes, params string[] prompts) => StartAsync(nodes, _ => { }, prompts);

    /// <summary>The same, with further files.</summary>
    public static async Task<VoiceRig> StartAsync(string nodes, Action<string> addFiles, params string[] prompts)
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "prompts"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "line.yaml"), $"flow: line\nlanguages: [en]\nstart: first\non-error: anyone\nnodes:\n{nodes}");
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "districts.yaml"), "districts:\n  - { prefix: DPZ, queue: prizren, names: { sq: Prizren, sr: Prizren, en: Prizren } }\n");
        string[] said = ["please-wait", "whisper-identified", "whisper-unconfirmed", "whisper-unidentified", .. prompts];
        foreach (var language in Language.All)
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder.Path, "prompts", $"{language.Code}.yaml"), "prompts:\n" + string.Concat(said.Select(name => $"  {name}: {name}\n")));
        }

        addFiles(folder.Path);
        var address = FreeAddress();
        var app = Build(folder.Path, address);
        await app.StartAsync();
        return new VoiceRig(app, folder, address);
    }

    /// <summary>Sends a signed form, as the carrier does.</summary>
    public async Task<(int Status, string Body)> PostAsync(string pathAndQuery, params (string Name, string Value)[] fields)
    {
        (string Name, string Value)[] all = [("CallSid", Call), ("From", "+38344123456"), ("To", "+38338000100"), .. fields];
        KeyValuePair<string, string>[] form = [.. all.Select(field => KeyValuePair.Create(field.Name, field.Value))];
        using var request = new HttpRequestMessage(HttpMethod.Post, _base + pathAndQuery) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("X-Twilio-Signature", WebhookSignature.Compute(Token, _base + pathAndQuery, form));
        using var response = await _http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>An agent of Prizren's queue, free.</summary>
    public async Task AgentIsFreeAsync(string id)
    {
        await Router.SignInAsync(new AgentProfile(new AgentId(id), id, ["prizren"], [Language.English], $"client:{id}"), CancellationToken.None);
        await Router.GoAvailableAsync(new AgentId(id), CancellationToken.None);
    }

    /// <summary>Offers what can be offered now.</summary>
    /// <returns>The agent's offer, or null.</returns>
    public async Task<OfferId?> OfferToAsync(string id)
    {
        await _app.Services.GetRequiredService<OfferMaking>().MakeAsync(CancellationToken.None);
        return (await Router.AgentAsync(new AgentId(id), CancellationToken.None))?.Offer;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private static WebApplication Build(string folder, string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address);
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Twilio:AccountSid"] = "AC0123456789abcdef0123456789abcdef",
            ["Twilio:AuthToken"] = Token,
            ["Twilio:PublicBaseUrl"] = address,
            ["Flows:Path"] = folder,
            ["Flows:Source"] = "Folder",
            ["Flows:Default"] = "line",
            ["Prompts:Synthesizer"] = "None",
            ["Prompts:CachePath"] = Path.Combine(folder, "audio"),
        });
        var board = new MemoryBoard();
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero)));
        builder.Services.AddSingleton<IRoutingBoard>(board);
        builder.Services.AddSingleton<IRoutingNotices>(board);
        builder.Services.AddSingleton<IRoutingWork>(board.Work);
        builder.Services.AddSingleton<ICallStore, MemoryCallStore>();
        builder.Services.AddSingleton<IAudioStore, MemoryAudioStore>();
        builder.Services.AddSingleton(Mock.Of<ICustomerDirectory>());
        builder.Services.AddSingleton(Mock.Of<IClosures>());
        builder.Services.AddSingleton(Mock.Of<ICallbackBook>());
        builder.Services.AddFlows();
        builder.Services.AddCalls();
        builder.Services.AddCallRouting();
        builder.Services.AddTelephony();
        var ours = builder.Services.Where(s => s.ServiceType == typeof(IHostedService)
            && s.ImplementationType?.Assembly.GetName().Name!.StartsWith("CallCenter", StringComparison.Ordinal) == true).ToList();
        ours.ForEach(service => builder.Services.Remove(service));
        var app = builder.Build();
        app.MapControllers();
        return app;
    }

    private static string FreeAddress()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return $"http://{probe.LocalEndpoint}";
    }
}
