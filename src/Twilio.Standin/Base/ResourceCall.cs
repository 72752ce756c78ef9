using System.Text.Json;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Http;

namespace Twilio.Base;

/// <summary>Sends one request about a resource and reads the answer.</summary>
internal static class ResourceCall
{
    public static T Post<T>(
        ITwilioRestClient? client, ResourcePath path, IOptions<T> options, Func<JsonElement, T> parse)
        where T : Resource =>
        Read(Send(client, Posting(path, options)).Content, parse);

    public static async Task<T> PostAsync<T>(
        ITwilioRestClient? client, ResourcePath path, IOptions<T> options, Func<JsonElement, T> parse)
        where T : Resource =>
        Read((await SendAsync(client, Posting(path, options))).Content, parse);

    public static T Get<T>(
        ITwilioRestClient? client, ResourcePath path, IOptions<T> options, Func<JsonElement, T> parse)
        where T : Resource =>
        Read(Send(client, Getting(path, options)).Content, parse);

    public static async Task<T> GetAsync<T>(
        ITwilioRestClient? client, ResourcePath path, IOptions<T> options, Func<JsonElement, T> parse)
        where T : Resource =>
        Read((await SendAsync(client, Getting(path, options))).Content, parse);

    public static bool Delete(ITwilioRestClient? client, ResourcePath path) =>
        Send(client, Deleting(path)).StatusCode == System.Net.HttpStatusCode.NoContent;

    public static async Task<bool> DeleteAsync(ITwilioRestClient? client, ResourcePath path) =>
        (await SendAsync(client, Deleting(path))).StatusCode == System.Net.HttpStatusCode.NoContent;

    public static ResourceSet<T> List<T>(
        ITwilioRestClient? client, ResourcePath path, string key, ReadOptions<T> options, Func<JsonElement, T> parse)
        where T : Resource =>
        Set(Send(client, Getting(path, options)), client, key, options, parse);

    public static async Task<ResourceSet<T>> ListAsync<T>(
        ITwilioRestClient? client, ResourcePath path, string key, ReadOptions<T> options, Func<JsonElement, T> parse)
        where T : Resource =>
        Set(await SendAsync(client, Getting(path, options)), client, key, options, parse);

    public static T Read<T>(string content, Func<JsonElement, T> parse)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            return parse(json.RootElement);
        }
        catch (JsonException e)
        {
            throw new ApiException(e.Message, e);
        }
    }

    private static ResourceSet<T> Set<T>(
        Response response, ITwilioRestClient? client, string key, ReadOptions<T> options, Func<JsonElement, T> parse)
        where T : Resource =>
        new(Read(response.Content, json => new Page<T>(key, json, parse)), options.Limit, Of(client));

    private static Func<string, Request> Posting<T>(ResourcePath path, IOptions<T> options)
        where T : Resource =>
        account => new(Http.HttpMethod.Post, Rest.Domain.Api, path.For(account), postParams: options.GetParams());

    private static Func<string, Request> Getting<T>(ResourcePath path, IOptions<T> options)
        where T : Resource =>
        account => new(Http.HttpMethod.Get, Rest.Domain.Api, path.For(account), queryParams: options.GetParams());

    private static Func<string, Request> Deleting(ResourcePath path) =>
        account => new(Http.HttpMethod.Delete, Rest.Domain.Api, path.For(account));

    private static Response Send(ITwilioRestClient? client, Func<string, Request> request) =>
        Of(client).Request(request(Of(client).AccountSid));

    private static Task<Response> SendAsync(ITwilioRestClient? client, Func<string, Request> request) =>
        Of(client).RequestAsync(request(Of(client).AccountSid));

    private static ITwilioRestClient Of(ITwilioRestClient? client) => client ?? TwilioClient.GetRestClient();
}
