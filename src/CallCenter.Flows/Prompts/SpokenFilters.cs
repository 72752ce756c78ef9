using System.Globalization;
using CallCenter.Core.Customers;
using CallCenter.Core.ReadOut;
using DotLiquid;

namespace CallCenter.Flows.Prompts;

/// <summary>What a text may do with a value: <c>{{ code | code }}</c>, <c>{{ balance.amount | amount }}</c>.</summary>
/// <remarks>
/// Found by the library by their names; each takes the language from the text's own values. A value that is not there,
/// or is not what a filter takes, comes out as nothing.
/// </remarks>
internal static class SpokenFilters
{
    /// <summary>The names of the filters, <c>default</c> being the library's own and the written ones <see cref="WrittenFilters"/>.</summary>
    public static readonly IReadOnlySet<string> Names = new HashSet<string>(
        [
            "amount", "code", "date", "date_with_year", "default", "kwh", "number", "on_day", "plural", "position", "time", "wait", "window",
            "written_amount", "written_date", "written_time",
        ],
        StringComparer.Ordinal);

    /// <summary>The filters that know what to say where the value behind their colon is missing.</summary>
    public static readonly IReadOnlySet<string> Forgiving = new HashSet<string>(["window"], StringComparer.Ordinal);

    /// <summary>The filter that addresses put behind every value. Not for authors: it is not among <see cref="Names"/>.</summary>
    public const string EscapeName = "in_address";

    /// <summary>A code's letters and digits as they are read out.</summary>
    public static string Code(Context context, object? input) =>
        CustomerCode.TryParse(input as string, out var code) ? SpokenCode.Words(code, SpokenInput.LanguageOf(context)) : "";

    /// <summary>An amount in euros; a credit loses its sign, the text says that it is one. <c>amount: 'genitive'</c> behind Serbian <c>od</c>.</summary>
    public static string Amount(Context context, object? input, string? asCase = null)
    {
        var spoken = SpokenInput.CaseOf(asCase);
        return SpokenInput.Number(input) is { } euros ? SpokenAmount.Words(euros, SpokenInput.LanguageOf(context), spoken) : "";
    }

    /// <summary>A day and its month. With a word behind a colon the library would take its own filter of that name, so <see cref="TemplateNames"/> allows none.</summary>
    public static string Date(Context context, object? input) => Day(context, input, SpokenDate.Words);

    /// <summary>A day, its month and its year.</summary>
    public static string DateWithYear(Context context, object? input) => Day(context, input, SpokenDate.WithYear);

    /// <summary>On which day of the week, then the day and its month.</summary>
    public static string OnDay(Context context, object? input) => Day(context, input, SpokenDate.OnWeekday);

    /// <summary>A time of day. <c>time: 'genitive'</c> behind Serbian <c>od</c> and <c>do</c>.</summary>
    public static string Time(Context context, object? input, string? asCase = null)
    {
        var spoken = SpokenInput.CaseOf(asCase);
        return SpokenInput.Moment(input) is { } moment ? SpokenTime.Words(TimeOnly.FromDateTime(moment), SpokenInput.LanguageOf(context), spoken) : "";
    }

    /// <summary>From when to when: <c>{{ works.from | window: works.until }}</c>. Without an end: all day, or only from when.</summary>
    public static string Window(Context context, object? input, object? end = null) =>
        SpokenInput.Moment(input) is { } start ? SpokenWindow.Words(start, SpokenInput.Moment(end), SpokenInput.LanguageOf(context)) : "";

    /// <summary>A number. <c>number: 'feminine'</c> or <c>'neuter'</c> where what it counts is.</summary>
    public static string Number(Context context, object? input, string? gender = null)
    {
        var counted = SpokenInput.GenderOf(gender);
        return SpokenInput.Number(input) is { } number ? SpokenNumber.Words(number, SpokenInput.LanguageOf(context), counted) : "";
    }

    /// <summary>An amount of energy in kWh.</summary>
    public static string Kwh(Context context, object? input) =>
        SpokenInput.Number(input) is { } energy ? SpokenEnergy.Words(energy, SpokenInput.LanguageOf(context)) : "";

    /// <summary>A position in a queue, counted from 1, as a whole sentence.</summary>
    public static string Position(Context context, object? input) =>
        SpokenInput.Number(input) is { } position and >= 1 ? SpokenPosition.Words((int)position, SpokenInput.LanguageOf(context)) : "";

    /// <summary>A waiting time in seconds; longer than the longest there are words for is said as that.</summary>
    public static string Wait(Context context, object? input) =>
        SpokenInput.Number(input) is { } seconds and >= 0
            ? SpokenWait.Words(TimeSpan.FromSeconds((double)Math.Min(seconds, (decimal)SpokenWait.Longest.TotalSeconds)), SpokenInput.LanguageOf(context))
            : "";

    /// <summary>The form of a word that a number asks for: <c>{{ n | plural: 'minut', 'minuta' }}</c>.</summary>
    /// <param name="context">The text's values.</param>
    /// <param name="input">The number.</param>
    /// <param name="one">The form for <see cref="PluralForm.One"/>.</param>
    /// <param name="more">The form for all others; where a last one is given, only for <see cref="PluralForm.Few"/>.</param>
    /// <param name="other">The form for <see cref="PluralForm.Other"/>.</param>
    public static string Plural(Context context, object? input, string one, string more, string? other = null) =>
        SpokenInput.Number(input) is not { } number ? "" : PluralRule.Of(number, SpokenInput.LanguageOf(context)) switch
        {
            PluralForm.One => one,
            PluralForm.Few => more,
            PluralForm.Other => other ?? more,
        };

    /// <summary>A value as it may stand in an address: no character of it has a meaning there.</summary>
    public static string InAddress(object? input) => Uri.EscapeDataString(Convert.ToString(input, CultureInfo.InvariantCulture) ?? "");

    private static string Day(Context context, object? input, Func<DateOnly, Language, string> words) =>
        SpokenInput.Moment(input) is { Year: >= SpokenDate.FirstYear and <= SpokenDate.LastYear } moment
            ? words(DateOnly.FromDateTime(moment), SpokenInput.LanguageOf(context))
            : "";
}
