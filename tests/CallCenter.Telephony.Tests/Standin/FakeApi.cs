using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CallCenter.Telephony.Tests.Standin;

/// <summary>A server on loopback that writes down requests and answers what it is told to.</summary>
internal sealed class FakeApi : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Queue<(int Status, string Json)> answers = new();

    private FakeApi(WebApplication app) => this.app = app;

    public IList<string> Requests { get; } = [];

    public IList<string> Authorizations { get; } = [];

    public Uri Address => new(app.Urls.Single());

    public static async Task<FakeApi> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var api = new FakeApi(app);
        app.Run(api.AnswerAsync);
        await app.StartAsync();
        return api;
    }

    public FakeApi Answers(int status, string json)
    {
        answers.Enqueue((status, json));
        return this;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var request = context.Request;
        Requests.Add($"{request.Method} {request.Path}{request.QueryString} {body}".TrimEnd());
        Authorizations.Add(request.Headers.Authorization.ToString());
        var (status, json) = answers.Dequeue();
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(json);
    }
}
