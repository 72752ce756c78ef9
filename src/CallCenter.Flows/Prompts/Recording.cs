using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CallCenter.Core.Customers;

namespace CallCenter.Flows.Prompts;

/// <summary>
/// A studio recording among the files of a version: <c>recordings/sq/welcome.wav</c>. The files hold its hash in place
/// of its bytes, so a version stays small and is another one as soon as a recording is.
/// </summary>
/// <param name="Path">Its path among the files.</param>
/// <param name="Hash">The SHA-256 of the WAV file: 64 lower-case hexadecimal digits.</param>
/// <param name="Language">The language that the path names; null where it names none that the product speaks.</param>
/// <param name="Prompt">The prompt that the path names; empty where that can be no prompt's name.</param>
public sealed partial record Recording(string Path, string Hash, Language? Language, string Prompt)
{
    /// <summary>The folder of all recordings, below the flows' folder.</summary>
    public const string Folder = "recordings";

    /// <summary>The largest file: ten minutes and some room for what studios write beside the sound.</summary>
    public const int MostBytes = 10_000_000;

    private const string Mark = "sha256:";

    /// <summary>The text that stands for a recording among the files.</summary>
    /// <param name="wav">The whole WAV file.</param>
    public static string TextOf(ReadOnlySpan<byte> wav) => Mark + HashOf(wav);

    /// <summary>Names a recording by its bytes.</summary>
    /// <param name="wav">The whole WAV file.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string HashOf(ReadOnlySpan<byte> wav) => Convert.ToHexStringLower(SHA256.HashData(wav));

    /// <summary>Reads an entry among the files.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="text">Its text.</param>
    /// <returns>Null where it stands for no recording.</returns>
    internal static Recording? Find(string path, string text)
    {
        if (!path.StartsWith($"{Folder}/", StringComparison.Ordinal) || !Text().IsMatch(text))
        {
            return null;
        }

        var name = Name().Match(path);
        return new Recording(
            path,
            text[Mark.Length..],
            name.Success ? Core.Customers.Language.Find(name.Groups["language"].Value) : null,
            name.Groups["prompt"].Value);
    }

    [GeneratedRegex($@"^{Mark}[0-9a-f]{{64}}\z")]
    private static partial Regex Text();

    [GeneratedRegex($@"^{Folder}/(?<language>[a-z]{{2}})/(?<prompt>[a-z0-9][a-z0-9-]{{0,59}})\.wav\z")]
    private static partial Regex Name();
}
