using System.Text.Json.Nodes;
using CallCenter.Flows.Nodes;
using CallCenter.Flows.Reading;
using CallCenter.Flows.Schema;

namespace CallCenter.Flows.Tests.Properties;

/// <summary>
/// Writes a node of any kind by what the kind declares of its keys: what is needed always, what may be left out now and
/// then. So a new kind is generated without anybody thinking of it.
/// </summary>
/// <param name="choices">What decides.</param>
/// <param name="words">The words there are.</param>
internal sealed class SchemaValues(Choices choices, GeneratedWords words)
{
    private static readonly Dictionary<string, (JsonObject Shape, JsonObject Parts)> Shapes = NodeKinds.All.ToDictionary(kind => kind.Keyword, ShapeOf);

    private JsonObject _parts = [];

    /// <summary>Writes a node.</summary>
    /// <param name="keyword">Its kind.</param>
    /// <param name="target">Gives the next node to lead to.</param>
    public JsonObject Node(string keyword, Func<string> target)
    {
        (var shape, _parts) = Shapes[keyword];
        var node = (JsonObject)Make(keyword, shape, target);
        // The kind is the first key that names one.
        var first = node[keyword] ?? Make(keyword, shape["properties"]![keyword]!, target);
        node.Remove(keyword);
        node.Insert(0, keyword, first);
        return node;
    }

    private static (JsonObject Shape, JsonObject Parts) ShapeOf(INodeKind kind)
    {
        var definitions = new SchemaDefinitions();
        return (Shape.Describe(kind.About, kind.Keys, definitions), definitions.ToJson());
    }

    private JsonNode Make(string key, JsonNode schema, Func<string> target) => schema switch
    {
        _ when schema["allOf"] is JsonArray { Count: 1 } all => Make(key, all[0]!, target),
        _ when schema["$ref"] is { } reference => Part(key, reference.GetValue<string>().Split('/')[^1], target),
        _ when schema["anyOf"] is JsonArray any => Make(key, any[choices.Below(any.Count)]!, target),
        _ when schema["enum"] is JsonArray words => words[choices.Below(words.Count)]!.DeepClone(),
        _ when schema["patternProperties"] is JsonObject free => Map(key, free.Single(), target),
        _ when schema["properties"] is JsonObject known => Object(known, schema["required"] as JsonArray ?? [], target),
        _ when schema["items"] is { } item => new JsonArray([.. Enumerable.Range(0, choices.Between(1, 3)).Select(_ => Make(key, item, target))]),
        _ when schema["const"] is { } word => word.DeepClone(),
        _ when schema["type"] is null or JsonArray => words.Text(key),
        _ => Scalar(key, schema, target),
    };

    // Of a way, and of a choice that is written as one, the name says which node it leads to.
    private JsonNode Part(string key, string part, Func<string> target) =>
        Make(part is "way" or "choice" ? GeneratedWords.Way : key, _parts[part]!, target);

    private JsonObject Object(JsonObject known, JsonArray needed, Func<string> target)
    {
        var made = new JsonObject();
        var must = needed.Select(name => name!.GetValue<string>()).ToHashSet();
        foreach (var (name, value) in known)
        {
            // What the reader needs though the schema cannot say so, because there are other ways to write it.
            if (must.Contains(name) || name == "next" || choices.Percent(30))
            {
                made[name] = Make(name, value!, target);
            }
        }

        return made;
    }

    private JsonObject Map(string key, KeyValuePair<string, JsonNode?> free, Func<string> target)
    {
        var made = new JsonObject();
        for (var i = choices.Between(1, 3); i > 0; i--)
        {
            var name = words.KeyOf(free.Key);
            made[name] = key == "set" && name == "language" ? words.Language() : Make(name, free.Value!, target);
        }

        return made;
    }

    private JsonNode Scalar(string key, JsonNode schema, Func<string> target) => schema["type"]!.GetValue<string>() switch
    {
        "boolean" => choices.Percent(50),
        "integer" => choices.Between(schema["minimum"]!.GetValue<int>(), schema["maximum"]!.GetValue<int>()),
        "string" when schema["pattern"] is { } pattern => words.Matching(key, pattern.GetValue<string>(), target),
        "string" => words.Text(key),
        var other => throw new NotSupportedException($"The generator cannot write '{key}', a {other}."),
    };
}
