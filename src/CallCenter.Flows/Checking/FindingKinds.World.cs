using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Checking;

// Hours, and the kinds of node that touch the world.
public static partial class FindingKinds
{
    /// <summary>A calendar that does not exist.</summary>
    public static readonly FindingKind UnknownCalendar = Error(
        "FLOW080", "A calendar that does not exist", "Nobody can tell whether the lines are open.",
        "Correct the name, or add the calendar to hours.yaml.");

    /// <summary>A time zone that does not exist.</summary>
    public static readonly FindingKind UnknownZone = Error(
        "FLOW081", "A time zone that does not exist", "Callers would be turned away at the wrong hour.",
        "Write a zone of the public list, such as Europe/Belgrade.");

    /// <summary>Not a time of day.</summary>
    public static readonly FindingKind BadTime = Error(
        "FLOW082", "Not a time of day", "It would be guessed at.",
        "Write hours and minutes on the 24-hour clock, quoted: \"08:00\".");

    /// <summary>Not a day or a moment.</summary>
    public static readonly FindingKind BadDate = Error(
        "FLOW083", "Not a day or a moment", "A holiday would be missed.",
        "Write 2026-12-25, 12-25 for every year, or 2026-12-24 14:00 for a moment.");

    /// <summary>Hours without length.</summary>
    public static readonly FindingKind EmptyHours = Error(
        "FLOW084", "Hours without length, or with two lengths", "It cannot be told when the lines are open.",
        "Let the hours end after they begin; for a whole day write 'all-day: true' alone.");

    /// <summary>An address that may not be asked.</summary>
    public static readonly FindingKind BadAddress = Error(
        "FLOW090", "An address that may not be asked", "What a call knows would travel unprotected, or to a machine that a value chose.",
        "Begin it with https:// and a fixed name, then a slash; values may stand only after that. On the same machine http:// will do.");

    /// <summary>A path into an answer that is none.</summary>
    public static readonly FindingKind BadPath = Error(
        "FLOW091", "A path that leads nowhere in an answer", "The value would always be missing.",
        "Write the way to one value: $.ticket.number, or $.items[0].name.");

    /// <summary>More values than a call may take from one answer.</summary>
    public static readonly FindingKind TooManyValues = Error(
        "FLOW092", "More than 20 values from one answer", "A call's state is kept small, for it is read and written at every step.",
        "Take only those that the flow uses.");

    /// <summary>Tries that together last longer than a caller can wait.</summary>
    public static readonly FindingKind TooLongTries = Error(
        "FLOW093", "Tries that together last longer than 2 seconds", "The caller hears silence meanwhile, and after 2 seconds the flow goes on without the answer.",
        "Shorten 'timeout' or lower 'retries', so that all tries fit into 2 seconds.");

    /// <summary>A body that is never sent.</summary>
    public static readonly FindingKind UnsentBody = Error(
        "FLOW094", "A body that is never sent", "A GET carries no body, so the other system would not learn what stands there.",
        "Write 'method: POST', or put the values into the address.");

    /// <summary>Something that is no telephone number.</summary>
    public static readonly FindingKind NotANumber = Error(
        "FLOW095", "Something that is no telephone number", "Nobody could be reached there.",
        "Write the number with its country: +383 and the rest, without spaces, quoted.");
}
