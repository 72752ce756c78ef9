using CallCenter.LocalCarrier.Calls;

namespace CallCenter.LocalCarrier.Verbs.Gather;

/// <summary>What somebody says, and how long saying it takes. Pure.</summary>
internal sealed record Utterance(string Text, TimeSpan Length)
{
    /// <summary>The words of a text that can be said within a limit.</summary>
    /// <returns>All of the text in its own length, or its first words and the limit; no words when not even one fits.</returns>
    public static Utterance Within(string text, TimeSpan limit) => LegVoice.LengthOf(text) is var length && length <= limit
        ? new Utterance(text, length)
        : new Utterance(Beginnings(text).TakeWhile(begun => LegVoice.LengthOf(begun) <= limit).LastOrDefault(""), limit);

    /// <summary>What has been said after each word: "two", "two five", "two five six".</summary>
    public static IEnumerable<string> Beginnings(string text)
    {
        for (var at = text.IndexOf(' ', StringComparison.Ordinal); at >= 0; at = text.IndexOf(' ', at + 1))
        {
            yield return text[..at];
        }

        yield return text;
    }
}
