namespace CallCenter.Core.ReadOut;

/// <summary>The sentences of a window. Where there are two days, each is named with its day of the week.</summary>
/// <param name="FromTo">Within a day: 0 when it begins, 1 when it ends.</param>
/// <param name="FromToMidnight">Until the day is over: 0 when it begins.</param>
/// <param name="From">Without a known end: 0 when it begins.</param>
/// <param name="AllDay">From midnight to midnight.</param>
/// <param name="OverDays">Over midnight: 0 the first day, 1 when it begins, 2 the last day, 3 when it ends.</param>
/// <param name="OverDaysToMidnight">Until the last day is over: 0 the first day, 1 when it begins, 2 the last day.</param>
/// <param name="WholeDays">Several days from midnight to midnight: 0 the first day, 1 the last one.</param>
internal sealed record WindowWords(
    string FromTo, string FromToMidnight, string From, string AllDay, string OverDays, string OverDaysToMidnight, string WholeDays)
{
    /// <summary>The sentences.</summary>
    /// <remarks>The Albanian and Serbian ones still need a native speaker's review.</remarks>
    public static readonly ByLanguage<WindowWords> All = new(
        new(
            FromTo: "nga ora {0} deri në orën {1}",
            FromToMidnight: "nga ora {0} deri në mesnatë",
            From: "nga ora {0}",
            AllDay: "gjatë tërë ditës",
            OverDays: "{0}, nga ora {1}, deri {2}, në orën {3}",
            OverDaysToMidnight: "{0}, nga ora {1}, deri {2}, në mesnatë",
            WholeDays: "{0}, deri {1}, gjatë tërë ditës"),
        new(
            FromTo: "od {0} do {1}",
            FromToMidnight: "od {0} do ponoći",
            From: "od {0}",
            AllDay: "celog dana",
            OverDays: "{0}, od {1}, do {2}, u {3}",
            OverDaysToMidnight: "{0}, od {1}, do {2}, u ponoć",
            WholeDays: "od {0}, do {1}, celog dana"),
        new(
            FromTo: "from {0} to {1}",
            FromToMidnight: "from {0} to midnight",
            From: "from {0}",
            AllDay: "all day",
            OverDays: "{0} from {1}, to {2} at {3}",
            OverDaysToMidnight: "{0} from {1}, to {2} at midnight",
            WholeDays: "from {0} to {1}, all day"));
}
