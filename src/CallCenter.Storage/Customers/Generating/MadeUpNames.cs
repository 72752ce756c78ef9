using System.Collections.Immutable;

namespace CallCenter.Storage.Customers.Generating;

/// <summary>Common first and family names, combined at random: no real customer is meant.</summary>
internal static class MadeUpNames
{
    private static readonly ImmutableArray<string> AlbanianFirst =
    [
        "Agim", "Albana", "Alban", "Arben", "Ardita", "Arta", "Bashkim", "Besa", "Besnik", "Blerim", "Blerta", "Burim",
        "Drita", "Driton", "Edona", "Egzon", "Elira", "Enver", "Fatmir", "Fatos", "Flaka", "Florim", "Genta", "Gëzim",
        "Hana", "Ilir", "Jehona", "Kaltrina", "Kujtim", "Liridon", "Luan", "Merita", "Mimoza", "Naim", "Nora", "Petrit",
        "Rina", "Rinor", "Shpresa", "Skënder", "Teuta", "Valon", "Vjosa", "Xhavit", "Yllka", "Zana",
    ];

    private static readonly ImmutableArray<string> AlbanianFamily =
    [
        "Ahmeti", "Avdiu", "Bajrami", "Balaj", "Berisha", "Bytyqi", "Çelaj", "Dervishi", "Elshani", "Fazliu", "Gashi",
        "Gjoka", "Hajdari", "Halili", "Hoti", "Hoxha", "Ibrahimi", "Islami", "Jashari", "Kastrati", "Kelmendi", "Krasniqi",
        "Kryeziu", "Limani", "Maliqi", "Morina", "Mustafa", "Osmani", "Pllana", "Qerimi", "Rama", "Rexhepi", "Sadiku",
        "Salihu", "Shala", "Shehu", "Sylejmani", "Syla", "Thaçi", "Ukaj", "Veliu", "Xhemajli", "Ymeri", "Zeka", "Zogaj",
    ];

    private static readonly ImmutableArray<string> SerbianFirst =
    [
        "Aleksandar", "Ana", "Bojan", "Branka", "Dejan", "Dragan", "Goran", "Gordana", "Ivana", "Jelena", "Jovan",
        "Ljiljana", "Marija", "Marko", "Milan", "Milica", "Miloš", "Nenad", "Nikola", "Petar", "Sanja", "Slađana",
        "Snežana", "Stefan", "Vesna", "Zoran",
    ];

    private static readonly ImmutableArray<string> SerbianFamily =
    [
        "Antić", "Bogdanović", "Cvetković", "Đorđević", "Filipović", "Ilić", "Ivanović", "Janković", "Jovanović",
        "Kostić", "Lazić", "Maksimović", "Marković", "Milenković", "Milošević", "Mitrović", "Nikolić", "Pavlović",
        "Petrović", "Popović", "Radović", "Ristić", "Savić", "Simić", "Stanković", "Stević", "Todorović", "Vasić",
        "Vuković", "Živković",
    ];

    /// <summary>Draws a full name.</summary>
    /// <param name="random">The source of chance; two numbers are taken.</param>
    /// <param name="serbian">Which of the two lists.</param>
    public static string Draw(Random random, bool serbian)
    {
        var (first, family) = serbian ? (SerbianFirst, SerbianFamily) : (AlbanianFirst, AlbanianFamily);
        return $"{first[random.Next(first.Length)]} {family[random.Next(family.Length)]}";
    }
}
