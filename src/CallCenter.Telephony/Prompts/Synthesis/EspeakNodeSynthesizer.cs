using System.ComponentModel;
using CallCenter.Core.Customers;
using CallCenter.Telephony.Prompts.Sound;

namespace CallCenter.Telephony.Prompts.Synthesis;

/// <summary>
/// Speaks with the npm package <c>espeak-ng</c> through one Node process, which is started at the first text, kept
/// running (a start costs far more than a text) and started anew when it has ended or got stuck.
/// </summary>
/// <param name="nodeProgram">Node: a name on the PATH or a path.</param>
/// <param name="packageScript">The package's <c>dist/espeak-ng.js</c>.</param>
/// <param name="wordsPerMinute">The speed, 80–300 words per minute.</param>
internal sealed class EspeakNodeSynthesizer(string nodeProgram, string packageScript, int wordsPerMinute)
    : ISpeechSynthesizer, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private NodeWorker? _worker;
    private string _lastFault = "";
    private bool _disposed;

    /// <summary>The number of the running process, or null.</summary>
    internal int? ProcessId => _worker?.ProcessId;

    /// <inheritdoc />
    public string VoiceFor(Language language) => EspeakVoice.Describe(language, wordsPerMinute);

    /// <inheritdoc />
    public async Task<SynthesisOutcome> SynthesizeAsync(Language language, string text, CancellationToken cancellationToken)
    {
        if (EspeakVoice.For(language, wordsPerMinute) is not { } voice)
        {
            return new SynthesisOutcome.Failed($"espeak-ng is not set up for the language '{language}'.");
        }

        try
        {
            await _turn.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return new SynthesisOutcome.Failed("The Node process was busy with other texts for too long.");
        }

        try
        {
            return await AskAsync(new NodeRequest(voice.Arguments(), EspeakVoice.PlainWords(text)), cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends the Node process; a text in work then fails.</summary>
    public void Dispose()
    {
        _disposed = true;
        _worker?.Dispose();
    }

    private async Task<SynthesisOutcome> AskAsync(NodeRequest request, CancellationToken cancellationToken)
    {
        var hadOldWorker = _worker is { IsAlive: true };
        var outcome = await TryAskAsync(request, cancellationToken);

        // A process that had served other texts and is gone says nothing about this text: a new one may do.
        return outcome is null && hadOldWorker ? await TryAskAsync(request, cancellationToken) ?? Ended() : outcome ?? Ended();

        SynthesisOutcome.Failed Ended() => new($"espeak-ng could not be run through Node: {_lastFault}");
    }

    /// <summary>Asks once.</summary>
    /// <returns>The outcome, or null where the process ended.</returns>
    private async Task<SynthesisOutcome?> TryAskAsync(NodeRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await CurrentWorker().AskAsync(request, cancellationToken);
            return answer.Wav is { } wav
                ? TelephoneSound.From(wav)
                : new SynthesisOutcome.Failed($"espeak-ng did not speak the text: {ChildProcess.FirstLine(answer.Error ?? "")}");
        }
        catch (OperationCanceledException)
        {
            // It may be stuck in this text for ever, and its late answer must not be taken for the next text's.
            DropWorker();
            return new SynthesisOutcome.Failed("espeak-ng did not finish in time.");
        }
        catch (Exception fault) when (fault is IOException or Win32Exception or InvalidOperationException)
        {
            DropWorker();
            _lastFault = fault.Message;
            return null;
        }
    }

    private NodeWorker CurrentWorker()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_worker is { IsAlive: false })
        {
            DropWorker();
        }

        return _worker ??= NodeWorker.Start(nodeProgram, packageScript);
    }

    private void DropWorker()
    {
        _worker?.Dispose();
        _worker = null;
    }
}
