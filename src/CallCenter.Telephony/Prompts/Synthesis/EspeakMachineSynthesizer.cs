using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using CallCenter.Core.Customers;
using CallCenter.Telephony.Prompts.Sound;

namespace CallCenter.Telephony.Prompts.Synthesis;

/// <summary>Speaks with the machine's <c>espeak-ng</c>, one process per text.</summary>
/// <param name="program">The program: a name on the PATH or a path.</param>
/// <param name="wordsPerMinute">The speed, 80–300 words per minute.</param>
internal sealed class EspeakMachineSynthesizer(string program, int wordsPerMinute) : ISpeechSynthesizer
{
    // 1,000 characters make about 4 MB; a text of 1,000 emoji, each read out by its name, would make far more.
    private const int MaxWavBytes = 16 * 1024 * 1024;

    /// <inheritdoc />
    public string VoiceFor(Language language) => EspeakVoice.Describe(language, wordsPerMinute);

    /// <inheritdoc />
    public async Task<SynthesisOutcome> SynthesizeAsync(Language language, string text, CancellationToken cancellationToken)
    {
        if (EspeakVoice.For(language, wordsPerMinute) is not { } voice)
        {
            return new SynthesisOutcome.Failed($"espeak-ng is not set up for the language '{language}'.");
        }

        using var process = new Process { StartInfo = StartInfo(voice) };
        try
        {
            process.Start();
            return await SpeakAsync(process, EspeakVoice.PlainWords(text), cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return new SynthesisOutcome.Failed("espeak-ng did not finish in time.");
        }
        catch (Exception fault) when (fault is Win32Exception or IOException or InvalidOperationException)
        {
            return new SynthesisOutcome.Failed($"espeak-ng could not be run: {fault.Message}");
        }
        finally
        {
            ChildProcess.Kill(process);
        }
    }

    private ProcessStartInfo StartInfo(EspeakVoice voice) => new(program, voice.Arguments())
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
    };

    private static async Task<SynthesisOutcome> SpeakAsync(Process process, string text, CancellationToken cancellationToken)
    {
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var wav = ReadBoundedAsync(process.StandardOutput.BaseStream, cancellationToken);
        var hasTaken = await TryGiveAsync(process.StandardInput, text, cancellationToken);
        if (await wav is not { } spoken)
        {
            return new SynthesisOutcome.Failed("The text makes more audio than a prompt may have; shorten it.");
        }

        var complaint = await errors;
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 && hasTaken
            ? TelephoneSound.From(spoken.Span)
            : new SynthesisOutcome.Failed($"espeak-ng ended with code {process.ExitCode}: {ChildProcess.FirstLine(complaint)}");
    }

    /// <summary>Gives the program its text.</summary>
    /// <returns>False where it ended without taking it; its exit code and its words then say why.</returns>
    private static async Task<bool> TryGiveAsync(StreamWriter input, string text, CancellationToken cancellationToken)
    {
        try
        {
            await input.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
            input.Close();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadBoundedAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var collected = new MemoryStream();
        var buffer = new byte[32 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (collected.Length + read > MaxWavBytes)
            {
                return null;
            }

            collected.Write(buffer, 0, read);
        }

        return collected.ToArray();
    }
}
