using CallCenter.Engine.Prompts;
using CallCenter.Telephony.Prompts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CallCenter.Telephony.Tests.Prompts;

/// <summary>A node that serves prompt audio on a free port of this machine, wired as the host wires it.</summary>
internal sealed class PromptNode : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TemporaryFolder _folder;

    private PromptNode(WebApplication app, TemporaryFolder folder) => (_app, _folder) = (app, folder);

    public PromptAudio Prompts => _app.Services.GetRequiredService<PromptAudio>();

    /// <summary>Who speaks first, with its limits.</summary>
    public ISpeechSynthesizer Voice => _app.Services.GetRequiredService<ISpeechSynthesizer>();

    public HttpClient Http { get; } = new();

    public string CachePath => _folder.Path;

    public static async Task<PromptNode> StartAsync(
        IAudioStore store, ISpeechSynthesizer? synthesizer = null, TimeProvider? time = null,
        ILoggerProvider? logs = null, IRecordings? recordings = null, params (string Key, string Value)[] settings)
    {
        var folder = new TemporaryFolder();
        var app = Build(store, recordings ?? new MemoryRecordings(), synthesizer, time, logs, [("CachePath", folder.Path), .. settings]);
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            folder.Dispose();
            throw;
        }

        var node = new PromptNode(app, folder);
        node.Http.BaseAddress = new Uri(app.Urls.Single());
        return node;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private static WebApplication Build(
        IAudioStore store, IRecordings recordings, ISpeechSynthesizer? synthesizer, TimeProvider? time, ILoggerProvider? logs, (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        if (logs is not null)
        {
            builder.Logging.AddProvider(logs).SetMinimumLevel(LogLevel.Trace);
        }

        foreach (var (key, value) in settings)
        {
            builder.Configuration[$"Prompts:{key}"] = value;
        }

        builder.Services.AddSingleton(store);
        builder.Services.AddSingleton(recordings);
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        if (synthesizer is not null)
        {
            builder.Services.AddSingleton(synthesizer);
        }

        builder.Services.AddPromptAudio();
        builder.Services.AddControllers().AddApplicationPart(typeof(AudioController).Assembly);
        var app = builder.Build();
        app.MapControllers();
        return app;
    }
}
