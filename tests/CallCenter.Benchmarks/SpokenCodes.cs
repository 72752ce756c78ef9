using BenchmarkDotNet.Attributes;
using CallCenter.Core.CodeEntry;
using CallCenter.Core.Customers;

namespace CallCenter.Benchmarks;

/// <summary>Reading what a recogniser heard of a customer code.</summary>
[MemoryDiagnoser]
public class SpokenCodes
{
    private static readonly string[] Prefixes = ["DPR", "DMI", "DPE", "DPZ", "DFE", "DGL", "DGJ"];

    private static readonly (string Heard, Language Language)[] Utterances =
    [
        ("DPR 123456", Language.English),
        ("dë pë rë një dy tre katër pesë gjashtë", Language.Albanian),
        ("shifra ime është de pe re dymbëdhjetë tridhjetë e katër pesëdhjetë e gjashtë", Language.Albanian),
        ("D si Durrës, P si Prizren, R si Rahovec, dy herë pesë, shtatë", Language.Albanian),
        ("shifra ime është de gjë, nantë nantë zero katër", Language.Albanian),
        ("dpr tri zero pesë", Language.Albanian),
        ("Gjakova 9904", Language.Albanian),
        ("nuk e kam faturën me vete, a mund të flas me dikë", Language.Albanian),
        ("де пе ер један два три четири пет шест", Language.Serbian),
        ("de pe ze dvadeset tri četrdeset i pet", Language.Serbian),
        ("moja šifra je dpr 123 ne dpz 456", Language.Serbian),
        ("Kosovska Mitrovica, sto dvadeset tri četiristo pedeset šest", Language.Serbian),
        ("dee pee are one two three for five six", Language.English),
        ("dpz double five oh seven", Language.English),
        ("my customer number is d p z twenty three forty five", Language.English),
        ("I don't have the bill with me, my number is 044 123 456", Language.English),
    ];

    private readonly SpokenCodeReader _reader = new(
        new DistrictCatalogue(Prefixes.Select(prefix => new District(prefix, prefix, new Dictionary<Language, string>()))), CodeShape.Widest);

    private int _next;

    /// <summary>One utterance after another, of all kinds and languages.</summary>
    [Benchmark]
    public SpokenReading Read()
    {
        var (heard, language) = Utterances[_next++ & (Utterances.Length - 1)];
        return _reader.Read(heard, language);
    }
}
