using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Core.Customers;

namespace CallCenter.Storage.Customers.Generating;

/// <summary>
/// Makes synthetic customers: pure, one at a time, the same ones for the same settings. Districts are drawn by
/// population; a person holds one to ten meters with the same name, language and phones.
/// </summary>
public static class CustomerGenerator
{
    private const int MostMeters = 10;

    /// <summary>
    /// Codes every run of at least five customers begins with, so that demonstrations and documents can name
    /// them. <c>345778</c> on a keypad is both <c>DGL778</c> and <c>DGJ778</c>.
    /// </summary>
    public static ImmutableArray<CustomerCode> DemonstrationCodes { get; } =
        [new("DPR", 123456), new("DGJ", 9904), new("DGL", 778), new("DGJ", 778), new("DPZ", 5507)];

    /// <summary>The prefixes of the supplier's seven districts.</summary>
    public static ImmutableArray<string> Districts { get; } = [.. GeneratedDistrict.All.Select(d => d.Prefix)];

    /// <summary>Makes the customers.</summary>
    /// <param name="settings">How many, from which seed.</param>
    /// <returns>Exactly <c>Count</c> customers with distinct codes, made as they are read.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or above the largest.</exception>
    public static IEnumerable<CustomerProfile> Generate(GeneratorSettings settings)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(settings.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(settings.Count, GeneratorSettings.LargestCount);
        return GenerateAll(settings);
    }

    private static IEnumerable<CustomerProfile> GenerateAll(GeneratorSettings settings)
    {
        var random = new Random(settings.Seed);
        var taken = new HashSet<CustomerCode>(settings.Count);
        var first = settings.Count >= DemonstrationCodes.Length ? DemonstrationCodes : [];
        foreach (var code in first)
        {
            taken.Add(code);
            yield return Meter(random, code, Person(random, District(code.Prefix)), settings.AsOf);
        }

        while (taken.Count < settings.Count)
        {
            var person = Person(random, DrawDistrict(random));
            var meters = Math.Min(MeterCount(random), settings.Count - taken.Count);
            for (var i = 0; i < meters; i++)
            {
                yield return Meter(random, DrawCode(random, person.District.Prefix, taken), person, settings.AsOf);
            }
        }
    }

    private static GeneratedDistrict District(string prefix) => GeneratedDistrict.All.First(d => d.Prefix == prefix);

    private static GeneratedDistrict DrawDistrict(Random random)
    {
        var left = random.Next(GeneratedDistrict.All.Sum(d => d.Weight));
        foreach (var district in GeneratedDistrict.All)
        {
            left -= district.Weight;
            if (left < 0)
            {
                return district;
            }
        }

        return GeneratedDistrict.All[^1];
    }

    private static GeneratedPerson Person(Random random, GeneratedDistrict district)
    {
        var place = district.Places[random.Next(district.Places.Length)];
        var serbian = random.NextDouble() < place.SerbianShare;
        Language? language = random.Next(100) switch
        {
            < 10 => null,
            < 12 => Language.English,
            _ => serbian ? Language.Serbian : Language.Albanian,
        };
        return new GeneratedPerson(district, place.Name, MadeUpNames.Draw(random, serbian), language, Phones(random));
    }

    // Mobile prefixes of Kosovo's two networks, then a number nobody can be hurt by knowing: it is random.
    private static ImmutableArray<string> Phones(Random random)
    {
        var count = random.Next(100) switch { < 12 => 0, < 85 => 1, < 97 => 2, _ => 3 };
        var phones = ImmutableArray.CreateBuilder<string>(count);
        for (var i = 0; i < count; i++)
        {
            var network = random.Next(2) == 0 ? "44" : "49";
            phones.Add(string.Create(CultureInfo.InvariantCulture, $"+383{network}{random.Next(1_000_000):D6}"));
        }

        return phones.MoveToImmutable();
    }

    private static int MeterCount(Random random) => random.Next(1000) switch
    {
        < 900 => 1,
        < 965 => 2,
        < 985 => 3,
        _ => random.Next(4, MostMeters + 1),
    };

    // Three to nine digits have been seen on bills, most of them long.
    private static CustomerCode DrawCode(Random random, string prefix, HashSet<CustomerCode> taken)
    {
        while (true)
        {
            var digits = random.Next(1000) switch
            {
                < 1 => 3,
                < 5 => 4,
                < 30 => 5,
                < 250 => 6,
                < 500 => 7,
                < 850 => 8,
                _ => 9,
            };
            var lowest = (long)Math.Pow(10, digits - 1);
            var code = new CustomerCode(prefix, random.NextInt64(lowest, lowest * 10));
            if (taken.Add(code))
            {
                return code;
            }
        }
    }

    private static CustomerProfile Meter(Random random, CustomerCode code, GeneratedPerson person, DateTimeOffset asOf) => new(
        code,
        person.Name,
        person.Language,
        person.Phones,
        person.Locality,
        random.Next(50) == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{person.Locality}-{random.Next(1, 25):D2}"),
        random.Next(10_000_000, 100_000_000).ToString(CultureInfo.InvariantCulture),
        random.Next(100) < 88 ? "4/02" : "3/01",
        random.Next(200) == 0,
        random.Next(100) == 0 ? null : Balance(random, asOf));

    private static CustomerBalance Balance(Random random, DateTimeOffset asOf)
    {
        var lastBill = random.Next(400, 12_000);
        var debt = random.Next(100) switch
        {
            < 3 => -random.Next(100, 5_000),
            < 55 => 0,
            < 90 => lastBill,
            _ => lastBill + random.Next(1_000, 90_000),
        };
        var due = DateOnly.FromDateTime(asOf.UtcDateTime).AddDays(random.Next(-10, 21));
        return new CustomerBalance(debt, lastBill, due, asOf);
    }
}

/// <summary>One made-up person, shared by the meters he holds.</summary>
internal sealed record GeneratedPerson(
    GeneratedDistrict District,
    string Locality,
    string Name,
    Language? Language,
    ImmutableArray<string> Phones);
