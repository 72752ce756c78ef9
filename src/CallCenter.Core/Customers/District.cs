namespace CallCenter.Core.Customers;

/// <summary>One of the supplier's districts: what a code's letters stand for and which queue serves it.</summary>
/// <param name="Prefix">Three upper-case letters, unique.</param>
/// <param name="Queue">The queue its callers wait in, unique, such as <c>gjakova</c>.</param>
/// <param name="Names">The district's spoken name by language.</param>
public sealed record District(string Prefix, string Queue, IReadOnlyDictionary<Language, string> Names)
{
    /// <summary>The name in a language, or the letters where that language has none.</summary>
    /// <param name="language">The caller's or agent's language.</param>
    public string NameIn(Language language) => Names.TryGetValue(language, out var name) ? name : Prefix;
}
