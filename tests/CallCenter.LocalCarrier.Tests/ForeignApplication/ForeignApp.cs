using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using CallCenter.Npm;

namespace CallCenter.LocalCarrier.Tests.ForeignApplication;

/// <summary>The application of <c>tests/foreign-app</c>, running in a process of its own until it is disposed of.</summary>
internal sealed class ForeignApp : IAsyncDisposable
{
    private const string Ready = "listening on ";
    private static readonly TimeSpan StartBudget = TimeSpan.FromSeconds(30);
    private readonly Process process;

    private ForeignApp(Process process) => this.process = process;

    /// <summary>Where it listens, such as <c>http://127.0.0.1:41234</c>.</summary>
    public string Base { get; private set; } = "";

    /// <summary>Starts it on a free port and waits until it listens.</summary>
    /// <param name="folder">Its folder, with its packages.</param>
    /// <param name="api">The carrier's address.</param>
    /// <param name="options">Account and token.</param>
    public static async Task<ForeignApp> StartAsync(NpmFolder folder, Uri api, CarrierOptions options)
    {
        Dictionary<string, string> environment = new()
        {
            ["TWILIO_ACCOUNT_SID"] = options.AccountSid,
            ["TWILIO_AUTH_TOKEN"] = options.AuthToken,
            ["TWILIO_API"] = api.AbsoluteUri,
            ["PORT"] = "0",
        };
        var app = new ForeignApp(folder.Start(environment, "node", "app.mjs"));
        try
        {
            await app.ListeningAsync();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>What it was told of ended calls, in the order it was told.</summary>
    public async Task<IReadOnlyList<EndedCall>> EndedAsync(HttpClient http) =>
        await http.GetFromJsonAsync<List<EndedCall>>(Base + "/ended", JsonSerializerOptions.Default) ?? [];

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task ListeningAsync()
    {
        using var budget = new CancellationTokenSource(StartBudget);
        var said = await process.StandardOutput.ReadLineAsync(budget.Token);
        Assert.That(said, Does.StartWith(Ready), "The application said something else at its start, or ended.");
        Base = said![Ready.Length..];
    }
}

/// <summary>A status callback as the application keeps it; its words, as they came.</summary>
internal sealed record EndedCall(string CallSid, string CallStatus, string? CallDuration);
