using System.Text.Json.Nodes;

namespace CallCenter.Flows.Schema;

/// <summary>The named parts of one schema, each described once however often it is referred to.</summary>
internal sealed class SchemaDefinitions
{
    private readonly SortedDictionary<string, JsonObject> _parts = new(StringComparer.Ordinal);

    /// <summary>Refers to a part, describing it on first use.</summary>
    /// <param name="name">The part's name.</param>
    /// <param name="describe">Describes it; may refer to further parts, and to itself.</param>
    public JsonObject Refer(string name, Func<SchemaDefinitions, JsonObject> describe)
    {
        if (!_parts.ContainsKey(name))
        {
            _parts[name] = [];
            _parts[name] = describe(this);
        }

        return new JsonObject { ["$ref"] = $"#/definitions/{name}" };
    }

    /// <summary>Every part, by name.</summary>
    public JsonObject ToJson()
    {
        var all = new JsonObject();
        foreach (var (name, part) in _parts)
        {
            all[name] = part;
        }

        return all;
    }
}
