using System.Globalization;
using CallCenter.Core.Customers;

namespace CallCenter.Telephony.Prompts.Synthesis;

/// <summary>How espeak-ng is asked to speak.</summary>
/// <param name="Name">The voice, as espeak-ng names it.</param>
/// <param name="WordsPerMinute">The speed.</param>
internal sealed record EspeakVoice(string Name, int WordsPerMinute)
{
    /// <summary>The voice for a language, or null where there is none.</summary>
    /// <param name="language">The language.</param>
    /// <param name="wordsPerMinute">The speed, 80–300 words per minute.</param>
    public static EspeakVoice? For(Language language, int wordsPerMinute) => language.Code switch
    {
        "sq" => new("sq", wordsPerMinute),
        "sr" => new("sr", wordsPerMinute),
        "en" => new("en-gb", wordsPerMinute),
        _ => null,
    };

    /// <summary>What decides how a text sounds, the same whichever way espeak-ng is run.</summary>
    /// <param name="language">The language.</param>
    /// <param name="wordsPerMinute">The speed, 80–300 words per minute.</param>
    public static string Describe(Language language, int wordsPerMinute) =>
        string.Create(CultureInfo.InvariantCulture, $"espeak-ng {For(language, wordsPerMinute)?.Name} {wordsPerMinute}");

    /// <summary>
    /// The options of a run that reads the text from standard input and writes a WAV to standard output. The text is
    /// never an argument, so nothing in it can be taken as an option. <c>-b 1</c> says that the text is UTF-8, and
    /// without <c>-m</c> no markup is obeyed.
    /// </summary>
    public IReadOnlyList<string> Arguments() =>
        ["-v", Name, "-s", WordsPerMinute.ToString(CultureInfo.InvariantCulture), "-b", "1", "--stdin", "--stdout"];

    /// <summary>Text that espeak-ng reads as nothing but words: <c>[[</c> would begin phoneme names, whatever the options.</summary>
    /// <param name="text">Any text.</param>
    public static string PlainWords(string text) =>
        PromptText.Clean(text).Replace("[", " ", StringComparison.Ordinal).Replace("]", " ", StringComparison.Ordinal);
}
