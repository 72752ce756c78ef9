namespace CallCenter.Flows.Conversations;

/// <summary>Writes words so that YAML reads them back as the same words.</summary>
internal static class Yaml
{
    /// <summary>A text, always quoted.</summary>
    /// <param name="text">The text.</param>
    public static string Text(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
