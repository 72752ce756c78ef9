using CallCenter.Telephony.Prompts.Sound;
using CallCenter.Telephony.Prompts.Synthesis;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CallCenter.Telephony.Prompts;

/// <summary>Says at start what will speak, and composes the built-in sounds before the first caller needs one.</summary>
internal sealed class PromptStart(SpeechSynthesizerChoice choice, ILogger<PromptStart> logger) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (choice.Kind == SynthesizerKind.None)
        {
            logger.NoSynthesizer(choice.Reason);
        }
        else
        {
            logger.SynthesizerChosen(choice.Kind);
        }

        if (choice.Fallback is { Kind: SynthesizerKind.None } none)
        {
            logger.NoFallback(none.Reason);
        }
        else if (choice.Fallback is { } fallback)
        {
            logger.FallbackChosen(fallback.Kind);
        }

        return Task.Run(() => BuiltInSounds.ByName.Count, cancellationToken);
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
