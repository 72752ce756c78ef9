using System.Text.Json;
using Twilio.Clients;
using Twilio.Http;

namespace Twilio.Base;

/// <summary>One page of a list.</summary>
/// <typeparam name="T">Resource it lists.</typeparam>
internal sealed class Page<T>
    where T : Resource
{
    private readonly string recordKey;
    private readonly Func<JsonElement, T> parse;
    private readonly string? nextPageUri;

    public Page(string recordKey, JsonElement json, Func<JsonElement, T> parse)
    {
        this.recordKey = recordKey;
        this.parse = parse;
        nextPageUri = json.Text("next_page_uri");
        Records = json.TryGetProperty(recordKey, out var records) ? [.. records.EnumerateArray().Select(parse)] : [];
    }

    public List<T> Records { get; }

    public Page<T>? Next(ITwilioRestClient client)
    {
        if (string.IsNullOrEmpty(nextPageUri))
        {
            return null;
        }

        var response = client.Request(new Request(Http.HttpMethod.Get, Rest.Domain.Api, nextPageUri));
        return ResourceCall.Read(response.Content, json => new Page<T>(recordKey, json, parse));
    }
}
