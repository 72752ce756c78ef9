using System.Collections.Concurrent;
using CallCenter.Core.Customers;
using CallCenter.Engine.Prompts;
using CallCenter.Flows.Running;
using CallCenter.Telephony.Prompts.Sound;
using Microsoft.Extensions.Options;

namespace CallCenter.Telephony.Prompts;

/// <summary>
/// Makes texts ready for a caller's ear: the carrier speaks what it can, everything else is made into audio once and
/// played from then on. Safe to use from any thread.
/// </summary>
public sealed class PromptAudio
{
    private readonly ConcurrentDictionary<string, Lazy<Task<PreparedPrompt>>> _making = new(StringComparer.Ordinal);
    private readonly PromptVoices _voices;
    private readonly PromptMaker _maker;
    private readonly AudioShelf _shelf;
    private readonly RecordingShelf _recordings;
    private readonly PromptOptions _options;
    private readonly TimeProvider _time;

    internal PromptAudio(PromptVoices voices, PromptMaker maker, PromptShelves shelves, IOptions<PromptOptions> options, TimeProvider time)
    {
        _voices = voices;
        _maker = maker;
        _shelf = shelves.Made;
        _recordings = shelves.Recorded;
        _options = options.Value;
        _time = time;
    }

    /// <summary>
    /// Makes one sentence ready: its studio recording where there is one and it can be had, in whichever language, else
    /// its words. However many callers ask for the same at once, it is fetched or spoken once.
    /// </summary>
    /// <param name="sentence">What to say: plain text of 1–1,000 characters; control characters count as blanks.</param>
    /// <param name="cancellationToken">
    /// Ends the caller's wait, as <c>Prompts:Patience</c> does, with <see cref="PreparedPrompt.Failed"/>; the audio is made all the same and is there the next time.
    /// </param>
    /// <returns>Spoken, audio or failed; never an exception.</returns>
    public async Task<PreparedPrompt> PrepareAsync(Utterance sentence, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(_options.Patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        return sentence.Recording is { } hash && await IsRecordedAsync(sentence, hash, either.Token)
            ? new PreparedPrompt.Audio(hash)
            : await SpeakAsync(sentence.Language, sentence.Text, either.Token);
    }

    /// <summary>Whether the carrier speaks a language itself, so that nothing is made.</summary>
    /// <param name="language">The language.</param>
    public bool IsSpokenByCarrier(Language language) => FindCarrierLanguage(language) is not null;

    /// <summary>Finds the audio behind <c>/audio/{name}.wav</c>.</summary>
    /// <param name="name">What was asked for: a hash or the name of a built-in sound.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The audio, or null where the name is unknown or can be no name.</returns>
    public async Task<StoredAudio?> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (BuiltInSounds.ByName.TryGetValue(name, out var builtIn))
        {
            return builtIn;
        }

        if (!AudioName.IsWellFormed(name))
        {
            return null;
        }

        return AudioName.IsRecording(name)
            ? await _recordings.FindAsync(name, cancellationToken)
            : await _shelf.FindAsync(name, cancellationToken);
    }

    // Half the patience: the words must still be made in the other half.
    private async Task<bool> IsRecordedAsync(Utterance sentence, string hash, CancellationToken cancellationToken)
    {
        using var half = new CancellationTokenSource(_options.Patience / 2, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(half.Token, cancellationToken);
        try
        {
            return await _recordings.HoldsAsync(sentence, hash, either.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<PreparedPrompt> SpeakAsync(Language language, string text, CancellationToken cancellationToken)
    {
        var words = PromptText.Clean(text);
        if (words.Length is 0 or > PromptOptions.MaxTextLength)
        {
            return new PreparedPrompt.Failed($"The text has {words.Length} characters; a prompt has 1 to {PromptOptions.MaxTextLength}.");
        }

        if (FindCarrierLanguage(language) is { } carrier)
        {
            var voice = string.IsNullOrWhiteSpace(carrier.Voice) ? null : carrier.Voice;
            var written = carrier.Script == CarrierScript.Cyrillic ? SerbianCyrillic.Of(words) : words;
            return new PreparedPrompt.Spoken(language, written, carrier.Language, voice);
        }

        try
        {
            return await MakeAsync(language, words, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return new PreparedPrompt.Failed("The audio was not ready in the time the caller could wait.");
        }
    }

    private CarrierLanguage? FindCarrierLanguage(Language language) =>
        language.Code is { } code && _options.CarrierLanguages.TryGetValue(code, out var carrier)
            && !string.IsNullOrWhiteSpace(carrier.Language) ? carrier : null;

    /// <summary>Lets one voice after the other try, until one has spoken.</summary>
    private async Task<PreparedPrompt> MakeAsync(Language language, string words, CancellationToken cancellationToken)
    {
        PreparedPrompt prompt = new PreparedPrompt.Failed("There is no voice.");
        foreach (var order in _voices.For(language, words))
        {
            var making = _making.GetOrAdd(order.Hash, _ => new(() => EnsureOnceAsync(order)));
            prompt = await making.Value.WaitAsync(cancellationToken);
            if (prompt is PreparedPrompt.Audio)
            {
                break;
            }
        }

        return prompt;
    }

    private async Task<PreparedPrompt> EnsureOnceAsync(PromptOrder order)
    {
        try
        {
            return await _maker.EnsureAsync(order, _time);
        }
        finally
        {
            _making.TryRemove(order.Hash, out _);
        }
    }
}
