using System.Collections;

namespace CallCenter.Flows.Importing;

/// <summary>Lines of a YAML file that is written: keys in order, each with a text, a list or lines of its own.</summary>
internal sealed class YamlMap : IEnumerable<KeyValuePair<string, object>>
{
    private readonly List<KeyValuePair<string, object>> _entries = [];

    /// <summary>How many keys there are.</summary>
    public int Count => _entries.Count;

    /// <summary>Adds a text.</summary>
    public void Add(string key, string text) => _entries.Add(new(key, text));

    /// <summary>Adds lines of its own.</summary>
    public void Add(string key, YamlMap lines) => _entries.Add(new(key, lines));

    /// <summary>Adds a list of lines.</summary>
    public void Add(string key, IReadOnlyList<YamlMap> list) => _entries.Add(new(key, list));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
