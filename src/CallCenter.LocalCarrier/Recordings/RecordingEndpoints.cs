using CallCenter.LocalCarrier.Audio;
using CallCenter.LocalCarrier.Rest;

namespace CallCenter.LocalCarrier.Recordings;

/// <summary>
/// A recording's own address serves the sound: with no ending or <c>.wav</c> a WAV file. Nobody has to authenticate, as is an
/// account's default with the provider.
/// </summary>
internal static class RecordingEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, Carrier carrier) => routes.MapMethods(
        "/2010-04-01/Accounts/{account}/Recordings/{name}", ["GET", "HEAD"], (string name, HttpContext context) => ServeAsync(carrier, name, context));

    private static async Task ServeAsync(Carrier carrier, string name, HttpContext context)
    {
        var recording = carrier.Recordings.Find(name.Split('.')[0]);
        if (Refusal(carrier, recording, name, context.Request) is { } refusal)
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        var channels = context.Request.Query["RequestedChannels"] == "2" ? 2 : 1;
        var seconds = recording?.Seconds ?? 0;
        context.Response.ContentType = "audio/x-wav";
        context.Response.ContentLength = SilentWav.Length(channels, seconds);
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await SilentWav.WriteAsync(context.Response.Body, channels, seconds, context.RequestAborted);
        }
    }

    private static IResult? Refusal(Carrier carrier, Recording? recording, string name, HttpRequest request)
    {
        if ((string?)request.RouteValues["account"] != carrier.Options.AccountSid
            || recording is not { State.Status: RecordingStatus.Completed })
        {
            return RestReply.NotFound(request.Path);
        }

        if (name.EndsWith(".mp3", StringComparison.Ordinal))
        {
            return RestReply.Error(404, 20404, "This carrier makes no MP3: ask for .wav");
        }

        if (Path.GetExtension(name) is not ("" or ".wav"))
        {
            return RestReply.NotFound(request.Path);
        }

        return request.Query["RequestedChannels"] == "2" && recording.Settings.Channels == 1
            ? RestReply.Invalid("The recording has one channel only")
            : null;
    }
}
