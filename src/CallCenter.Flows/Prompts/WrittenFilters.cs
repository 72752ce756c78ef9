using System.Globalization;
using CallCenter.Core.Customers;
using CallCenter.Core.ReadOut;
using DotLiquid;

namespace CallCenter.Flows.Prompts;

/// <summary>Values in digits, for texts that are read with the eyes: <c>{{ balance.amount | written_amount }}</c> in a text message.</summary>
/// <remarks>Found by the library by their names, as <see cref="SpokenFilters"/> are.</remarks>
internal static class WrittenFilters
{
    /// <summary>An amount in euros with two digits after the point; a credit loses its sign, the text says that it is one.</summary>
    public static string WrittenAmount(Context context, object? input) =>
        SpokenInput.Number(input) is not { } euros
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(euros):0.00} {(SpokenInput.LanguageOf(context) == Language.Serbian ? "evra" : "euro")}");

    /// <summary>A day and its month.</summary>
    public static string WrittenDate(Context context, object? input)
    {
        var language = SpokenInput.LanguageOf(context);
        return SpokenInput.Moment(input) is { } moment
            ? string.Create(CultureInfo.InvariantCulture, $"{moment.Day}{(language == Language.Serbian ? "." : "")} {SpokenDate.Month(moment.Month, language)}")
            : "";
    }

    /// <summary>A time of day on the 24-hour clock.</summary>
    public static string WrittenTime(object? input) =>
        SpokenInput.Moment(input)?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
}
