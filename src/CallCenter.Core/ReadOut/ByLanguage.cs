using CallCenter.Core.Customers;

namespace CallCenter.Core.ReadOut;

/// <summary>One thing in every language that is read out, side by side for a native speaker's review.</summary>
/// <param name="Albanian">In Albanian.</param>
/// <param name="Serbian">In Serbian: ekavian, in Latin letters.</param>
/// <param name="English">In English.</param>
internal sealed record ByLanguage<T>(T Albanian, T Serbian, T English)
{
    /// <summary>The thing in a language; any language but the three reads as English.</summary>
    public T this[Language language] =>
        language == Language.Albanian ? Albanian : language == Language.Serbian ? Serbian : English;
}
