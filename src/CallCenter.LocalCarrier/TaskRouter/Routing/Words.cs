using CallCenter.LocalCarrier.TaskRouter.Reservations;
using CallCenter.LocalCarrier.TaskRouter.Tasks;

namespace CallCenter.LocalCarrier.TaskRouter.Routing;

/// <summary>The words that travel. Pure.</summary>
internal static class Words
{
    public static string Wire(AssignmentStatus status) => status.ToString().ToLowerInvariant();

    public static string Wire(ReservationStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>The event that tells of a reservation's new status.</summary>
    public static string Event(ReservationStatus status) => status switch
    {
        ReservationStatus.Pending => "reservation.created",
        ReservationStatus.Wrapping => "reservation.wrapup",
        _ => "reservation." + Wire(status),
    };

    /// <summary>A word of the API as a member of its list; null when it is none.</summary>
    public static T? Read<T>(string? word)
        where T : struct, Enum =>
        word is { Length: > 0 } && char.IsLetter(word[0]) && Enum.TryParse<T>(word, ignoreCase: true, out var known) ? known : null;
}
