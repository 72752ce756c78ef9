using CallCenter.LocalCarrier.Audio;
using CallCenter.LocalCarrier.Calls;
using CallCenter.LocalCarrier.Client;
using CallCenter.LocalCarrier.Twiml;
using CallCenter.LocalCarrier.Verbs;

namespace CallCenter.LocalCarrier.Conferences;

/// <summary>What one participant hears besides the others: music, hold documents, announcements.</summary>
internal sealed class ParticipantSound(VerbContext context, Participant participant)
{
    // A hold document that lasts no time would otherwise be asked for as fast as the network allows.
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    /// <summary>Plays a document, or the carrier's music for no address and silence for an empty one.</summary>
    /// <param name="url">Absolute, or relative to the call's document.</param>
    /// <param name="method">GET or POST.</param>
    /// <param name="again">Whether it begins anew at its end; else silence follows.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False when the document could not be had; true when it ended or was stopped.</returns>
    public async Task<bool> HearAsync(string? url, string method, bool again, CancellationToken cancellationToken)
    {
        if (url is null)
        {
            context.Leg.Emit(HandsetEventKinds.Play, text: HoldMusic.Text);
        }

        if (string.IsNullOrEmpty(url))
        {
            return true;
        }

        try
        {
            do
            {
                if (await RunAsync(((Flow.Goto)context.GoTo(url, method)).Document, cancellationToken) is Flow.Broken)
                {
                    return false;
                }

                await context.Carrier.Clock.DelayAsync(again ? Breath : TimeSpan.Zero, cancellationToken);
            }
            while (again);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It is no longer to be heard.
            return true;
        }

        return true;
    }

    /// <summary>Plays what holds bring, until the token ends it.</summary>
    public async Task HoldAsync(CancellationToken cancellationToken)
    {
        var (held, heard) = (CancellationTokenSource.CreateLinkedTokenSource(cancellationToken), Task.FromResult(true));
        try
        {
            await foreach (var hold in participant.Holds.ReadAllAsync(cancellationToken))
            {
                await held.CancelAsync();
                await heard;
                held.Dispose();
                held = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                heard = hold is null ? Task.FromResult(true) : HearAsync(hold.Url, hold.Method, again: true, held.Token);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await heard;
        }
        finally
        {
            held.Dispose();
        }
    }

    /// <summary>Plays announcements one after the other, until the token ends it.</summary>
    public async Task AnnounceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var announcement in participant.Announcements.ReadAllAsync(cancellationToken))
            {
                await RunAsync(announcement.Document, cancellationToken);
                announcement.Heard.TrySetResult();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It has left: nothing more is heard.
            return;
        }
    }

    private Task<Flow> RunAsync(DocumentSource document, CancellationToken cancellationToken) =>
        new Script(context.Carrier, context.Leg, ScriptKind.ConferenceWait).RunAsync(document, cancellationToken);
}
