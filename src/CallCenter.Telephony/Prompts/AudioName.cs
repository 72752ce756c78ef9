using System.Security.Cryptography;
using System.Text;
using CallCenter.Core.Customers;

namespace CallCenter.Telephony.Prompts;

/// <summary>Names a prompt's audio by everything that shapes its sound, so that a name's bytes never change.</summary>
internal static class AudioName
{
    /// <summary>How many hexadecimal digits the name of a text's audio has.</summary>
    public const int Length = 32;

    // The whole SHA-256 of a studio recording's file.
    private const int RecordingLength = 64;

    /// <summary>Names the audio of a text.</summary>
    /// <param name="language">The language.</param>
    /// <param name="text">The cleaned text.</param>
    /// <param name="voice">Who speaks it and how: <see cref="ISpeechSynthesizer.VoiceFor"/>.</param>
    /// <param name="recipe">How the sound is treated afterwards: <see cref="Sound.TelephoneSound.Recipe"/>.</param>
    /// <returns>The first 128 bits of a SHA-256 as 32 lower-case hexadecimal digits.</returns>
    public static string Of(Language language, string text, string voice, string recipe)
    {
        // U+0000 cannot occur in cleaned text, so no two different inputs join to the same string.
        var input = $"{text}\0{language.Code}\0{voice}\0{recipe}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(input)))[..Length];
    }

    /// <summary>Whether a string can be a name; nothing else ever becomes part of a path or a key.</summary>
    /// <param name="name">Anything, such as what a request asked for.</param>
    public static bool IsWellFormed(string name) => name.Length is Length or RecordingLength && name.All(char.IsAsciiHexDigitLower);

    /// <summary>Whether a well-formed name is that of a studio recording, which lasts in another place than what was made of texts.</summary>
    /// <param name="name">The name.</param>
    public static bool IsRecording(string name) => name.Length == RecordingLength;
}
