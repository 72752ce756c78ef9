using CallCenter.Core.CodeEntry.Spoken;
using CallCenter.Core.Customers;

namespace CallCenter.Core.Tests.CodeEntry;

/// <summary>A caller who says codes in every way the word tables know, by chance.</summary>
internal sealed class Speaker(Language language, Random random)
{
    private static readonly Dictionary<string, ILookup<(WordKind, string), string>> Tables =
        new[] { "all", "places", "sq", "sr", "en" }.ToDictionary(
            name => name,
            name => WordTable.Read(name).ToLookup(word => (word.Kind, word.Meaning), word => word.Written));

    private readonly SpokenNumbers _numbers = new(random);

    /// <summary>One way to say a code.</summary>
    public string Say(CustomerCode code)
    {
        var digitLanguage = DigitLanguage();
        var digits = new string('0', Chance(8) ? random.Next(1, 4) : 0) + code.Number;
        var said = $"{Filler()}{Prefix(code.Prefix)}{Separator()}{(Chance(10) ? FillerBetween() : "")}{_numbers.Say(digits, digitLanguage)}";
        return Written(Chance(10) ? said + Thanks() : said, digitLanguage == "sr");
    }

    // Most callers count in their own language; some mix.
    private string DigitLanguage() => Chance(10) ? Language.All[random.Next(Language.All.Count)].Code : language.Code;

    private string Prefix(string prefix) => random.Next(12) switch
    {
        0 => prefix,
        1 => prefix.ToLowerInvariant(),
        2 => string.Join(random.Next(2) == 0 ? " " : ".", prefix.ToCharArray()),
        3 or 4 => Spelled(prefix),
        5 => One(Words(WordKind.Place, prefix)),
        6 when Words(WordKind.Letters, prefix).Count > 0 => One(Words(WordKind.Letters, prefix)),
        _ => Letters(prefix),
    };

    private string Letters(string prefix)
    {
        var weak = random.Next(20) == 0 ? random.Next(3) : -1;
        return string.Join(Separator(), Units(prefix).Select((letter, index) => Letter(letter, index == weak)));
    }

    private string Letter(string letter, bool isWeak)
    {
        var names = Words(WordKind.Letter, letter).Concat(Chance(10) ? Words(WordKind.Near, letter) : []).ToList();
        return isWeak && Words(WordKind.Weak, letter) is { Count: > 0 } weak ? One(weak) : One(names);
    }

    // GJ is one letter to an Albanian, and a choice to everybody else.
    private IEnumerable<string> Units(string prefix) =>
        prefix == "DGJ" && language != Language.English && Chance(2) ? ["D", "GJ"] : prefix.Select(letter => letter.ToString());

    private string Spelled(string prefix)
    {
        var isBare = Chance(4);
        return string.Join(Separator(), prefix.Select(letter => letter.ToString()).Select(letter =>
            isBare ? One(Words(WordKind.Spelling, letter)) : $"{One(Words(WordKind.Letter, letter))} {One(Words(WordKind.Connector, "-"))} {SpellingWord(letter)}"));
    }

    // Any word will do after the connector, a town as well.
    private string SpellingWord(string letter)
    {
        var towns = Tables["places"].SelectMany(places => places)
            .Where(place => place.StartsWith(letter, StringComparison.Ordinal) && !place.StartsWith("Gj", StringComparison.Ordinal)).ToList();
        return towns.Count > 0 && Chance(3) ? One(towns) : One(Words(WordKind.Spelling, letter));
    }

    private List<string> Words(WordKind kind, string meaning) =>
        [.. Tables[language.Code][(kind, meaning)], .. Tables["all"][(kind, meaning)].Where(word => word[0] < '\u0250'), .. Tables["places"][(kind, meaning)]];

    private string Filler() => Chance(3) ? One(language.Code switch
    {
        "sq" => ["shifra ime është ", "kodi im është ", "ëë, ", "po, ", "pra ", "mirëdita, "],
        "sr" => ["moja šifra je ", "šifra potrošača je ", "ovaj, ", "znači ", "dobro, ", "broj je "],
        _ => ["my code is ", "my customer number is ", "uh, ", "okay, ", "it's ", "hello, "],
    }) : "";

    private string FillerBetween() => language.Code switch { "sq" => "numri ", "sr" => "broj ", _ => "number " };

    private string Thanks() => language.Code switch { "sq" => ", faleminderit", "sr" => ", hvala", _ => ", thank you" };

    private string Separator() => random.Next(4) == 0 ? ", " : " ";

    // As recognisers write: with marks, without, in capitals, in Cyrillic.
    private string Written(string said, bool isSerbian) => random.Next(8) switch
    {
        0 or 1 => Scripts.WithoutMarks(said),
        2 => said.ToUpperInvariant(),
        3 or 4 when isSerbian && language == Language.Serbian => Scripts.Cyrillic(said),
        _ => said,
    };

    private string One(IReadOnlyList<string> words) => words[random.Next(words.Count)];

    private bool Chance(int in1) => random.Next(in1) == 0;
}
