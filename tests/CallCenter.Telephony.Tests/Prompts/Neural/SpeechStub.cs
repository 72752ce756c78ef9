using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CallCenter.Telephony.Tests.Prompts.Neural;

/// <summary>One request as the service saw it.</summary>
internal sealed record SpeechRequest(string Method, string Path, string? ContentType, Dictionary<string, string> Headers, string Body);

/// <summary>A speech service on this machine, over real HTTP. It answers as it is told to, the last way for ever.</summary>
internal sealed class SpeechStub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers;

    private SpeechStub(WebApplication app, IEnumerable<Func<HttpContext, Task>> answers) => (_app, _answers) = (app, new(answers));

    public ConcurrentQueue<SpeechRequest> Requests { get; } = new();

    public string Address => _app.Urls.Single();

    public static async Task<SpeechStub> StartAsync(params Func<HttpContext, Task>[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var stub = new SpeechStub(app, answers);
        app.Run(stub.AnswerAsync);
        await app.StartAsync();
        return stub;
    }

    public static Func<HttpContext, Task> Bytes(byte[] body) => async context =>
    {
        context.Response.ContentType = "audio/x-wav";
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    };

    public static Func<HttpContext, Task> Status(int status, string? retryAfter = null) => context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return Task.CompletedTask;
    };

    /// <summary>Sends half an answer and cuts the connection.</summary>
    public static async Task CutAsync(HttpContext context)
    {
        context.Response.ContentLength = 10_000;
        await context.Response.Body.WriteAsync(new byte[5_000]);
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    /// <summary>Never answers, until the asker hangs up.</summary>
    public static Task NeverAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        context.RequestAborted.Register(gone.SetResult);
        return gone.Task;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        Requests.Enqueue(new SpeechRequest(
            context.Request.Method, context.Request.Path, context.Request.ContentType, headers, await body.ReadToEndAsync()));
        if (_answers.Count == 1 ? _answers.TryPeek(out var answer) : _answers.TryDequeue(out answer))
        {
            await answer!(context);
        }
    }
}
