using System.Collections.Frozen;
using CallCenter.Core.Customers;
using CallCenter.Engine.Prompts;

namespace CallCenter.Telephony.Prompts.Sound;

/// <summary>
/// "Please hold, a person will help" as files inside the program, for when no voice speaks. They are synthetic, made by
/// a test (<c>RecordingsTests</c>), until native speakers' recordings take their place.
/// </summary>
internal static class Recordings
{
    private static readonly FrozenDictionary<Language, string> _texts = new Dictionary<Language, string>
    {
        [Language.Albanian] = "Ju lutem prisni. Do t'ju ndihmojë një person.",
        [Language.Serbian] = "Molimo sačekajte. Javiće vam se naš saradnik.",
        [Language.English] = "Please hold. A person will help you.",
    }.ToFrozenDictionary();

    /// <summary>What is said, by language.</summary>
    public static IReadOnlyDictionary<Language, string> Texts => _texts;

    /// <summary>Every recording by its name in <c>/audio/{name}.wav</c>; read from the program each time.</summary>
    public static IReadOnlyDictionary<string, StoredAudio> All => _texts.ToDictionary(
        text => Name(text.Key), text => new StoredAudio(text.Key, text.Value, Read(Name(text.Key))));

    /// <summary>Whether there is one.</summary>
    /// <param name="language">The language; the default value has none.</param>
    public static bool IsThere(Language language) => language.Code is not null && _texts.ContainsKey(language);

    /// <summary>The name of a language's recording.</summary>
    /// <param name="language">The language.</param>
    public static string Name(Language language) => $"one-moment-{language.Code}";

    private static byte[] Read(string name)
    {
        using var resource = typeof(Recordings).Assembly.GetManifestResourceStream(name + ".wav")
            ?? throw new InvalidOperationException($"The recording {name}.wav is not part of the program.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
