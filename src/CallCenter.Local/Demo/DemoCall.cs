using CallCenter.Local.Starting;
using CallCenter.LocalCarrier.Client;

namespace CallCenter.Local.Demo;

/// <summary>One call of the demonstration: what the caller does when they hear what.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="From">The caller's number.</param>
/// <param name="Turns">In order: part of a prompt, and the keys pressed when it begins.</param>
/// <param name="Says">What the caller says to the agent.</param>
/// <param name="Queue">The queue the call must come to.</param>
internal sealed record DemoCall(
    string Title, string From, IReadOnlyList<(string Prompt, string Keys)> Turns, string Says, string Queue)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The three calls.</summary>
    public static IReadOnlyList<DemoCall> All { get; } =
    [
        new("1. A plain code: DPR 123456, in Albanian", "+38344000001",
            [("shtypni 1", "1"), ("shifrën e konsumatorit", "377123456#"), ("Shifra juaj", "1"), ("shtypni 4", "4")],
            "Mirëdita, kam një pyetje për faturën.", "prishtina"),
        new("2. Keys 345 fit two districts: the caller chooses Gjakova, in English", "+38344000002",
            [("press 3", "3"), ("customer code", "345778#"), ("For Gjakova", "2"), ("Your code", "1"), ("press 4", "4")],
            "Hello, my street has no power.", "gjakova"),
        new("3. Three wrong entries: a person, never a dead end, in Serbian", "+38344000003",
            [("pritisnite 2", "2"), ("šifru potrošača", "12#"), ("šifru potrošača", "999999#"), ("šifru potrošača", "0000#")],
            "Dobar dan, ne znam svoju šifru.", "general"),
    ];

    /// <summary>Plays the call.</summary>
    /// <param name="system">The call centre.</param>
    /// <param name="transcript">Where it is printed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The queue the call came to.</returns>
    public async Task<string?> PlayAsync(LocalSystem system, Transcript transcript, CancellationToken cancellationToken)
    {
        transcript.Title(Title);
        var handset = system.Handset(From);
        await handset.RegisterAsync(cancellationToken: cancellationToken);
        await handset.DialAsync(system.Options.ServiceNumber, cancellationToken);
        foreach (var (prompt, keys) in Turns)
        {
            await ListenAsync(handset, transcript, e => e.BargeIn == true && e.Text?.Contains(prompt, StringComparison.Ordinal) == true, cancellationToken);
            await handset.PressAsync(keys, cancellationToken);
        }

        var waiting = await ListenAsync(handset, transcript, e => e.Kind == HandsetEventKinds.Queued, cancellationToken);
        await ListenAsync(handset, transcript, e => e.Kind == HandsetEventKinds.Joined, cancellationToken);
        await handset.SpeakAsync(Says, cancellationToken: cancellationToken);
        await ListenAsync(handset, transcript, e => e.Kind == HandsetEventKinds.Ended, cancellationToken);
        return waiting.Text;
    }

    private static async Task<HandsetEvent> ListenAsync(
        HandsetClient handset, Transcript transcript, Func<HandsetEvent, bool> until, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await foreach (var heard in handset.ListenAsync(patience.Token))
            {
                transcript.Caller(heard);
                if (until(heard))
                {
                    return heard;
                }
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The caller waited {Patience.TotalSeconds:0} seconds for what the demonstration expects next; see the last lines above.");
        }

        throw new TimeoutException("The handset fell silent.");
    }
}
