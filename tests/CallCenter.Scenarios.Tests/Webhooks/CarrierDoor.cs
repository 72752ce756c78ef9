using System.Net.Http.Json;
using CallCenter.Local.Starting;

namespace CallCenter.Scenarios.Tests.Webhooks;

/// <summary>The carrier's own records, and its way to send any request.</summary>
internal sealed class CarrierDoor(LocalSystem system)
{
    /// <summary>What was sent for a call, in order.</summary>
    public async Task<IReadOnlyList<Delivery>> DeliveriesAsync(string callSid)
    {
        var all = await system.Http.GetFromJsonAsync<DeliveryList>(At("/carrier/webhooks"));
        return [.. all!.Webhooks.Where(delivery => delivery.CallSid == callSid)];
    }

    /// <summary>What one delivery was answered.</summary>
    public async Task<string> BodyAsync(Delivery delivery) =>
        (await system.Http.GetFromJsonAsync<DeliveryDetail>(At($"/carrier/webhooks/{delivery.Seq}")))!.Body;

    /// <summary>Sends exactly the same request again.</summary>
    public async Task<Answer> RepeatAsync(Delivery delivery) =>
        await ReadAsync(await system.Http.PostAsync(At($"/carrier/webhooks/{delivery.Seq}/repeat"), null));

    /// <summary>Sends a signed form.</summary>
    public Task<Answer> SendAsync(string path, params (string Name, string Value)[] form) => PostAsync(new
    {
        path,
        form = form.ToDictionary(field => field.Name, field => field.Value),
    });

    /// <summary>Sends a signed body as it is.</summary>
    public Task<Answer> SendRawAsync(string path, string rawBody, string contentType) =>
        PostAsync(new { path, rawBody, contentType });

    private async Task<Answer> PostAsync<T>(T body) =>
        await ReadAsync(await system.Http.PostAsJsonAsync(At("/carrier/send"), body));

    private static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            response.EnsureSuccessStatusCode();
            return (await response.Content.ReadFromJsonAsync<Answer>())!;
        }
    }

    private Uri At(string path) => new(system.Carrier.BaseAddress, path);

    private sealed record DeliveryList(IReadOnlyList<Delivery> Webhooks);

    private sealed record DeliveryDetail(string Body);
}

/// <summary>One request the carrier made; its address is without scheme and host.</summary>
internal sealed record Delivery(long Seq, string CallSid, string Url, int Status)
{
    /// <summary>The address without its query.</summary>
    public string Path => Url.Split('?')[0];
}

/// <summary>What a request of the carrier's was answered.</summary>
internal sealed record Answer(int Status, string? ContentType, string Body);
