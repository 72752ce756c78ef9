using System.Text.RegularExpressions;
using CallCenter.Core.Customers;

namespace CallCenter.Telephony.Prompts;

/// <summary>A neural voice that is asked over HTTP in the form of Azure's Speech service; section <c>Prompts:Neural</c>.</summary>
public sealed partial class NeuralVoice
{
    /// <summary>The region's address, such as <c>https://westeurope.tts.speech.microsoft.com</c>; https, plain http on this machine only.</summary>
    /// <value>Default: none.</value>
    public Uri? Address { get; set; }

    /// <summary>The key of the subscription: a secret.</summary>
    /// <value>Default: none.</value>
    public string Key { get; set; } = "";

    /// <summary>The voice of each language, by two-letter code.</summary>
    /// <value>Default: the women's voices for <c>sq</c>, <c>sr</c> and <c>en</c>.</value>
    public Dictionary<string, string> Voices { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sq"] = "sq-AL-AnilaNeural",
        ["sr"] = "sr-RS-SophieNeural",
        ["en"] = "en-GB-SoniaNeural",
    };

    /// <summary>How much faster than usual the voice speaks.</summary>
    /// <value>Percent, -50–100; default -10, because callers write codes down.</value>
    public int RatePercent { get; set; } = -10;

    /// <summary>How long one text may take with all tries, counted from when its turn comes.</summary>
    /// <value>100 ms–10 s; default 4 s, so that the fallback too is done in the time a caller waits.</value>
    public TimeSpan Budget { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How often a text is tried again after a refusal for the moment, a fault of the service or a cut connection.</summary>
    /// <value>0–5; default 2.</value>
    public int Retries { get; set; } = 2;

    /// <summary>How long the fallback speaks everything after the service failed.</summary>
    /// <value>0–10 min; default 30 s.</value>
    public TimeSpan RestAfterFailure { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many texts are asked for at once.</summary>
    /// <value>1–64; default 8.</value>
    public int MaxAtOnce { get; set; } = 8;

    /// <summary>The voice for a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The voice's name, or null where none is set.</returns>
    internal string? FindVoice(Language language) =>
        language.Code is { } code && Voices.TryGetValue(code, out var voice) && voice.Length > 0 ? voice : null;

    /// <summary>What is wrong with the settings, as sentences that name the key and hold no secret.</summary>
    /// <param name="isWanted">Whether the voice is used at all, so that address and key are needed.</param>
    internal IEnumerable<string> Faults(bool isWanted)
    {
        if (isWanted && Key.Trim().Length == 0)
        {
            yield return "Prompts:Neural:Key is missing: Prompts:Synthesizer is Neural.";
        }

        if (isWanted ? !IsGood(Address) : Address is not null && !IsGood(Address))
        {
            yield return "Prompts:Neural:Address must be an https address such as https://westeurope.tts.speech.microsoft.com.";
        }

        foreach (var (code, voice) in Voices)
        {
            if (Language.Find(code) is null || (voice.Length > 0 && !(VoiceName().IsMatch(voice) && voice.StartsWith($"{code}-", StringComparison.OrdinalIgnoreCase))))
            {
                yield return $"Prompts:Neural:Voices:{code} must be a voice of one of the languages {string.Join(", ", Language.All)}, such as sq-AL-AnilaNeural.";
            }
        }

        foreach (var (name, isRight, range) in Ranges().Where(rule => !rule.IsRight))
        {
            yield return $"Prompts:Neural:{name} must be {range}.";
        }
    }

    private IEnumerable<(string Name, bool IsRight, string Range)> Ranges() =>
    [
        (nameof(RatePercent), RatePercent is >= -50 and <= 100, "-50 to 100"),
        (nameof(Budget), Budget >= TimeSpan.FromMilliseconds(100) && Budget <= TimeSpan.FromSeconds(10), "00:00:00.1 to 00:00:10"),
        (nameof(Retries), Retries is >= 0 and <= 5, "0 to 5"),
        (nameof(RestAfterFailure), RestAfterFailure >= TimeSpan.Zero && RestAfterFailure <= TimeSpan.FromMinutes(10), "00:00:00 to 00:10:00"),
        (nameof(MaxAtOnce), MaxAtOnce is >= 1 and <= 64, "1 to 64"),
    ];

    // The key goes out with every request, so never in the clear over a network.
    private static bool IsGood(Uri? address) =>
        address is { IsAbsoluteUri: true, UserInfo.Length: 0, Query.Length: 0, Fragment.Length: 0 }
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    [GeneratedRegex("^[a-z]{2,3}-[A-Z]{2}-[A-Za-z0-9:-]{1,60}$")]
    private static partial Regex VoiceName();
}
