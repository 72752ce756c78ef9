using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CallCenter.Core.Customers;

namespace CallCenter.Cli.Prompts;

/// <summary>Prompts by languages, for people and for programs.</summary>
internal static class PromptTable
{
    private static readonly JsonSerializerOptions JsonForm = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a row a prompt, a column a language, and how many are heard in which way.</summary>
    /// <param name="lines">The prompts.</param>
    public static string Write(IReadOnlyList<PromptLine> lines)
    {
        var languages = lines.Select(line => line.Language).Distinct().ToList();
        var width = lines.Select(line => line.Prompt.Length).Append("prompt".Length).Max();
        var text = new StringBuilder("prompt".PadRight(width)).AppendJoin("", languages.Select(language => $"  {language.Code,-11}")).Append('\n');
        foreach (var row in lines.GroupBy(line => line.Prompt))
        {
            text.Append(row.Key.PadRight(width)).AppendJoin("", row.Select(line => $"  {Word(line.State),-11}")).Append('\n');
        }

        foreach (var reason in lines.Where(line => line.Reason is not null).GroupBy(line => line.Reason))
        {
            text.Append(CultureInfo.InvariantCulture, $"failed ({reason.Count()}): {reason.Key}\n");
        }

        return text.AppendJoin('\n', languages.Select(language => Count(language, lines))).Append('\n').ToString();
    }

    /// <summary>Writes one object a prompt and language.</summary>
    /// <param name="lines">The prompts.</param>
    public static string Json(IReadOnlyList<PromptLine> lines) => JsonSerializer.Serialize(
        lines.Select(line => new { prompt = line.Prompt, language = line.Language.Code, state = Word(line.State), reason = line.Reason }), JsonForm);

    private static string Count(Language language, IReadOnlyList<PromptLine> lines)
    {
        var counts = lines.Where(line => line.Language == language).CountBy(line => line.State).OrderBy(count => count.Key);
        return $"{language.Code}: {string.Join(", ", counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Value} {Word(count.Key)}")))}";
    }

    private static string Word(PromptState state) => state switch
    {
        PromptState.Missing => "missing",
        PromptState.Recorded => "recorded",
        PromptState.Carrier => "carrier",
        PromptState.Synthesised => "synthesised",
        PromptState.PerCall => "per call",
        PromptState.Failed => "failed",
    };
}
