using CallCenter.LocalCarrier.Verbs;

namespace CallCenter.LocalCarrier.Conferences;

/// <summary>A leg's time in a conference, waiting for its beginning included.</summary>
internal sealed class ConferenceStay(VerbContext context, ConferenceRequest request)
{
    private bool waitFailed;

    /// <summary>Joins and stays; false when the conference did not let the leg in, or what it waits with could not be had.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var (conference, joined) = context.Carrier.Conferences.Join(context.Leg, request, context.DocumentUrl);
        if (joined is not { } participant)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }

        using var stay = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sound = new ParticipantSound(context, participant);
        Task[] heard = [WaitAsync(conference, sound, stay.Token), sound.HoldAsync(stay.Token), sound.AnnounceAsync(stay.Token)];
        try
        {
            await participant.Left.WaitAsync(cancellationToken);
            return !waitFailed;
        }
        finally
        {
            await stay.CancelAsync();
            await Task.WhenAll(heard);
            context.Leg.LeaveRoom();
        }
    }

    // "Once the document runs out of verbs, silence will be played"; "if the request to your waitUrl fails, the conference will
    // not be fully established": the leg goes on to the Dial's action.
    private async Task WaitAsync(Conference conference, ParticipantSound sound, CancellationToken cancellationToken)
    {
        if (conference.Started.IsCompleted)
        {
            return;
        }

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var heard = sound.HearAsync(request.WaitUrl, request.WaitMethod, again: false, waiting.Token);
        await Task.WhenAny(conference.Started, heard);
        await waiting.CancelAsync();
        if (!await heard)
        {
            waitFailed = true;
            context.Leg.LeaveRoom();
        }
    }
}
