using CallCenter.Engine.Prompts;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CallCenter.Telephony.Prompts;

/// <summary>Makes a prompt's audio where no node has made it yet.</summary>
internal sealed class PromptMaker(AudioShelf shelf, IAudioStore store, IOptions<PromptOptions> options, ILogger<PromptMaker> logger)
{
    private static readonly TimeSpan _lookAgain = TimeSpan.FromMilliseconds(100);

    /// <summary>Sees to it that the audio is there.</summary>
    /// <param name="order">Who shall speak what.</param>
    /// <param name="time">The clock.</param>
    /// <returns>Audio or failed.</returns>
    public async Task<PreparedPrompt> EnsureAsync(PromptOrder order, TimeProvider time)
    {
        if (await shelf.HoldsAsync(order.Hash, CancellationToken.None))
        {
            return new PreparedPrompt.Audio(order.Hash);
        }

        var hasClaim = await ClaimAsync(order.Hash);
        if (!hasClaim)
        {
            (var hasArrived, hasClaim) = await ArrivesAsync(order.Hash, time);
            if (hasArrived)
            {
                return new PreparedPrompt.Audio(order.Hash);
            }
        }

        try
        {
            return await MakeAsync(order, time);
        }
        finally
        {
            if (hasClaim)
            {
                await store.ReleaseClaimAsync(order.Hash, CancellationToken.None);
            }
        }
    }

    private Task<bool> ClaimAsync(string hash) => store.TryClaimAsync(hash, options.Value.SynthesisBudget, CancellationToken.None);

    /// <summary>Waits for what another node is making, as long as it may take, or until that node has given up.</summary>
    private async Task<(bool HasArrived, bool HasClaim)> ArrivesAsync(string hash, TimeProvider time)
    {
        var start = time.GetTimestamp();
        while (time.GetElapsedTime(start) < options.Value.SynthesisBudget)
        {
            await Task.Delay(_lookAgain, time);

            // The claim first: who has it knows that the other node has put its audio on the shelf, or has none.
            var hasClaim = await ClaimAsync(hash);
            if (await shelf.FindAsync(hash, CancellationToken.None) is not null)
            {
                await ReleaseAsync(hash, hasClaim);
                return (true, false);
            }

            if (hasClaim)
            {
                return (false, true);
            }
        }

        return (false, false);
    }

    private Task ReleaseAsync(string hash, bool hasClaim) =>
        hasClaim ? store.ReleaseClaimAsync(hash, CancellationToken.None) : Task.CompletedTask;

    private async Task<PreparedPrompt> MakeAsync(PromptOrder order, TimeProvider time)
    {
        var start = time.GetTimestamp();

        // The synthesiser's own limits end it; a caller who hung up must not, because others may wait for the same text.
        var outcome = await order.Voice.SynthesizeAsync(order.Language, order.Text, CancellationToken.None);
        switch (outcome)
        {
            case SynthesisOutcome.Audio made when await KeepAsync(order, made):
                logger.Made(order.Hash, order.Language, made.Wav.Length, time.GetElapsedTime(start).TotalMilliseconds);
                return new PreparedPrompt.Audio(order.Hash);
            case SynthesisOutcome.Failed failed:
                return Fail(order, failed.Reason);
            default:
                return Fail(order, "The audio was made, but neither the folder Prompts:CachePath nor Redis would keep it.");
        }
    }

    private Task<bool> KeepAsync(PromptOrder order, SynthesisOutcome.Audio made) =>
        shelf.KeepAsync(order.Hash, new StoredAudio(order.Language, order.Text, made.Wav), CancellationToken.None);

    private PreparedPrompt.Failed Fail(PromptOrder order, string reason)
    {
        if (order.IsLast)
        {
            logger.NotMade(order.Hash, order.Language, reason);
        }
        else
        {
            logger.FallsBack(order.Hash, order.Language, reason);
        }

        return new PreparedPrompt.Failed(reason);
    }
}
