using System.Collections.Concurrent;
using CallCenter.Core.Customers;
using CallCenter.Telephony.Prompts;
using CallCenter.Telephony.Prompts.Sound;

namespace CallCenter.Telephony.Tests.Prompts;

/// <summary>A synthesiser that finishes each text when the test says so, and remembers what it was asked for.</summary>
internal sealed class HeldSynthesizer : ISpeechSynthesizer
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<SynthesisOutcome>> _texts = new();
    private readonly ConcurrentQueue<string> _begun = new();

    public static SynthesisOutcome.Audio SomeAudio { get; } =
        new(WaveFile.Write(Tones.Sine(8_000, 440, seconds: 0.2, amplitude: 8_000)));

    public IReadOnlyCollection<string> Begun => _begun;

    public void Finish(string text) => Finish(text, SomeAudio);

    public void Finish(string text, SynthesisOutcome outcome) => Held(text).TrySetResult(outcome);

    public string VoiceFor(Language language) => $"held {language}";

    public async Task<SynthesisOutcome> SynthesizeAsync(Language language, string text, CancellationToken cancellationToken)
    {
        _begun.Enqueue(text);
        try
        {
            return await Held(text).Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return new SynthesisOutcome.Failed("The test ended the wait.");
        }
    }

    private TaskCompletionSource<SynthesisOutcome> Held(string text) =>
        _texts.GetOrAdd(text, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
