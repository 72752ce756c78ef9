using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CallCenter.LocalCarrier.Client;

namespace CallCenter.LocalCarrier.Tests.Stage;

/// <summary>A fresh carrier and a fresh application for one test.</summary>
internal abstract class CarrierStage
{
    protected const string Hotline = "+38338500500";
    protected const string Ana = "+38344111222";
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private HttpClient http = null!;

    protected TestApplication App { get; private set; } = null!;

    protected CarrierHandle Carrier { get; private set; } = null!;

    protected CarrierOptions Options { get; private set; } = null!;

    protected HttpClient Http => http;

    /// <summary>How a test's carrier is set up; 30 times faster than real.</summary>
    protected virtual CarrierOptions Setup => new() { Speed = 30 };

    [SetUp]
    public async Task StartAsync()
    {
        Options = Setup;
        App = await TestApplication.StartAsync();
        Carrier = await CarrierServer.StartAsync(Options, CancellationToken.None);
        http = new HttpClient { BaseAddress = Carrier.BaseAddress };
    }

    [TearDown]
    public async Task StopAsync()
    {
        http.Dispose();
        await Carrier.DisposeAsync();
        await App.DisposeAsync();
    }

    protected async Task<HandsetClient> PhoneAsync(string address, bool autoAnswer = false)
    {
        var phone = new HandsetClient(http, Carrier.BaseAddress, address);
        await phone.RegisterAsync(autoAnswer);
        return phone;
    }

    /// <summary>Ana dials the hotline, whose application answers with these verbs.</summary>
    protected async Task<HandsetClient> CallAsync(string verbs, string? fallback = null, string? status = null)
    {
        App.On("/voice", verbs);
        return await CallAsync("/voice", Ana, fallback, status);
    }

    protected async Task<HandsetClient> CallAsync(string path, string from, string? fallback, string? status)
    {
        var phone = await PhoneAsync(from);
        await phone.RegisterNumberAsync(Hotline, App.Base + path, fallback is null ? null : App.Base + fallback, status is null ? null : App.Base + status);
        await phone.DialAsync(Hotline);
        return phone;
    }

    protected static Task<IReadOnlyList<HandsetEvent>> UntilAsync(HandsetClient phone, string kind, string? text = null) =>
        phone.WaitForAsync(e => e.Kind == kind && (text is null || e.Text == text), Patience);

    protected async Task<JsonElement> GetAsync(string path) => await http.GetFromJsonAsync<JsonElement>(path);

    protected async Task<List<int>> AlertCodesAsync() =>
        [.. (await GetAsync("/carrier/alerts")).GetProperty("alerts").EnumerateArray().Select(a => a.GetProperty("code").GetInt32())];

    /// <summary>A request to the REST API with the account's password.</summary>
    protected Task<(int Status, JsonElement Body)> RestAsync(HttpMethod method, string path, params (string Name, string Value)[] form) =>
        ApiAsync(method, $"/2010-04-01/Accounts/{Options.AccountSid}/{path}", form);

    /// <summary>A request to any address of the carrier's APIs with the account's password.</summary>
    protected async Task<(int Status, JsonElement Body)> ApiAsync(HttpMethod method, string address, params (string Name, string Value)[] form)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Options.AccountSid}:{Options.AuthToken}")));
        if (method == HttpMethod.Post)
        {
            request.Content = new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        }

        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }
}
