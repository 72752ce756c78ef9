using System.Net;
using System.Text;
using CallCenter.Telephony.Signing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallCenter.Telephony.Tests.Signing;

/// <summary>A real server on loopback with one signed controller, and a client that sends what it is told to.</summary>
internal sealed class ProbeServer : IAsyncDisposable
{
    public const string Token = "0123456789abcdef0123456789abcdef";
    public const string SecondToken = "fedcba9876543210fedcba9876543210";
    public const string PublicBaseUrl = "https://calls.example.com:8443";

    private static readonly UriCreationOptions Untouched = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly WebApplication app;
    private readonly HttpClient client = new();

    private ProbeServer(WebApplication app, ProbeRecord record, LogRecord log)
    {
        this.app = app;
        Record = record;
        Log = log;
    }

    public ProbeRecord Record { get; }

    public LogRecord Log { get; }

    public Uri Address => new(app.Urls.Single());

    public IConfigurationRoot Configuration => (IConfigurationRoot)app.Configuration;

    public static async Task<ProbeServer> StartAsync(
        Action<WebApplication>? pipeline = null, params (string Key, string? Value)[] settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Twilio:AccountSid"] = "AC0123456789abcdef0123456789abcdef",
            ["Twilio:AuthToken"] = Token,
            ["Twilio:PublicBaseUrl"] = PublicBaseUrl,
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => s.Value));
        var record = new ProbeRecord();
        var log = new LogRecord();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton(record);
        builder.Services.AddTelephonySigning();
        builder.Services.AddControllers().AddApplicationPart(typeof(ProbeController).Assembly);
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.UseStatusCodePages(); // would add a body to a bare 403
        pipeline?.Invoke(app);
        app.UseRouting(); // after a path base has been taken off
        app.MapControllers();
        await app.StartAsync();
        return new ProbeServer(app, record, log);
    }

    /// <summary>Posts a form, signed for the public address unless a signature is given.</summary>
    public Task<HttpResponseMessage> PostFormAsync(
        string target,
        IReadOnlyList<KeyValuePair<string, string>> form,
        string? signature = null,
        string? signedUrl = null,
        string token = Token) =>
        SendAsync(
            HttpMethod.Post,
            target,
            signature ?? WebhookSignature.Compute(token, signedUrl ?? PublicBaseUrl + target, form),
            new FormUrlEncodedContent(form));

    public Task<HttpResponseMessage> PostJsonAsync(string target, string json, string? signature) =>
        SendAsync(HttpMethod.Post, target, signature, new StringContent(json, Encoding.UTF8, "application/json"));

    public Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string target, string? signature, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, new Uri(Address.GetLeftPart(UriPartial.Authority) + target, Untouched))
        {
            Content = content,
        };
        if (signature is not null)
        {
            request.Headers.TryAddWithoutValidation(WebhookJudge.SignatureHeader, signature);
        }

        return client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }
}
