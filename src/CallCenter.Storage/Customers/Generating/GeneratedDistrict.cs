using System.Collections.Immutable;

namespace CallCenter.Storage.Customers.Generating;

/// <summary>A place synthetic customers live in.</summary>
/// <param name="Name">Its Albanian name.</param>
/// <param name="SerbianShare">The share of its customers who prefer Serbian, 0 to 1. Made up, not a statistic.</param>
internal readonly record struct GeneratedPlace(string Name, double SerbianShare);

/// <summary>A district with its weight among synthetic customers and the places in it.</summary>
/// <param name="Prefix">The code's three letters.</param>
/// <param name="Weight">Population of 2011 in thousands.</param>
/// <param name="Places">Municipalities, and some neighbourhoods of the capital.</param>
internal sealed record GeneratedDistrict(string Prefix, int Weight, ImmutableArray<GeneratedPlace> Places)
{
    /// <summary>The seven districts.</summary>
    public static ImmutableArray<GeneratedDistrict> All { get; } =
    [
        new("DPR", 477, Named("Prishtinë", "Velania", "Taukbahçe", "Sofali", "Bregu i Diellit", "Mati", "Matiçan",
            "Drenas", "Fushë Kosovë", "Graçanicë*", "Lipjan", "Novobërdë*", "Obiliq", "Podujevë")),
        new("DPZ", 332, Named("Prizren", "Dragash", "Malishevë", "Mamushë", "Suharekë")),
        new("DMI", 272, Named("Mitrovicë e Jugut", "Mitrovicë e Veriut*", "Leposaviq*", "Skenderaj", "Vushtrri",
            "Zubin Potok*", "Zveçan*")),
        new("DGJ", 195, Named("Gjakovë", "Deçan", "Junik", "Rahovec")),
        new("DFE", 186, Named("Ferizaj", "Hani i Elezit", "Kaçanik", "Shtërpcë*", "Shtime")),
        new("DGL", 181, Named("Gjilan", "Kamenicë", "Kllokot*", "Partesh*", "Ranillug*", "Viti")),
        new("DPE", 174, Named("Pejë", "Istog", "Klinë")),
    ];

    // A star marks a place where most customers prefer Serbian.
    private static ImmutableArray<GeneratedPlace> Named(params string[] names) =>
        [.. names.Select(n => n.EndsWith('*') ? new GeneratedPlace(n[..^1], 0.85) : new GeneratedPlace(n, 0.03))];
}
