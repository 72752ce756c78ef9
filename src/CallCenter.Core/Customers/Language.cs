namespace CallCenter.Core.Customers;

/// <summary>A language callers are spoken to in, as its ISO 639-1 code in lower case (<c>sq</c>, <c>sr</c>, <c>en</c>).</summary>
/// <param name="Code">Two lower-case letters. The default value has a null code and stands for "not chosen".</param>
public readonly record struct Language(string Code)
{
    /// <summary>Albanian, <c>sq</c>.</summary>
    public static readonly Language Albanian = new("sq");

    /// <summary>Serbian, <c>sr</c>.</summary>
    public static readonly Language Serbian = new("sr");

    /// <summary>English, <c>en</c>.</summary>
    public static readonly Language English = new("en");

    /// <summary>Every language the product speaks, in the order they are offered to a caller.</summary>
    public static IReadOnlyList<Language> All { get; } = [Albanian, Serbian, English];

    /// <summary>Finds a language by its code.</summary>
    /// <param name="code">The code in any letter case, or null.</param>
    /// <returns>The language, or null where the product does not speak it.</returns>
    public static Language? Find(string? code)
    {
        foreach (var language in All)
        {
            if (string.Equals(language.Code, code, StringComparison.OrdinalIgnoreCase))
            {
                return language;
            }
        }

        return null;
    }

    /// <summary>The code itself.</summary>
    public override string ToString() => Code ?? "";
}
