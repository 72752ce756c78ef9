using CallCenter.Flows.Checking;
using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Reading;

/// <summary>
/// One mapping of a YAML file, read key by key by a shape that declares which keys there are. What the shape does not
/// declare cannot be read, and is a finding where it is written: so the schema, which is made of the same shapes, and
/// the reader cannot drift apart.
/// </summary>
public sealed class YamlSection
{
    private readonly YamlValue _value;
    private readonly Dictionary<string, YamlValue> _entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _declared;

    internal YamlSection(YamlValue value, IEnumerable<Key> keys)
    {
        _value = value;
        _declared = keys.Select(key => key.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in value.Entries())
        {
            _entries[entry.Name] = entry;
        }
    }

    /// <summary>Where the section begins.</summary>
    public SourceMark At => _value.At;

    /// <summary>Whether a key is written.</summary>
    /// <param name="key">The key.</param>
    public bool Has(Key key) => _entries.ContainsKey(key.Name);

    /// <summary>Where a key's value stands, or the section itself.</summary>
    /// <param name="key">The key.</param>
    public SourceMark AtValue(Key key) => _entries.TryGetValue(key.Name, out var entry) ? entry.At : At;

    /// <summary>Reads one key.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="key">One of the keys that the section's shape declares.</param>
    /// <returns>The value; the key's fallback where it is not written or at fault, which is then noted.</returns>
    /// <exception cref="InvalidOperationException">The shape does not declare the key: a mistake of ours.</exception>
    public T Read<T>(Key<T> key)
    {
        if (!_declared.Contains(key.Name))
        {
            throw new InvalidOperationException($"The key '{key.Name}' is read, but its shape does not declare it.");
        }

        if (_entries.TryGetValue(key.Name, out var entry))
        {
            return key.Form.TryRead(entry, out var read) ? read : key.Fallback;
        }

        if (key.IsNeeded)
        {
            Report(FindingKinds.Missing, $"'{key.Name}' is missing here; write '{key.Name}: {key.Form.Example}'.");
        }

        return key.Fallback;
    }

    /// <summary>Notes a finding at the section's beginning or at one of its values.</summary>
    /// <param name="kind">The kind of finding.</param>
    /// <param name="message">What is wrong and how to mend it.</param>
    /// <param name="key">The value it is about, or null for the section itself.</param>
    public void Report(FindingKind kind, string message, Key? key = null)
    {
        if (key is not null && _entries.TryGetValue(key.Name, out var entry))
        {
            entry.Report(kind, message);
        }
        else
        {
            _value.Report(kind, message);
        }
    }

    /// <summary>Notes a finding for every key that the shape does not declare.</summary>
    internal void RejectUnknownKeys()
    {
        foreach (var (key, entry) in _entries.Where(pair => !_declared.Contains(pair.Key)))
        {
            entry.Report(FindingKinds.UnknownKey, $"'{key}' is not known here; known are: {string.Join(", ", _declared.Order(StringComparer.Ordinal))}.");
        }
    }
}
