using System.Globalization;
using CallCenter.Contracts.Offers;

namespace CallCenter.Pages.Desk;

/// <summary>What the API's words, cents and times are called on the desk. Pure.</summary>
internal static class DeskWords
{
    /// <summary>A state as agents call it.</summary>
    /// <param name="state">As the API spells it, such as <c>notReady</c>.</param>
    public static string State(string state) => state switch
    {
        "available" => "Available",
        "notReady" => "Not ready",
        "ringing" => "Ringing",
        "onCall" => "On call",
        "wrapUp" => "Wrap-up",
        "missed" => "Missed",
        "offline" => "Offline",
        _ => state,
    };

    /// <summary>A language's English name, or its code where there is none.</summary>
    /// <param name="code">ISO 639-1, or null.</param>
    public static string Language(string? code) => code switch
    {
        "sq" => "Albanian",
        "sr" => "Serbian",
        "en" => "English",
        null => "not known",
        _ => code,
    };

    /// <summary>How the caller was identified, in a sentence.</summary>
    /// <param name="call">The call.</param>
    public static string Identity(OfferContract call) => (call.Identified, call.CustomerAbsent) switch
    {
        (true, "unavailable") => "Known by customer code; the customer directory does not answer just now",
        (true, _) => "Known by customer code, keyed on the telephone",
        (false, "noCode" or null) when call.Code is null => "Not identified: no customer code was given",
        (false, "unavailable") => "Not checked: the customer directory did not answer",
        _ => "Not identified: there is no customer with this code",
    };

    /// <summary>What is owed, with the side it is owed to.</summary>
    /// <param name="cents">Euro cents; negative is a credit.</param>
    public static string Debt(long cents) => cents switch
    {
        > 0 => $"{Euros(cents)} owed",
        0 => "Nothing owed",
        < 0 => $"{Euros(-cents)} in credit",
    };

    /// <summary>An amount, such as <c>€47.35</c>.</summary>
    /// <param name="cents">Euro cents.</param>
    public static string Euros(long cents) =>
        string.Create(CultureInfo.InvariantCulture, $"€{cents / 100m:#,0.00}");

    /// <summary>A span as a clock shows it: <c>0:07</c>, <c>12:30</c>, <c>1:02:03</c>. Never below zero.</summary>
    /// <param name="span">The span.</param>
    public static string Clock(TimeSpan span)
    {
        var whole = TimeSpan.FromSeconds(Math.Max(0, Math.Floor(span.TotalSeconds)));
        return whole.TotalHours >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)whole.TotalHours}:{whole.Minutes:00}:{whole.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{whole.Minutes}:{whole.Seconds:00}");
    }

    /// <summary>A queue's name with a capital, as a district is written.</summary>
    /// <param name="queue">The queue.</param>
    public static string Queue(string queue) => queue.Length == 0 ? queue : char.ToUpperInvariant(queue[0]) + queue[1..];

    /// <summary>How many agents are in each state, such as <c>2 available, 1 on call</c>.</summary>
    /// <param name="agents">Counts by the API's states.</param>
    public static string Agents(IReadOnlyDictionary<string, int> agents)
    {
        var signedIn = agents.Where(a => a.Key != "offline" && a.Value > 0).OrderBy(a => a.Key, StringComparer.Ordinal).ToList();
        return signedIn.Count == 0
            ? "none signed in"
            : string.Join(", ", signedIn.Select(a =>
                string.Create(CultureInfo.InvariantCulture, $"{a.Value} {State(a.Key).ToLowerInvariant()}")));
    }
}
