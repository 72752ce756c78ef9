using CallCenter.Flows.Definition;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CallCenter.Flows.Reading;

/// <summary>One value of a YAML file with its place, and where to note what is wrong with it.</summary>
public readonly struct YamlValue
{
    private readonly List<Finding> _findings;

    internal YamlValue(string file, string name, YamlNode node, List<Finding> findings) =>
        (File, Name, Node, _findings) = (file, name, node, findings);

    /// <summary>The file it stands in.</summary>
    public string File { get; }

    /// <summary>The key it is the value of, for findings.</summary>
    public string Name { get; }

    /// <summary>Where it begins.</summary>
    public SourceMark At => MarkOf(File, Node);

    /// <summary>Its text; null where it is a list or a mapping.</summary>
    public string? Text => (Node as YamlScalarNode)?.Value;

    /// <summary>Whether it holds 'key: value' lines.</summary>
    public bool IsMapping => Node is YamlMappingNode;

    /// <summary>Whether it is a list.</summary>
    public bool IsList => Node is YamlSequenceNode;

    internal YamlNode Node { get; }

    /// <summary>Reads a whole file as one mapping.</summary>
    /// <param name="file">The name to use in findings.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="findings">Where findings go.</param>
    /// <returns>Null where the text is no YAML mapping; the reason is then among the findings.</returns>
    public static YamlValue? Parse(string file, string text, List<Finding> findings)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return new YamlValue(file, "", root, findings);
            }

            findings.Add(new Finding(new SourceMark(file, 1, 1), Checking.FindingKinds.NotYaml, "Write one YAML mapping ('key: value' lines) in this file."));
        }
        catch (YamlException e)
        {
            var at = new SourceMark(file, (int)e.Start.Line, (int)e.Start.Column);
            findings.Add(new Finding(at, Checking.FindingKinds.NotYaml, $"This is not YAML: {e.InnerException?.Message ?? e.Message}"));
        }

        return null;
    }

    /// <summary>Notes something wrong with the value.</summary>
    /// <param name="kind">The kind of finding.</param>
    /// <param name="message">What is wrong and how to mend it.</param>
    public void Report(FindingKind kind, string message) => _findings.Add(new Finding(At, kind, message));

    /// <summary>The entries of a list, in order; empty where it is none.</summary>
    public IEnumerable<YamlValue> Items()
    {
        var (file, name, findings) = (File, Name, _findings);
        return Node is YamlSequenceNode list ? list.Children.Select(item => new YamlValue(file, name, item, findings)) : [];
    }

    /// <summary>The values of a mapping by key, in file order; empty where it is none.</summary>
    public IEnumerable<YamlValue> Entries()
    {
        var (file, findings) = (File, _findings);
        return Node is YamlMappingNode mapping
            ? mapping.Children.Select(pair => new YamlValue(file, KeyText(pair.Key), pair.Value, findings))
            : [];
    }

    /// <summary>Where a key of a mapping stands; the mapping itself where it has no such key.</summary>
    /// <param name="key">The key.</param>
    internal SourceMark AtKey(string key) =>
        Node is YamlMappingNode mapping && mapping.Children.Keys.FirstOrDefault(k => KeyText(k) == key) is { } found
            ? MarkOf(File, found)
            : At;

    private static string KeyText(YamlNode key) => (key as YamlScalarNode)?.Value ?? "";

    private static SourceMark MarkOf(string file, YamlNode node) => new(file, (int)node.Start.Line, (int)node.Start.Column);
}
