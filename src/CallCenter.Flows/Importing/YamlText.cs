using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CallCenter.Flows.Importing;

/// <summary>Writes YAML the way people write flows: what fits on a line stands on one line.</summary>
internal static partial class YamlText
{
    private const int Width = 110;

    /// <summary>Writes one key and what belongs to it, with line ends.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">A text, a <see cref="YamlMap"/>, or a list of them.</param>
    /// <param name="indent">How many spaces stand before it.</param>
    public static string Entry(string key, object value, int indent = 0)
    {
        var start = $"{new string(' ', indent)}{Scalar(key)}:";
        var line = $"{start} {Inline(value)}";
        if (line.Length <= Width || value is string or YamlMap { Count: 0 })
        {
            return $"{line}\n";
        }

        var lines = new StringBuilder(start).Append('\n');
        if (value is YamlMap map)
        {
            foreach (var (inner, of) in map)
            {
                lines.Append(Entry(inner, of, indent + 2));
            }
        }
        else
        {
            foreach (var item in (IReadOnlyList<YamlMap>)value)
            {
                lines.Append(' ', indent + 2).Append("- ").Append(Inline(item)).Append('\n');
            }
        }

        return lines.ToString();
    }

    /// <summary>A text, in quotes where it must be.</summary>
    /// <param name="text">The text.</param>
    public static string Scalar(string text) => IsPlain(text) ? text : Quoted(text);

    private static string Inline(object value) => value switch
    {
        string text => Scalar(text),
        YamlMap { Count: 0 } => "{}",
        YamlMap map => $"{{ {string.Join(", ", map.Select(entry => $"{Scalar(entry.Key)}: {Inline(entry.Value)}"))} }}",
        _ => $"[{string.Join(", ", ((IReadOnlyList<YamlMap>)value).Select(Inline))}]",
    };

    // What looks like something else than a text, to any reader of YAML, stands in quotes; true, false and whole numbers are meant so.
    private static bool IsPlain(string text) =>
        Number().IsMatch(text)
        || (Plain().IsMatch(text) && !text.EndsWith(' ') && text is not ("null" or "Null" or "NULL" or "yes" or "no" or "on" or "off" or "Yes" or "No" or "On" or "Off" or "True" or "False" or "y" or "n" or "Y" or "N"));

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\ufeff' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,8})\z")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9 _.()'/-]*\z")]
    private static partial Regex Plain();
}
