using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Audio;
using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Webhooks;

namespace CallCenter.LocalCarrier.Verbs.Play;

internal static class PlayStep
{
    public static async Task<Flow> RunAsync(PlayVerb verb, VerbContext context, CancellationToken cancellationToken)
    {
        if (verb.Digits is { } digits)
        {
            await context.Leg.SendKeysAsync(digits, cancellationToken);
        }

        if (verb.Url.Length > 0)
        {
            // Fetched before the first round, so that an endless loop costs one request.
            await RepeatAsync(verb, await FetchAsync(verb, context, cancellationToken), context, cancellationToken);
        }

        return Flow.Next;
    }

    /// <summary>Plays a fetched sound as often as the verb says; loop 0 is "until hang-up", at most 1,000 times.</summary>
    public static async Task RepeatAsync(PlayVerb verb, Sound sound, VerbContext context, CancellationToken cancellationToken)
    {
        var rounds = sound.Length > TimeSpan.Zero ? verb.Loop == 0 ? 1_000 : verb.Loop : 1;
        for (var round = 0; round < rounds; round++)
        {
            await context.Leg.PlayAsync(sound, context.BargeIn, cancellationToken);
        }
    }

    /// <summary>The sound a Play names; fetching goes on unheard when the caller leaves.</summary>
    public static Task<Sound> FetchAsync(PlayVerb verb, VerbContext context, CancellationToken cancellationToken)
    {
        var url = WebhookUrl.Resolve(context.DocumentUrl, verb.Url) ?? verb.Url;
        var noAudio = context.BargeIn ? AlertCodes.GatherPlayContentType : AlertCodes.PlayContentType;
        var request = new SoundRequest(context.Leg.Sid, url, noAudio);
        return context.Carrier.Audio.GetAsync(request, context.Carrier.Stopping).WaitAsync(cancellationToken);
    }
}
