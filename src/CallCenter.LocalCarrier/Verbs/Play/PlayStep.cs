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
            var sound = await FetchAsync(verb, context, cancellationToken);
            var rounds = sound.Length > TimeSpan.Zero ? verb.Loop == 0 ? 1_000 : verb.Loop : 1;
            for (var round = 0; round < rounds; round++)
            {
                await context.Leg.PlayAsync(sound, context.BargeIn, cancellationToken);
            }
        }

        return Flow.Next;
    }

    /// <summary>The sound a Play names; fetching goes on unheard when the caller leaves.</summary>
    public static Task<Sound> FetchAsync(PlayVerb verb, VerbContext context, CancellationToken cancellationToken) =>
        context.Carrier.Audio
            .GetAsync(context.Leg.Sid, WebhookUrl.Resolve(context.DocumentUrl, verb.Url) ?? verb.Url, context.Carrier.Stopping)
            .WaitAsync(cancellationToken);
}
