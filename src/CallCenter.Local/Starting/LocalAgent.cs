namespace CallCenter.Local.Starting;

/// <summary>One of the made-up agents.</summary>
/// <param name="Id">What they sign in with.</param>
/// <param name="Name">How colleagues know them.</param>
/// <param name="Queues">The queues they serve, with commas.</param>
/// <param name="Languages">The languages they speak, with commas; the first is theirs.</param>
/// <param name="Contact">Where they are rung.</param>
public sealed record LocalAgent(string Id, string Name, string Queues, string Languages, string Contact)
{
    /// <summary>The password of every made-up agent: it opens nothing but this machine's own play.</summary>
    public const string Password = "local-play-only";

    /// <summary>The agents a fresh Local has.</summary>
    public static IReadOnlyList<LocalAgent> All { get; } =
    [
        new("ada", "Ada Gjoni", "gjakova,gjilan", "sq,sr,en", "client:ada"),
        new("besa", "Besa Krasniqi", "prishtina,general", "sq,en,sr", "client:besa"),
        new("cvetko", "Cvetko Ilić", "mitrovica,peja,general", "sr,sq,en", "client:cvetko"),
        new("dren", "Dren Berisha", "prizren,ferizaj", "sq,sr,en", "client:dren"),
    ];
}
