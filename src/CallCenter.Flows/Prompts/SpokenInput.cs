using System.Globalization;
using CallCenter.Core.Customers;
using CallCenter.Core.ReadOut;
using DotLiquid;

namespace CallCenter.Flows.Prompts;

/// <summary>What the filters are given, read once: values, and the words that authors write behind a filter's colon.</summary>
internal static class SpokenInput
{
    /// <summary>The language that a text is filled in.</summary>
    /// <param name="context">What the library fills it with.</param>
    public static Language LanguageOf(Context context) => Language.Find(context["language"] as string) ?? Language.English;

    /// <summary>A number.</summary>
    /// <param name="input">A number, or a text that is one.</param>
    /// <returns>Null where it is none, or one too large for words.</returns>
    public static decimal? Number(object? input) =>
        input is not null
        && decimal.TryParse(Convert.ToString(input, CultureInfo.InvariantCulture), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
        && SpokenAmount.HasWords(number)
            ? number
            : null;

    /// <summary>A moment, as the clock of the place shows it that the moment is about: it carries that place's offset.</summary>
    /// <param name="input">A moment, written invariantly.</param>
    /// <returns>Null where it is none.</returns>
    public static DateTime? Moment(object? input) =>
        DateTimeOffset.TryParse(input as string, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment.DateTime : null;

    /// <summary>A gender, as authors write it.</summary>
    /// <param name="word">The word; null for masculine.</param>
    /// <exception cref="ArgumentException">It is no gender; the text's author is told.</exception>
    public static Gender GenderOf(string? word) => word switch
    {
        null or "masculine" => Gender.Masculine,
        "feminine" => Gender.Feminine,
        "neuter" => Gender.Neuter,
        _ => throw Unknown(word, "'masculine', 'feminine' or 'neuter'"),
    };

    /// <summary>A case, as authors write it.</summary>
    /// <param name="word">The word; null for the plain form.</param>
    /// <exception cref="ArgumentException">It is no case; the text's author is told.</exception>
    public static GrammaticalCase CaseOf(string? word) => word switch
    {
        null => GrammaticalCase.Nominative,
        "genitive" => GrammaticalCase.Genitive,
        _ => throw Unknown(word, "'genitive'"),
    };

    /// <summary>What is wrong with a word behind a filter's colon.</summary>
    /// <param name="word">The word.</param>
    /// <param name="known">What may stand there.</param>
    public static ArgumentException Unknown(string word, string known) => new($"'{word}' is not known here; there is {known}");
}
