using System.Globalization;
using CallCenter.Core.Customers;
using CallCenter.Core.ReadOut;
using DotLiquid;

namespace CallCenter.Flows.Prompts;

/// <summary>What a text may do with a value: <c>{{ code | code }}</c>, <c>{{ balance.amount | amount }}</c>.</summary>
/// <remarks>Found by the library by their names; each takes the language from the text's own values.</remarks>
internal static class SpokenFilters
{
    /// <summary>The names of the filters, <c>default</c> being the library's own.</summary>
    public static readonly IReadOnlySet<string> Names =
        new HashSet<string>(["amount", "code", "date", "default", "time"], StringComparer.Ordinal);

    /// <summary>The filter that addresses put behind every value. Not for authors: it is not among <see cref="Names"/>.</summary>
    public const string EscapeName = "in_address";

    private static readonly string[][] Months =
    [
        ["janar", "shkurt", "mars", "prill", "maj", "qershor", "korrik", "gusht", "shtator", "tetor", "nëntor", "dhjetor"],
        ["januara", "februara", "marta", "aprila", "maja", "juna", "jula", "avgusta", "septembra", "oktobra", "novembra", "decembra"],
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    ];

    /// <summary>A code's letters and digits as they are read out.</summary>
    public static string Code(Context context, object? input) =>
        CustomerCode.TryParse(input as string, out var code) ? SpokenCode.Words(code, LanguageOf(context)) : "";

    /// <summary>An amount in euros with two digits after the point; a credit loses its sign, the text says that it is one.</summary>
    public static string Amount(Context context, object? input) =>
        input is null || !decimal.TryParse(Convert.ToString(input, CultureInfo.InvariantCulture), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(amount):0.00} {(LanguageOf(context) == Language.Serbian ? "evra" : "euro")}");

    /// <summary>A day and its month.</summary>
    public static string Date(Context context, object? input) =>
        Moment(input) is not { } moment ? "" : LanguageOf(context).Code switch
        {
            "sr" => string.Create(CultureInfo.InvariantCulture, $"{moment.Day}. {Months[1][moment.Month - 1]}"),
            "en" => string.Create(CultureInfo.InvariantCulture, $"{moment.Day} {Months[2][moment.Month - 1]}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{moment.Day} {Months[0][moment.Month - 1]}"),
        };

    /// <summary>A time of day on the 24-hour clock.</summary>
    public static string Time(Context context, object? input) =>
        Moment(input)?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A value as it may stand in an address: no character of it has a meaning there.</summary>
    public static string InAddress(object? input) => Uri.EscapeDataString(Convert.ToString(input, CultureInfo.InvariantCulture) ?? "");

    // A moment carries the offset of the place it is about, so it is spoken as its own clock shows it.
    private static DateTimeOffset? Moment(object? input) =>
        DateTimeOffset.TryParse(input as string, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    private static Language LanguageOf(Context context) => Language.Find(context["language"] as string) ?? Language.English;
}
