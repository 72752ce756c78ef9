namespace CallCenter.Telephony.Tests.Oracle;

/// <summary>A webhook made up from a seed, with everything that has ever broken a signature check.</summary>
internal sealed record GeneratedRequest(string Origin, string Target, IReadOnlyList<KeyValuePair<string, string>> Form)
{
    private static readonly string[] Origins =
    [
        "https://calls.example.com", "https://calls.example.com:8443", "http://localhost:8080", "http://localhost",
    ];

    private static readonly string[] Segments =
        ["voice", "step", "%7Eops", "%C3%AB", "%c3%ab", "a:b", "a%20b", "left-queue", "e'f", "(1)", "v1.0"];

    private static readonly string[] Queries =
        ["", "?node=who&n=3", "?x=%C3%AB&y=a+b", "?z=a%20b&z=c", "?b=2&a=1&", "?q='(x)!*", "?empty="];

    private static readonly string[] Names =
        ["CallSid", "From", "To", "Digits", "FromCity", "callSid", "A", "a", "SpeechResult", "Ë", "_x", "Z9", "a+b", "a b"];

    private static readonly string[] Values =
    [
        "", " ", "+38344123456", "Prishtinë", "Đorđe Ćirić", "Ђорђе", "a b  c", " padded ", "1+1=2", "a&b=c", "😀", "%41",
        "line\nbreak", "tab\t", "<Say>\"'", "client:agent_1", "0.93", "z", "Z", "10", "9",
    ];

    public bool HasRepeatedNames => Form.DistinctBy(pair => pair.Key).Count() < Form.Count;

    public string Url => Origin + Target;

    public static IEnumerable<GeneratedRequest> Many(int count, int seed)
    {
        var random = new Random(seed);
        T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
        for (var i = 0; i < count; i++)
        {
            var path = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => "/" + Pick(Segments)));
            var form = Enumerable.Range(0, random.Next(0, 9)).Select(_ => KeyValuePair.Create(Pick(Names), Pick(Values)));
            yield return new GeneratedRequest(Pick(Origins), path + Pick(Queries), [.. form]);
        }
    }

    public override string ToString() =>
        $"{Url} {string.Join(' ', Form.Select(pair => $"[{pair.Key}={pair.Value}]"))}";

    /// <summary>The form as Node's parsers give it: a repeated name has a list of values.</summary>
    public Dictionary<string, object> NodeForm() => Form
        .GroupBy(field => field.Key)
        .ToDictionary(
            group => group.Key,
            object (group) => group.Count() == 1 ? group.Single().Value : group.Select(field => field.Value).ToArray());
}
