using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CallCenter.Flows.Definition;

/// <summary>
/// One mapping of a YAML file, read key by key. Remembers which keys were asked for, so that a key nobody knows
/// becomes a finding instead of a silence, and collects every fault instead of stopping at the first.
/// </summary>
public sealed class YamlSection
{
    private readonly string _file;
    private readonly YamlMappingNode _mapping;
    private readonly List<FlowProblem> _problems;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    internal YamlSection(string file, YamlMappingNode mapping, List<FlowProblem> problems)
    {
        _file = file;
        _mapping = mapping;
        _problems = problems;
    }

    /// <summary>Where the section begins.</summary>
    public SourceMark At => MarkOf(_mapping);

    /// <summary>Every key, in file order, with the place of its value.</summary>
    public IEnumerable<(string Key, SourceMark At)> Keys =>
        _mapping.Children.Select(pair => (KeyText(pair.Key), MarkOf(pair.Value)));

    /// <summary>Reads a whole file as one section.</summary>
    /// <param name="file">The name to use in findings.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="problems">Where faults go.</param>
    /// <returns>Null where the text is no YAML mapping; the reason is then among the problems.</returns>
    public static YamlSection? Parse(string file, string text, List<FlowProblem> problems)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return new YamlSection(file, root, problems);
            }

            problems.Add(new FlowProblem(new SourceMark(file, 1, 1), "FLOW001", "Write one YAML mapping ('key: value' lines) in this file."));
        }
        catch (YamlException e)
        {
            var at = new SourceMark(file, (int)e.Start.Line, (int)e.Start.Column);
            problems.Add(new FlowProblem(at, "FLOW001", $"This is not YAML: {e.InnerException?.Message ?? e.Message}"));
        }

        return null;
    }

    /// <summary>Notes a fault at the section's beginning or at one of its values.</summary>
    /// <param name="code">The finding's code.</param>
    /// <param name="message">What is wrong and how to mend it.</param>
    /// <param name="key">The value it is about, or null for the section itself.</param>
    public void Report(string code, string message, string? key = null) =>
        _problems.Add(new FlowProblem(key is not null && Node(key) is { } node ? MarkOf(node) : At, code, message));

    /// <summary>Whether a key is written.</summary>
    /// <param name="key">The key.</param>
    public bool Has(string key) => Node(key) is not null;

    /// <summary>A value as text; a fault where it is written but no single value.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Null where the key is not written or at fault.</returns>
    public string? Text(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlScalarNode { Value: { } value }:
                return value;
            default:
                Report("FLOW002", $"'{key}' takes a single value.", key);
                return null;
        }
    }

    /// <summary>A value as text that must be written.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The text; empty, with a fault noted, where it is missing or has no words.</returns>
    public string Required(string key)
    {
        var text = Text(key);
        if (Node(key) is null)
        {
            Report("FLOW003", $"'{key}' is missing here; write '{key}: …'.");
        }
        else if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            Report("FLOW003", $"'{key}' is empty; write '{key}: …'.", key);
        }

        return string.IsNullOrWhiteSpace(text) ? "" : text;
    }

    /// <summary>A value as text that need not be written, but must have words where it is.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The text; null where the key is not written; empty, with a fault noted, where it has no words.</returns>
    public string? Optional(string key) => Has(key) ? Required(key) : null;

    /// <summary>A whole number within bounds.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fallback">The value where the key is not written.</param>
    /// <param name="least">The least allowed.</param>
    /// <param name="most">The most allowed.</param>
    public int Whole(string key, int fallback, int least, int most)
    {
        if (Text(key) is not { } text)
        {
            return fallback;
        }

        if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
        {
            return number;
        }

        Report("FLOW004", string.Create(CultureInfo.InvariantCulture, $"'{key}' takes a whole number from {least} to {most}."), key);
        return fallback;
    }

    /// <summary>A duration in seconds (<c>8s</c>).</summary>
    /// <param name="key">The key.</param>
    /// <param name="fallback">The value where the key is not written.</param>
    public TimeSpan Seconds(string key, TimeSpan fallback)
    {
        if (Text(key) is not { } text)
        {
            return fallback;
        }

        if (text.EndsWith('s')
            && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds is >= 1 and <= 60)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        Report("FLOW005", $"'{key}' takes 1 to 60 seconds, written like '8s'.", key);
        return fallback;
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    /// <param name="key">The key.</param>
    public IReadOnlyList<string> Texts(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlSequenceNode list when list.Children.All(item => item is YamlScalarNode):
                return [.. list.Children.Select(item => ((YamlScalarNode)item).Value ?? "")];
            case YamlScalarNode { Value: { } value }:
                return [value];
            default:
                Report("FLOW002", $"'{key}' takes a list of single values.", key);
                return [];
        }
    }

    /// <summary>A list of texts that must be written and hold at least one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="example">The whole line as it should be, for the finding.</param>
    public IReadOnlyList<string> RequiredTexts(string key, string example)
    {
        if (Node(key) is null or YamlSequenceNode { Children.Count: 0 })
        {
            Report("FLOW003", $"'{key}' is missing here; write '{example}'.");
        }

        return Texts(key);
    }

    /// <summary>A mapping inside this one.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Null where the key is not written or at fault.</returns>
    public YamlSection? Section(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlMappingNode mapping:
                return new YamlSection(_file, mapping, _problems);
            default:
                Report("FLOW002", $"'{key}' takes 'key: value' lines.", key);
                return null;
        }
    }

    /// <summary>A mapping inside this one that must be written and hold at least one key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="example">What should be written, for the finding.</param>
    /// <returns>Null, with a fault noted, where there is none.</returns>
    public YamlSection? RequiredSection(string key, string example)
    {
        if (Node(key) is not (null or YamlMappingNode { Children.Count: 0 }))
        {
            return Section(key);
        }

        Report("FLOW003", $"'{key}' is missing here; write {example}.");
        return null;
    }

    /// <summary>A list of mappings inside this one.</summary>
    /// <param name="key">The key.</param>
    public IReadOnlyList<YamlSection> Sections(string key)
    {
        if (Node(key) is YamlSequenceNode list && list.Children.All(item => item is YamlMappingNode))
        {
            return [.. list.Children.Select(item => new YamlSection(_file, (YamlMappingNode)item, _problems))];
        }

        Report("FLOW002", $"'{key}' takes a list of entries with 'key: value' lines.", Has(key) ? key : null);
        return [];
    }

    /// <summary>Notes a fault for every key that nobody asked for.</summary>
    public void RejectUnknownKeys()
    {
        foreach (var (key, at) in Keys.Where(pair => !_known.Contains(pair.Key)))
        {
            _problems.Add(new FlowProblem(at, "FLOW006", $"'{key}' is not known here; known are: {string.Join(", ", _known.Order(StringComparer.Ordinal))}."));
        }
    }

    private YamlNode? Node(string key)
    {
        _known.Add(key);
        return _mapping.Children.FirstOrDefault(pair => KeyText(pair.Key) == key).Value;
    }

    private static string KeyText(YamlNode key) => (key as YamlScalarNode)?.Value ?? "";

    private SourceMark MarkOf(YamlNode node) => new(_file, (int)node.Start.Line, (int)node.Start.Column);
}
