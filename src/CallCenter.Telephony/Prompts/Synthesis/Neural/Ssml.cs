using System.Globalization;
using System.Xml.Linq;

namespace CallCenter.Telephony.Prompts.Synthesis.Neural;

/// <summary>Writes the request of a neural voice: SSML 1.0, made as a tree, so that nothing in a text is markup.</summary>
internal static class Ssml
{
    private static readonly XNamespace _ssml = "http://www.w3.org/2001/10/synthesis";

    /// <summary>Writes a text for a voice.</summary>
    /// <param name="voice">The voice, such as <c>sq-AL-AnilaNeural</c>.</param>
    /// <param name="ratePercent">How much faster than usual; negative is slower.</param>
    /// <param name="text">The text; any.</param>
    /// <returns>The document.</returns>
    public static string Of(string voice, int ratePercent, string text)
    {
        // The first two parts of a voice's name are its language and country.
        var language = string.Join('-', voice.Split('-').Take(2));
        var rate = string.Create(CultureInfo.InvariantCulture, $"{ratePercent:+0;-0;+0}%");
        return new XElement(
            _ssml + "speak",
            new XAttribute("version", "1.0"),
            new XAttribute(XNamespace.Xml + "lang", language),
            new XElement(
                _ssml + "voice",
                new XAttribute("name", voice),
                new XElement(_ssml + "prosody", new XAttribute("rate", rate), PromptText.Clean(text)))).ToString(SaveOptions.DisableFormatting);
    }
}
