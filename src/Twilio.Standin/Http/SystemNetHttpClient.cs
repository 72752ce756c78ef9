using System.Net.Http.Headers;
using System.Text;

namespace Twilio.Http;

/// <summary>
/// Carries requests over a <see cref="System.Net.Http.HttpClient"/>, whose timeout is the time budget.
/// </summary>
/// <param name="httpClient">Client to use; a new one that follows no redirects when absent.</param>
public class SystemNetHttpClient(System.Net.Http.HttpClient? httpClient = null) : HttpClient
{
    private readonly System.Net.Http.HttpClient http =
        httpClient ?? new System.Net.Http.HttpClient(new HttpClientHandler { AllowAutoRedirect = false });

    /// <inheritdoc/>
    public override Response MakeRequest(Request request)
    {
        using var message = MessageFor(request);
        using var answer = http.Send(message);
        using var reader = new StreamReader(answer.Content.ReadAsStream());
        return new Response(answer.StatusCode, reader.ReadToEnd(), answer.Headers);
    }

    /// <inheritdoc/>
    public override async Task<Response> MakeRequestAsync(Request request)
    {
        using var message = MessageFor(request);
        using var answer = await http.SendAsync(message);
        return new Response(answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers);
    }

    private static HttpRequestMessage MessageFor(Request request)
    {
        var message = new HttpRequestMessage(
            new System.Net.Http.HttpMethod(request.Method.ToString()), request.ConstructUrl());
        var credentials = Encoding.UTF8.GetBytes($"{request.Username}:{request.Password}");
        message.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credentials));
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        if (!request.Method.Equals(Http.HttpMethod.Get))
        {
            message.Content = new FormUrlEncodedContent(request.PostParams);
        }

        return message;
    }
}
