using System.Globalization;
using CallCenter.Core.Customers;
using CallCenter.Telephony.Prompts.Sound;
using Microsoft.Extensions.Logging;

namespace CallCenter.Telephony.Prompts.Synthesis.Neural;

/// <summary>
/// Speaks with a neural voice over HTTP. After a failure of the service it answers for a while with "failed" at once,
/// so that callers do not wait in vain text by text while the fallback could speak. Safe to use from any thread.
/// </summary>
/// <param name="exchange">Asks once.</param>
/// <param name="settings">Voices, budget and tries.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
internal sealed class NeuralSynthesizer(
    NeuralExchange exchange, NeuralVoice settings, TimeProvider time, ILogger<NeuralSynthesizer> logger) : ISpeechSynthesizer
{
    // Not spread by chance: only so many texts are asked for at once, so not many can come back together.
    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(100);

    // A system timer may ring some milliseconds before the clock agrees that the budget is over.
    private static readonly TimeSpan _timerTick = TimeSpan.FromMilliseconds(20);

    private long _restsUntil;

    /// <inheritdoc />
    public string VoiceFor(Language language) =>
        string.Create(CultureInfo.InvariantCulture, $"neural {settings.FindVoice(language)} {settings.RatePercent}");

    /// <inheritdoc />
    public async Task<SynthesisOutcome> SynthesizeAsync(Language language, string text, CancellationToken cancellationToken)
    {
        if (settings.FindVoice(language) is not { } voice)
        {
            return new SynthesisOutcome.Failed($"Prompts:Neural:Voices has none for the language '{language}'.");
        }

        if (time.GetUtcNow().UtcTicks < Interlocked.Read(ref _restsUntil))
        {
            return new SynthesisOutcome.Failed("The neural voice is left alone for a while because it failed.");
        }

        var start = time.GetTimestamp();
        try
        {
            return await AskAsync(Ssml.Of(voice, settings.RatePercent, text), start, cancellationToken) switch
            {
                NeuralAnswer.Spoken spoken => TelephoneSound.From(spoken.Wav.Span),
                NeuralAnswer.Refused refused => new SynthesisOutcome.Failed(refused.Reason),
                NeuralAnswer.LockedOut locked => Rest(locked.Reason),
                NeuralAnswer.Unavailable unavailable => Rest(unavailable.Reason),
                _ => throw new InvalidOperationException("An answer of a new kind."),
            };
        }
        catch (OperationCanceledException)
        {
            return time.GetElapsedTime(start) >= settings.Budget - _timerTick
                ? Rest(string.Create(CultureInfo.InvariantCulture, $"The neural voice did not answer within {settings.Budget.TotalSeconds} s."))
                : new SynthesisOutcome.Failed("Nobody waits for this text any more.");
        }
    }

    private async Task<NeuralAnswer> AskAsync(string ssml, long start, CancellationToken cancellationToken)
    {
        for (var retries = 0; ; retries++)
        {
            var answer = await exchange.TryAsync(ssml, cancellationToken);
            if (answer is not NeuralAnswer.Unavailable unavailable || retries >= settings.Retries)
            {
                return answer;
            }

            var pause = unavailable.RetryAfter ?? _firstPause * Math.Pow(4, retries);
            if (time.GetElapsedTime(start) + pause >= settings.Budget)
            {
                // It would not be done in time: better to let the fallback speak now.
                return answer;
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    private SynthesisOutcome.Failed Rest(string reason)
    {
        var until = (time.GetUtcNow() + settings.RestAfterFailure).UtcTicks;
        if (Interlocked.Exchange(ref _restsUntil, until) < time.GetUtcNow().UtcTicks)
        {
            // Once, not once a text that was under way.
            logger.NeuralVoiceRests(settings.RestAfterFailure, reason);
        }

        return new SynthesisOutcome.Failed(reason);
    }
}
