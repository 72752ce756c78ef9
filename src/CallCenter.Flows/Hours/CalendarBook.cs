using System.Collections.Frozen;

namespace CallCenter.Flows.Hours;

/// <summary>Every calendar by its name.</summary>
/// <param name="Calendars">The calendars.</param>
public sealed record CalendarBook(FrozenDictionary<string, Calendar> Calendars)
{
    /// <summary>No calendar.</summary>
    public static readonly CalendarBook Empty = new(FrozenDictionary<string, Calendar>.Empty);

    /// <summary>Finds a calendar.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Null where there is none of that name.</returns>
    public Calendar? Find(string name) => Calendars.GetValueOrDefault(name);
}
