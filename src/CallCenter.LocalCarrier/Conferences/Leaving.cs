namespace CallCenter.LocalCarrier.Conferences;

/// <summary>Why somebody is no longer in a conference.</summary>
internal enum Leaving
{
    HungUp,

    /// <summary>Its call was sent elsewhere by a REST request.</summary>
    SentElsewhere,

    /// <summary>A REST request took it out.</summary>
    Kicked,

    /// <summary>One whose leaving ends the conference left.</summary>
    ModeratorLeft,

    /// <summary>A REST request ended the conference.</summary>
    EndedByApi,
}

/// <summary>Why a conference is over.</summary>
/// <param name="Reason">ReasonConferenceEnded.</param>
/// <param name="By">Whose leaving ended it; null for a REST request.</param>
internal sealed record ConferenceEnding(string Reason, Participant? By)
{
    public static ConferenceEnding ByApi { get; } = new("conference-ended-via-api", null);

    /// <summary>The ending when somebody's leaving was the last straw.</summary>
    public static ConferenceEnding After(Participant participant, Leaving how)
    {
        var kicked = how == Leaving.Kicked ? "kicked" : "left";
        return new(participant.State.EndOnExit ? "participant-with-end-conference-on-exit-" + kicked : "last-participant-" + kicked, participant);
    }
}

/// <summary>The words that travel.</summary>
internal static class LeavingWords
{
    public static string Wire(this Leaving how) => how switch
    {
        Leaving.HungUp => "participant_hung_up",
        Leaving.SentElsewhere or Leaving.Kicked => "participant_updated_via_api",
        Leaving.ModeratorLeft => "moderator_ended_conference",
        Leaving.EndedByApi => "conference_ended_via_api",
    };
}
