using CallCenter.Core.Customers;

namespace CallCenter.Telephony.Prompts.Synthesis;

/// <summary>Lets a synthesiser speak only so many texts at once, each for only so long, with only so many waiting.</summary>
/// <param name="inner">The synthesiser; disposed with this.</param>
/// <param name="budget">How long one text may take, counted from when it begins.</param>
/// <param name="atOnce">How many are spoken at once, 1 or more.</param>
/// <param name="maxWaiting">How many may wait, 0 or more; one more fails at once.</param>
/// <param name="time">The clock of the budget.</param>
internal sealed class SynthesisLimits(ISpeechSynthesizer inner, TimeSpan budget, int atOnce, int maxWaiting, TimeProvider time)
    : ISpeechSynthesizer, IDisposable
{
    private readonly SemaphoreSlim _turns = new(atOnce, atOnce);
    private int _inside;

    /// <inheritdoc />
    public string VoiceFor(Language language) => inner.VoiceFor(language);

    /// <inheritdoc />
    public async Task<SynthesisOutcome> SynthesizeAsync(Language language, string text, CancellationToken cancellationToken)
    {
        try
        {
            if (Interlocked.Increment(ref _inside) > atOnce + maxWaiting)
            {
                return new SynthesisOutcome.Failed($"{atOnce + maxWaiting} texts are already being spoken or waiting for it.");
            }

            return await WaitAndSpeakAsync(language, text, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return new SynthesisOutcome.Failed("Nobody waits for this text any more.");
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    /// <inheritdoc />
    public void Dispose() => (inner as IDisposable)?.Dispose();

    private async Task<SynthesisOutcome> WaitAndSpeakAsync(Language language, string text, CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        try
        {
            using var timeout = new CancellationTokenSource(budget, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
            return await inner.SynthesizeAsync(language, text, either.Token);
        }
        finally
        {
            _turns.Release();
        }
    }
}
