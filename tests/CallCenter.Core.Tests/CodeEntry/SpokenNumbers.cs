using CallCenter.Core.CodeEntry.Spoken;

namespace CallCenter.Core.Tests.CodeEntry;

/// <summary>Says digits in every way the word tables know: one by one, in groups, as numbers, with repeats.</summary>
internal sealed class SpokenNumbers(Random random)
{
    private static readonly WordKind[] UnitKinds = [WordKind.Digit, WordKind.Counting, WordKind.Many, WordKind.Noun];

    private static readonly Dictionary<string, ILookup<(WordKind, string), string>> Tables =
        new[] { "sq", "sr", "en" }.ToDictionary(name => name, name => WordTable.Read(name).ToLookup(word => (word.Kind, word.Meaning), word => word.Written));

    private string _language = "";

    /// <summary>One way to say the digits.</summary>
    public string Say(string digits, string language)
    {
        _language = language;
        var style = random.Next(8);
        var words = new List<string>();
        var isRound = false;
        for (var at = 0; at < digits.Length;)
        {
            var length = Math.Min(style < 3 ? 1 : random.Next(1, 4), digits.Length - at);
            var group = digits.Substring(at, length);
            at += length;
            var asNumber = style > 3 && group[0] != '0';

            // "Twenty, three" is 23 to everybody: a speaker who means 20 and 3 says the digits.
            var wasRound = isRound;
            isRound = asNumber && length > 1 && group[^1] == '0' && Digit(digits, at) != '0' && random.Next(50) > 0;
            words.Add(style == 3 && random.Next(2) == 0 ? group : asNumber && !isRound && !wasRound ? Number(group) : OneByOne(group));
        }

        return string.Join(random.Next(5) == 0 ? ", " : " ", words);
    }

    private static char Digit(string digits, int at) => at < digits.Length ? digits[at] : '0';

    private string OneByOne(string group)
    {
        if (group.Length is 2 or 3 && group.All(digit => digit == group[0]) && random.Next(2) == 0)
        {
            return Repeated(group);
        }

        return string.Join(' ', group.Select(Unit));
    }

    private string Repeated(string group)
    {
        var times = group.Length;
        var plurals = Words(WordKind.Plural, group[..1]);
        return random.Next(3) switch
        {
            0 => $"{One(Words(WordKind.Repeat, $"{times}"))} {Unit(group[0])}",
            1 when plurals.Count > 0 && !(group[0] == '0' && _language != "en") => $"{Unit((char)('0' + times))} {One(plurals)}",
            _ => $"{Count(times)} {One(Words(WordKind.Times, "-"))} {Unit(group[0])}",
        };
    }

    private string Count(int times) => One([.. Words(WordKind.Digit, $"{times}"), .. Words(WordKind.Counting, $"{times}")]);

    private string Unit(char digit) => One([.. UnitKinds.SelectMany(kind => Words(kind, digit.ToString()))]);

    private string Number(string group) => group.Length switch
    {
        1 => Unit(group[0]),
        2 => BelowHundred(group),
        _ => Hundreds(group),
    };

    private string BelowHundred(string group)
    {
        if (group[0] == '1')
        {
            return One(Words(WordKind.Teen, group));
        }

        var tens = One(Words(WordKind.Tens, $"{group[0]}0"));
        return group[1] == '0' ? tens : $"{tens} {And()}{Unit(group[1])}";
    }

    private string Hundreds(string group)
    {
        var whole = Words(WordKind.Hundreds, $"{group[0]}00");
        var apart = Words(WordKind.Hundred, "100");
        var hundreds = whole.Count > 0 && random.Next(4) > 0 ? One(whole) : $"{Count(group[0] - '0')} {One(apart)}";
        return group[1..] switch
        {
            "00" => hundreds,
            ['0', var unit] => $"{hundreds} {And()}{Unit(unit)}",
            var rest => $"{hundreds} {And()}{BelowHundred(rest)}",
        };
    }

    private string And() => _language switch
    {
        "sq" => random.Next(20) == 0 ? "" : "e ",
        "sr" => random.Next(2) == 0 ? "" : "i ",
        _ => random.Next(3) == 0 ? "and " : "",
    };

    private List<string> Words(WordKind kind, string meaning) => [.. Tables[_language][(kind, meaning)]];

    private string One(List<string> words) => words[random.Next(words.Count)];
}
