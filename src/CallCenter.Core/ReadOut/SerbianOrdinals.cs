using CallCenter.Core.Customers;

namespace CallCenter.Core.ReadOut;

/// <summary>Serbian ordinals in the cases that are read out: only the last word of a number becomes one.</summary>
/// <remarks>A native speaker's review is still needed.</remarks>
internal static class SerbianOrdinals
{
    // The stem of every last word that does not simply keep its own.
    private static readonly Dictionary<string, string> Stems = new(StringComparer.Ordinal)
    {
        ["jedan"] = "prv",
        ["dva"] = "drug",
        ["tri"] = "treć",
        ["četiri"] = "četvrt",
        ["sedam"] = "sedm",
        ["osam"] = "osm",
        ["sto"] = "stot",
        ["dvesta"] = "dvestot",
        ["trista"] = "tristot",
        ["četiristo"] = "četiristot",
        ["petsto"] = "petstot",
        ["šeststo"] = "šeststot",
        ["sedamsto"] = "sedamstot",
        ["osamsto"] = "osamstot",
        ["devetsto"] = "devetstot",
    };

    /// <summary>The masculine genitive, as the day in a date has it: <c>dvadeset drugog</c>.</summary>
    /// <param name="number">1 to 999.</param>
    public static string Genitive(int number) => Words(number, stem => IsSoft(stem) ? "eg" : "og");

    /// <summary>The neuter locative, as behind <c>na</c> and before <c>mestu</c>: <c>dvadeset drugom</c>.</summary>
    /// <param name="number">1 to 999.</param>
    public static string Locative(int number) => Words(number, stem => IsSoft(stem) ? "em" : "om");

    /// <summary>The feminine genitive, as the year in a date has it: <c>dve hiljade dvadeset šeste</c>.</summary>
    /// <param name="number">1 to 999,999, but no whole thousands.</param>
    public static string FeminineGenitive(int number) => Words(number, _ => "e");

    private static string Words(int number, Func<string, string> ending)
    {
        var words = SpokenNumber.Words(number, Language.Serbian);
        var start = words.LastIndexOf(' ') + 1;
        var stem = Stems.GetValueOrDefault(words[start..], words[start..]);
        return string.Concat(words.AsSpan(0, start), stem, ending(stem));
    }

    private static bool IsSoft(string stem) => stem.EndsWith('ć');
}
