using System.Text.RegularExpressions;
using CallCenter.Flows.Prompts;

namespace CallCenter.Flows.Importing.Studio;

/// <summary>Turns the Liquid of Studio into ours: other names, and only values that this flow sets itself.</summary>
/// <param name="values">Our name of each value that the flow sets, by Studio's, such as <c>flow.variables.city</c>.</param>
internal sealed partial class StudioText(IReadOnlyDictionary<string, string> values)
{
    // More than a carrier speaks in one piece, and little enough to look through.
    private const int Longest = 5_000;

    /// <summary>Turns a text; what cannot be named is left out.</summary>
    /// <param name="text">Studio's text.</param>
    /// <param name="lost">Gets a sentence for each thing left out.</param>
    public string Ours(string text, Action<string> lost)
    {
        if (text.Length > Longest)
        {
            lost($"the text is cut after {Longest} characters");
            text = text[..Longest];
        }

        var without = Tags().Replace(text, tag =>
        {
            lost($"the logic {tag.Value.Trim()} is left out, the words around it stay");
            return "";
        });
        var turned = AnyOutput().Replace(without, found =>
        {
            var output = Outputs().Match(found.Value);
            if (!output.Success || output.Length != found.Length || NameOf(output.Groups["name"].Value) is not { } ours)
            {
                lost($"the value {found.Value.Trim()} is not known here and is left out");
                return "";
            }

            if (output.Groups["filters"].Length > 0)
            {
                lost($"the filters of {output.Value.Trim()} are left out");
            }

            // Every way there may not have set it, and a text must not break for that.
            return $"{{{{ {ours} | default: '' }}}}";
        });

        if (TextTemplate.TryParse(turned, out _) is not null)
        {
            return turned;
        }

        lost("what stands between its braces cannot be read; the braces are taken out");
        return Braces().Replace(turned, "");
    }

    /// <summary>Our name for a text that is nothing but one value; null where it is not, or not known here.</summary>
    /// <param name="text">Studio's text, such as <c>{{widgets.ask.Digits}}</c>.</param>
    public string? OnlyValue(string text) =>
        Outputs().Match(text.Trim()) is { Success: true } output && output.Length == text.Trim().Length ? NameOf(output.Groups["name"].Value) : null;

    /// <summary>Every value that a text names, by Studio's name.</summary>
    /// <param name="text">Studio's text.</param>
    public static IEnumerable<string> NamesIn(string text) => Outputs().Matches(text).Select(output => output.Groups["name"].Value);

    private string? NameOf(string name) =>
        values.GetValueOrDefault(name) ?? values.GetValueOrDefault(name.Replace("flow.data.", "flow.variables.", StringComparison.Ordinal));

    [GeneratedRegex(@"\{\{-?\s*(?<name>[A-Za-z_][\w.\-\[\]]*)\s*(?<filters>\|[^}]*)?-?\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Outputs();

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex AnyOutput();

    [GeneratedRegex(@"\{\{|\}\}|\{%|%\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();

    [GeneratedRegex(@"\{%.*?%\}", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
