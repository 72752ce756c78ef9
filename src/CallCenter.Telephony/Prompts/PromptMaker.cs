using CallCenter.Core.Customers;
using CallCenter.Engine.Prompts;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallCenter.Telephony.Prompts;

/// <summary>Makes a prompt's audio where no node has made it yet.</summary>
internal sealed class PromptMaker(
    ISpeechSynthesizer synthesizer,
    AudioShelf shelf,
    IAudioStore store,
    IOptions<PromptOptions> options,
    ILogger<PromptMaker> logger)
{
    private static readonly TimeSpan _lookAgain = TimeSpan.FromMilliseconds(100);

    /// <summary>Sees to it that the audio is there.</summary>
    /// <param name="hash">Its name.</param>
    /// <param name="language">The language.</param>
    /// <param name="text">The cleaned text.</param>
    /// <param name="time">The clock.</param>
    /// <returns>Audio or failed.</returns>
    public async Task<PreparedPrompt> EnsureAsync(string hash, Language language, string text, TimeProvider time)
    {
        if (await shelf.HoldsAsync(hash, CancellationToken.None))
        {
            return new PreparedPrompt.Audio(hash);
        }

        var hasClaim = await store.TryClaimAsync(hash, options.Value.SynthesisBudget, CancellationToken.None);
        if (!hasClaim && await ArrivesAsync(hash, time))
        {
            return new PreparedPrompt.Audio(hash);
        }

        try
        {
            return await MakeAsync(hash, language, text, time);
        }
        finally
        {
            if (hasClaim)
            {
                await store.ReleaseClaimAsync(hash, CancellationToken.None);
            }
        }
    }

    /// <summary>Waits for what another node is making, as long as it may take.</summary>
    private async Task<bool> ArrivesAsync(string hash, TimeProvider time)
    {
        var start = time.GetTimestamp();
        while (time.GetElapsedTime(start) < options.Value.SynthesisBudget)
        {
            await Task.Delay(_lookAgain, time);
            if (await shelf.FindAsync(hash, CancellationToken.None) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<PreparedPrompt> MakeAsync(string hash, Language language, string text, TimeProvider time)
    {
        var start = time.GetTimestamp();

        // The synthesiser's own limits end it; a caller who hung up must not, because others may wait for the same text.
        var outcome = await synthesizer.SynthesizeAsync(language, text, CancellationToken.None);
        switch (outcome)
        {
            case SynthesisOutcome.Audio made when await shelf.KeepAsync(hash, new StoredAudio(language, text, made.Wav), CancellationToken.None):
                logger.Made(hash, language, made.Wav.Length, time.GetElapsedTime(start).TotalMilliseconds);
                return new PreparedPrompt.Audio(hash);
            case SynthesisOutcome.Failed failed:
                logger.NotMade(hash, language, failed.Reason);
                return new PreparedPrompt.Failed(failed.Reason);
            default:
                const string NowhereToKeep = "The audio was made, but neither the folder Prompts:CachePath nor Redis would keep it.";
                logger.NotMade(hash, language, NowhereToKeep);
                return new PreparedPrompt.Failed(NowhereToKeep);
        }
    }
}
