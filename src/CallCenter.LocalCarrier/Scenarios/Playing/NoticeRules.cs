using CallCenter.LocalCarrier.Client;

namespace CallCenter.LocalCarrier.Scenarios.Playing;

/// <summary>Which events of a phone are what, and how people read them. Pure.</summary>
internal static class NoticeRules
{
    /// <summary>Whether an event is what a step asks for, its text aside.</summary>
    public static bool IsOfKind(HandsetEvent happened, Notice what) => what switch
    {
        Notice.Words => happened.Kind is HandsetEventKinds.Say or HandsetEventKinds.Play or HandsetEventKinds.Heard,
        // A prompt that a key stops is a question already.
        Notice.Question => happened.Kind is HandsetEventKinds.Gather or HandsetEventKinds.Record || happened.BargeIn == true,
        Notice.Ringing => happened.Kind == HandsetEventKinds.Ringing,
        Notice.Connection => happened.Kind == HandsetEventKinds.Joined,
        Notice.Queue => happened.Kind == HandsetEventKinds.Queued,
        Notice.End => happened.Kind == HandsetEventKinds.Ended,
    };

    /// <summary>An event in words, such as <c>hears "Welcome"</c>.</summary>
    public static string Describe(HandsetEvent happened) => happened.Kind switch
    {
        HandsetEventKinds.Dialling => $"dials {happened.Text}",
        HandsetEventKinds.Ringing => $"rings, {happened.Text} calls",
        HandsetEventKinds.Answered => "is answered",
        HandsetEventKinds.Say or HandsetEventKinds.Play or HandsetEventKinds.Heard => $"hears \"{happened.Text ?? happened.Digits}\"",
        HandsetEventKinds.Silence => "hears silence",
        HandsetEventKinds.Gather => "is asked",
        HandsetEventKinds.Record => "is recorded",
        HandsetEventKinds.Pressed => $"presses {happened.Digits}",
        HandsetEventKinds.Spoke => $"says \"{happened.Text}\"",
        HandsetEventKinds.Joined => $"is connected with {happened.Text}",
        HandsetEventKinds.Left => $"is disconnected from {happened.Text}",
        HandsetEventKinds.Queued => $"is queued in {happened.Text}",
        HandsetEventKinds.Dequeued => $"leaves the queue {happened.Text}",
        HandsetEventKinds.Error => FormattableString.Invariant($"meets error {happened.Code}: {happened.Text}"),
        HandsetEventKinds.Ended => $"ends: {happened.Text}",
        _ => happened.Kind,
    };
}
