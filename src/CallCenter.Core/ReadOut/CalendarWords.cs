namespace CallCenter.Core.ReadOut;

/// <summary>The names of months and days as they stand in a sentence.</summary>
/// <remarks>The Albanian and Serbian names still need a native speaker's review.</remarks>
internal static class CalendarWords
{
    /// <summary>The months, January first: in Serbian in the genitive, as behind the day.</summary>
    public static readonly ByLanguage<string[]> Months = new(
        ["janar", "shkurt", "mars", "prill", "maj", "qershor", "korrik", "gusht", "shtator", "tetor", "nëntor", "dhjetor"],
        ["januara", "februara", "marta", "aprila", "maja", "juna", "jula", "avgusta", "septembra", "oktobra", "novembra", "decembra"],
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]);

    /// <summary>On which day of the week something happens, Sunday first.</summary>
    public static readonly ByLanguage<string[]> OnWeekdays = new(
        ["të dielën", "të hënën", "të martën", "të mërkurën", "të enjten", "të premten", "të shtunën"],
        ["u nedelju", "u ponedeljak", "u utorak", "u sredu", "u četvrtak", "u petak", "u subotu"],
        ["on Sunday", "on Monday", "on Tuesday", "on Wednesday", "on Thursday", "on Friday", "on Saturday"]);

    /// <summary>From or until which day of the week something lasts, Sunday first: the Serbian genitive.</summary>
    public static readonly ByLanguage<string[]> Weekdays = new(
        OnWeekdays.Albanian,
        ["nedelje", "ponedeljka", "utorka", "srede", "četvrtka", "petka", "subote"],
        ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]);

    /// <summary>What stands between the day of the week and the day of the month.</summary>
    public static readonly ByLanguage<string> BetweenDays = new(", më ", ", ", " ");
}
