using CallCenter.Core.Customers;

namespace CallCenter.Core.ReadOut;

/// <summary>A word that is counted, in one language.</summary>
/// <param name="Gender">Its gender.</param>
/// <param name="One">Its form with <see cref="PluralForm.One"/>.</param>
/// <param name="Few">Its form with <see cref="PluralForm.Few"/>, which is also the Serbian genitive singular.</param>
/// <param name="Other">Its form with <see cref="PluralForm.Other"/>.</param>
internal sealed record Noun(Gender Gender, string One, string Few, string Other)
{
    /// <summary>A word of a language without <see cref="PluralForm.Few"/>.</summary>
    public Noun(Gender gender, string one, string other)
        : this(gender, one, other, other)
    {
    }

    /// <summary>The number and the word: <c>dvadeset jedan evro</c>.</summary>
    /// <param name="number">0 to 999,999,999.</param>
    /// <param name="language">The word's language.</param>
    /// <param name="asCase">The case both stand in.</param>
    public string Counted(int number, Language language, GrammaticalCase asCase = GrammaticalCase.Nominative) =>
        $"{SpokenNumber.Words(number, language, Gender, asCase)} {Form(number, language, asCase)}";

    /// <summary>The word alone, as a number asks for it.</summary>
    /// <param name="number">The number.</param>
    /// <param name="language">The word's language.</param>
    /// <param name="asCase">The case it stands in.</param>
    public string Form(decimal number, Language language, GrammaticalCase asCase = GrammaticalCase.Nominative) =>
        PluralRule.Of(number, language) switch
        {
            PluralForm.One => language == Language.Serbian && asCase == GrammaticalCase.Genitive ? Few : One,
            PluralForm.Few => Few,
            PluralForm.Other => Other,
        };
}
