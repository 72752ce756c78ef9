using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CallCenter.LocalCarrier.Scenarios.Reading;

/// <summary>One value of a YAML file with its place, and where to say what is wrong with it.</summary>
/// <param name="Name">The key it is the value of, for messages.</param>
/// <param name="Node">The value.</param>
/// <param name="Faults">Where faults go.</param>
internal readonly record struct YamlPart(string Name, YamlNode Node, FileFaults Faults)
{
    private const int MostCharacters = 1_000_000;

    /// <summary>Where it begins, from 1.</summary>
    public int Line => (int)Node.Start.Line;

    /// <summary>Its text, empty when nothing is written; null for a list or mapping.</summary>
    public string? Text => (Node as YamlScalarNode)?.Value;

    public bool IsMapping => Node is YamlMappingNode;

    public bool IsList => Node is YamlSequenceNode;

    /// <summary>A whole file as one mapping; null, with a fault, when it is none.</summary>
    public static YamlPart? Parse(string text, FileFaults faults)
    {
        if (text.Length > MostCharacters)
        {
            faults.Add(1, "The file has more than a million characters: split it.");
            return null;
        }

        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return new YamlPart("the file", root, faults);
            }

            faults.Add(1, "The file is no mapping: write 'key: value' lines, the first being 'scenario:' or 'mix:'.");
        }
        catch (YamlException e)
        {
            faults.Add((int)e.Start.Line, $"This is not YAML: {e.InnerException?.Message ?? e.Message}");
        }

        return null;
    }

    public void Fault(string message) => Faults.Add(Line, message);

    /// <summary>Entries of a list; a single value counts as a list of one.</summary>
    public IReadOnlyList<YamlPart> Items()
    {
        var (name, faults) = (Name, Faults);
        return Node is YamlSequenceNode list ? [.. list.Children.Select(item => new YamlPart(name, item, faults))] : [this];
    }

    /// <summary>Values of a mapping by key, in the order of the file; empty when it is no mapping.</summary>
    public IReadOnlyList<YamlPart> Entries()
    {
        var faults = Faults;
        return Node is YamlMappingNode mapping
            ? [.. mapping.Children.Select(pair => new YamlPart((pair.Key as YamlScalarNode)?.Value ?? "?", pair.Value, faults))]
            : [];
    }

    /// <summary>The value of a key; null when it is not there.</summary>
    public YamlPart? Find(string key) =>
        Entries().Where(entry => entry.Name == key).Select(entry => (YamlPart?)entry).FirstOrDefault();

    /// <summary>A fault for every key that is not one of these.</summary>
    public void OnlyKeys(params IReadOnlyCollection<string> known)
    {
        foreach (var stranger in Entries().Where(entry => !known.Contains(entry.Name)))
        {
            stranger.Fault($"'{stranger.Name}' is unknown here; {Name} takes {string.Join(", ", known.Select(key => $"'{key}'"))}.");
        }
    }
}
