using System.Collections.Frozen;

namespace CallCenter.LocalCarrier.Verbs.Gather;

/// <summary>
/// Which recogniser understands which language. Pure. Deepgram's languages are those of its own changelog (Serbian came to
/// nova-3 in January 2026; Albanian is in neither). No page confirms Google's V2 models for Albanian and Serbian, so they are
/// refused here: an application that relies on them should notice at its desk.
/// </summary>
internal static class SpeechModels
{
    private static readonly string[] Nova2 =
    [
        "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "hi", "hu", "id", "it", "ja", "ko", "lt", "lv", "ms", "multi",
        "nl", "no", "pl", "pt", "ro", "ru", "sk", "sv", "th", "tr", "uk", "vi", "zh",
    ];

    private static readonly FrozenDictionary<string, Func<string, bool>> Understands = new Dictionary<string, Func<string, bool>>
    {
        ["default"] = _ => true,
        ["numbers_and_commands"] = _ => true,
        ["phone_call"] = IsNoneOfOurs,
        ["experimental_conversations"] = IsNoneOfOurs,
        ["experimental_utterances"] = IsNoneOfOurs,
        ["googlev2_long"] = IsNoneOfOurs,
        ["googlev2_short"] = IsNoneOfOurs,
        ["googlev2_telephony"] = IsNoneOfOurs,
        ["googlev2_telephony_short"] = IsNoneOfOurs,
        ["deepgram_nova-2"] = Nova2.Contains,
        ["deepgram_nova-3"] = language => Nova2.Contains(language) || language is "sr" or "hr" or "bs" or "mk" or "sl",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsKnown(string model) => Understands.ContainsKey(model);

    /// <summary>Whether a known model understands a language tag such as <c>sq-AL</c>.</summary>
    public static bool Hears(string model, string language) => Understands[model](language.Split('-')[0].ToLowerInvariant());

    private static bool IsNoneOfOurs(string language) => language is not ("sq" or "sr");
}
