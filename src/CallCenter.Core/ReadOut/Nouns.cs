namespace CallCenter.Core.ReadOut;

/// <summary>The words that are counted.</summary>
/// <remarks>The Albanian and Serbian forms still need a native speaker's review.</remarks>
internal static class Nouns
{
    /// <summary>The euro; invariable in Albanian.</summary>
    public static readonly ByLanguage<Noun> Euro = new(
        new(Gender.Masculine, "euro", "euro"),
        new(Gender.Masculine, "evro", "evra", "evra"),
        new(Gender.Masculine, "euro", "euros"));

    /// <summary>The hundredth of a euro.</summary>
    public static readonly ByLanguage<Noun> Cent = new(
        new(Gender.Masculine, "cent", "centë"),
        new(Gender.Masculine, "cent", "centa", "centi"),
        new(Gender.Masculine, "cent", "cents"));

    /// <summary>The minute.</summary>
    public static readonly ByLanguage<Noun> Minute = new(
        new(Gender.Feminine, "minutë", "minuta"),
        new(Gender.Masculine, "minut", "minuta", "minuta"),
        new(Gender.Masculine, "minute", "minutes"));

    /// <summary>The hour as a length of time.</summary>
    public static readonly ByLanguage<Noun> Hour = new(
        new(Gender.Feminine, "orë", "orë"),
        new(Gender.Masculine, "sat", "sata", "sati"),
        new(Gender.Masculine, "hour", "hours"));

    /// <summary>The kilowatt-hour; invariable in Albanian.</summary>
    public static readonly ByLanguage<Noun> KilowattHour = new(
        new(Gender.Feminine, "kilovat-orë", "kilovat-orë"),
        new(Gender.Masculine, "kilovat-sat", "kilovat-sata", "kilovat-sati"),
        new(Gender.Masculine, "kilowatt-hour", "kilowatt-hours"));

    /// <summary>The Serbian hour of the clock, which is another word than the hour that passes.</summary>
    public static readonly Noun SerbianClockHour = new(Gender.Masculine, "čas", "časa", "časova");
}
