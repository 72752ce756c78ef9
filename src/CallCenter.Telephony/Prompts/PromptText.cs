using System.Text;

namespace CallCenter.Telephony.Prompts;

/// <summary>Brings a text into the one form that can be spoken, hashed and written as XML.</summary>
internal static class PromptText
{
    /// <summary>Makes control characters and line ends blanks, runs of blanks one blank, and drops halves of surrogate pairs.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The cleaned text without blanks at the ends; empty where nothing is left.</returns>
    public static string Clean(string text)
    {
        var cleaned = new StringBuilder(text.Length);
        var owesBlank = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) || IsNoCharacter(rune))
            {
                owesBlank = cleaned.Length > 0;
                continue;
            }

            if (owesBlank)
            {
                cleaned.Append(' ');
                owesBlank = false;
            }

            cleaned.Append(rune);
        }

        return cleaned.ToString();
    }

    // EnumerateRunes turns half a surrogate pair into U+FFFD; U+FFFE and U+FFFF are not allowed in XML.
    private static bool IsNoCharacter(Rune rune) => rune.Value is 0xFFFD or 0xFFFE or 0xFFFF;
}
