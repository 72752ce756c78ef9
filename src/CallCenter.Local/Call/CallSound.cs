using CallCenter.Local.Tools;
using CallCenter.LocalCarrier.Client;

namespace CallCenter.Local.Call;

/// <summary>Lets the person at the terminal hear the call: fetches what is played and gives it to a program that plays sound.</summary>
/// <param name="player">The program and its arguments; a WAV file's path is put behind them.</param>
internal sealed class CallSound(IReadOnlyList<string> player) : IAsyncDisposable
{
    // No prompt is longer; hold music is cut by whatever comes next.
    private static readonly TimeSpan LongestSound = TimeSpan.FromMinutes(10);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private CancellationTokenSource _playing = new();
    private Task<string?> _sound = Task.FromResult<string?>(null);

    /// <summary>Plays what begins, and stops what is over.</summary>
    /// <param name="heard">What the handset noticed.</param>
    /// <returns>A sentence where the sound before could not be played, else null.</returns>
    public async Task<string?> HearAsync(HandsetEvent heard)
    {
        ArgumentNullException.ThrowIfNull(heard);
        if (heard.Kind is HandsetEventKinds.Gather or HandsetEventKinds.Heard or HandsetEventKinds.Silence)
        {
            return null;
        }

        var fault = await StopAsync();
        if (heard is { Kind: HandsetEventKinds.Play, Url: { } url })
        {
            _playing = new CancellationTokenSource();
            _sound = PlayAsync(url, _playing.Token);
        }

        return fault;
    }

    /// <summary>Stops what is being played.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _playing.Dispose();
        _http.Dispose();
    }

    private async Task<string?> StopAsync()
    {
        await _playing.CancelAsync();
        var fault = await _sound;
        _playing.Dispose();
        _playing = new CancellationTokenSource();
        _sound = Task.FromResult<string?>(null);
        return fault;
    }

    private async Task<string?> PlayAsync(string url, CancellationToken cancellationToken)
    {
        var file = Path.ChangeExtension(Path.GetTempFileName(), ".wav");
        try
        {
            await File.WriteAllBytesAsync(file, await _http.GetByteArrayAsync(new Uri(url), cancellationToken), cancellationToken);
            var outcome = await ToolProcess.RunAsync([.. player, file], Path.GetTempPath(), LongestSound, cancellationToken);
            return outcome.Succeeded ? null : $"'{string.Join(' ', player)}' could not play a sound (exit code {outcome.ExitCode}): {outcome.Output}";
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return $"A sound could not be fetched: {e.Message}";
        }
        finally
        {
            File.Delete(file);
            File.Delete(Path.ChangeExtension(file, ".tmp")); // which reserved the name
        }
    }
}
