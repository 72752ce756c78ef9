using CallCenter.LocalCarrier.Alerts;
using CallCenter.LocalCarrier.Audio;
using CallCenter.LocalCarrier.Client;

namespace CallCenter.LocalCarrier.Calls;

/// <summary>Lets a party hear something for as long as it lasts.</summary>
internal static class LegVoice
{
    /// <summary>Speech lasts about this many characters a second.</summary>
    public const double CharactersPerSecond = 14;

    private static readonly TimeSpan OneKey = TimeSpan.FromMilliseconds(500);

    public static TimeSpan LengthOf(string text) => TimeSpan.FromSeconds(text.Length / CharactersPerSecond);

    /// <summary>Speaks a text; the event comes when it begins.</summary>
    public static Task SayAsync(this CallLeg leg, string text, string? language, bool bargeIn, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        leg.Emit(HandsetEventKinds.Say, text, language, bargeIn: bargeIn ? true : null);
        return leg.PassAsync(LengthOf(text), cancellationToken);
    }

    /// <summary>Plays a fetched sound; one that could not be fetched is an error event and silence.</summary>
    public static Task PlayAsync(this CallLeg leg, Sound sound, bool bargeIn, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (sound.Error is { } code)
        {
            leg.Emit(HandsetEventKinds.Error, "The sound could not be played.", url: sound.Url, code: code);
            return Task.CompletedTask;
        }

        leg.Emit(HandsetEventKinds.Play, sound.Text ?? FileName(sound.Url), sound.Language, sound.Url, bargeIn: bargeIn ? true : null);
        return leg.PassAsync(sound.Length, cancellationToken);
    }

    /// <summary>Lets carrier time pass; what follows is due at its end.</summary>
    public static Task PassAsync(this CallLeg leg, TimeSpan duration, CancellationToken cancellationToken)
    {
        leg.DueAt = leg.Wires.Clock.In(duration);
        return leg.Wires.Clock.DelayAsync(duration, cancellationToken);
    }

    /// <summary>Sends keys to the party, half a second each; "w" is half a second of silence.</summary>
    public static Task SendKeysAsync(this CallLeg leg, string keys, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        leg.Emit(HandsetEventKinds.Play, digits: keys);
        return leg.Wires.Clock.DelayAsync(OneKey * keys.Length, cancellationToken);
    }

    /// <summary>Signals the call after a carrier duration, unless the token ends the waiting.</summary>
    public static async Task RingAsync(this CallLeg leg, int round, TimeSpan timer, CancellationToken cancellationToken)
    {
        var due = leg.Wires.Clock.In(timer);
        try
        {
            await leg.Wires.Clock.DelayAsync(timer, cancellationToken);
            leg.Signal(new CallSignal.TimerRang(round) { DueAt = due });
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Whoever listened has stopped before the timer rang.
            return;
        }
    }

    /// <summary>Raises an alert and lets the party see it.</summary>
    public static void Fail(this CallLeg leg, AlertLog alerts, int code, string message, string? url = null)
    {
        alerts.Add(leg.Sid, code, message, url);
        leg.Emit(HandsetEventKinds.Error, message, url: url, code: code);
    }

    private static string FileName(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? Path.GetFileName(uri.AbsolutePath) : url;
}
