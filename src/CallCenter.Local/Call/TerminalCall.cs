using CallCenter.Local.Demo;
using CallCenter.LocalCarrier.Client;

namespace CallCenter.Local.Call;

/// <summary>A person who calls from the terminal.</summary>
/// <param name="Number">The number they call from.</param>
/// <param name="Player">The program that lets them hear the call, and its arguments; empty for none.</param>
internal sealed record CallerAtTerminal(string Number, IReadOnlyList<string> Player);

/// <summary>One call, with a person at this terminal as the caller.</summary>
internal static class TerminalCall
{
    /// <summary>Places the call and stays until it is over.</summary>
    /// <param name="line">What to call through.</param>
    /// <param name="caller">Who calls.</param>
    /// <param name="transcript">Where it is printed.</param>
    /// <param name="cancellationToken">Hangs up.</param>
    /// <returns>0.</returns>
    public static async Task<int> RunAsync(PhoneLine line, CallerAtTerminal caller, Transcript transcript, CancellationToken cancellationToken)
    {
        var handset = line.Handset(caller.Number);
        await using var sound = caller.Player.Count > 0 ? new CallSound(caller.Player) : null;
        await handset.RegisterAsync(cancellationToken: cancellationToken);
        await handset.DialAsync(line.Number, cancellationToken);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = TypeAsync(line.Handset(caller.Number), over.Token);
        await foreach (var heard in handset.ListenAsync(cancellationToken))
        {
            transcript.Caller(heard);
            if (sound is not null && await sound.HearAsync(heard) is { } fault)
            {
                await Console.Error.WriteLineAsync(fault);
            }

            if (heard.Kind == HandsetEventKinds.Ended)
            {
                break;
            }
        }

        await over.CancelAsync();
        await Task.WhenAny(typing, Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None));
        return 0;
    }

    // Reading the console cannot be cancelled; it goes on in the background until the process ends.
    private static Task TypeAsync(HandsetClient handset, CancellationToken cancellationToken) => Task.Run(
        async () =>
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                var line = await Console.In.ReadLineAsync(cancellationToken);
                if (await ActAsync(handset, line?.Trim(), cancellationToken))
                {
                    return;
                }
            }
        },
        cancellationToken);

    private static async Task<bool> ActAsync(HandsetClient handset, string? line, CancellationToken cancellationToken)
    {
        try
        {
            switch (line)
            {
                case null or "hangup":
                    await handset.HangUpAsync(cancellationToken);
                    return true;
                case "":
                    return false;
                case var said when said.StartsWith("say ", StringComparison.Ordinal):
                    await handset.SpeakAsync(said[4..], cancellationToken: cancellationToken);
                    return false;
                case var keys when keys.All(c => char.IsAsciiDigit(c) || c is '*' or '#'):
                    await handset.PressAsync(keys, cancellationToken);
                    return false;
                default:
                    await Console.Out.WriteLineAsync("  (type keys 0-9 * #, 'say WORDS' or 'hangup')");
                    return false;
            }
        }
        catch (CarrierRefusedException e)
        {
            await Console.Out.WriteLineAsync($"  ({e.Message})");
            return false;
        }
    }
}
