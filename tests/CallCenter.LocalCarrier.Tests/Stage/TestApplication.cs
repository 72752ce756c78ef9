using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CallCenter.LocalCarrier.Tests.Stage;

/// <summary>A request as the application got it.</summary>
internal sealed record AppRequest(string Method, string Target, IReadOnlyDictionary<string, string> Fields, IHeaderDictionary Headers)
{
    public string this[string field] => Fields.GetValueOrDefault(field, "(absent)");

    public string Path => Target.Split('?')[0];
}

/// <summary>What it answers.</summary>
internal sealed record AppReply(string Body, string? ContentType = "text/xml", int Status = 200)
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public byte[]? Bytes { get; init; }

    public TimeSpan Delay { get; init; }

    public static AppReply Twiml(string verbs) => new($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>{verbs}</Response>");
}

/// <summary>Somebody's Twilio application, on a real socket: answers by path and remembers what it was asked.</summary>
internal sealed class TestApplication : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ConcurrentDictionary<string, Func<AppRequest, AppReply>> answers = new();
    private readonly List<AppRequest> requests = [];
    private readonly Lock gate = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebApplication app = null!;

    public string Base { get; private set; } = "";

    public static async Task<TestApplication> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var made = new TestApplication { app = builder.Build() };
        made.app.Run(made.AnswerAsync);
        await made.app.StartAsync();
        made.Base = made.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return made;
    }

    public TestApplication On(string path, string verbs) => On(path, _ => AppReply.Twiml(verbs));

    public TestApplication On(string path, Func<AppRequest, AppReply> answer)
    {
        answers[path] = answer;
        return this;
    }

    public IReadOnlyList<AppRequest> Requests(string path)
    {
        lock (gate)
        {
            return [.. requests.Where(r => r.Path == path)];
        }
    }

    /// <summary>Waits until a path was asked for <paramref name="count"/> times and returns the last of them.</summary>
    public async Task<AppRequest> AskedAsync(string path, int count = 1)
    {
        using var budget = new CancellationTokenSource(Patience);
        while (true)
        {
            var change = changed.Task;
            if (Requests(path) is { } asked && asked.Count >= count)
            {
                return asked[count - 1];
            }

            try
            {
                await change.WaitAsync(budget.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"{path} was asked for {Requests(path).Count} times, not {count}.");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var fields = context.Request.HasFormContentType
            ? (await context.Request.ReadFormAsync()).ToDictionary(f => f.Key, f => f.Value.ToString())
            : context.Request.Query.ToDictionary(f => f.Key, f => f.Value.ToString());
        var request = new AppRequest(context.Request.Method, target, fields, new HeaderDictionary(context.Request.Headers.ToDictionary()));
        TaskCompletionSource before;
        lock (gate)
        {
            requests.Add(request);
            before = changed;
            changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        before.TrySetResult();
        var reply = answers.TryGetValue(request.Path, out var answer) ? answer(request) : new AppReply("no such page", "text/plain", 404);
        await Task.Delay(reply.Delay);
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.ContentType;
        foreach (var (name, value) in reply.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (reply.Status == 204)
        {
            return; // the server breaks the connection when a 204 is given a body, be it empty
        }

        await context.Response.Body.WriteAsync(reply.Bytes ?? System.Text.Encoding.UTF8.GetBytes(reply.Body));
    }
}
