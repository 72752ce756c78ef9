using System.Text.Json.Nodes;
using CallCenter.Flows.Checking;
using CallCenter.Flows.Schema;

namespace CallCenter.Flows.Reading;

/// <summary>Mappings: which keys there are, and what is made of them.</summary>
public static class Shape
{
    /// <summary>A mapping with declared keys.</summary>
    /// <typeparam name="T">What is made of it.</typeparam>
    /// <param name="name">Its name in the schema, such as <c>limit</c>.</param>
    /// <param name="example">How it could be written.</param>
    /// <param name="about">What it is for.</param>
    /// <param name="keys">Every key there is.</param>
    /// <param name="build">Makes the value; reads no key but the declared ones.</param>
    public static Form<T> Of<T>(string name, string example, string about, IReadOnlyList<Key> keys, Func<YamlSection, T> build) => new(
        example,
        definitions => definitions.Refer(name, inner => Describe(about, keys, inner)),
        (YamlValue value, out T read) =>
        {
            if (!value.IsMapping)
            {
                value.Report(FindingKinds.WrongShape, $"'{value.Name}' takes 'key: value' lines, like {example}.");
                read = default!;
                return false;
            }

            read = Read(value, keys, build);
            return true;
        });

    /// <summary>Reads a mapping by its declared keys.</summary>
    internal static T Read<T>(YamlValue value, IReadOnlyList<Key> keys, Func<YamlSection, T> build)
    {
        var section = new YamlSection(value, keys);
        var built = build(section);
        section.RejectUnknownKeys();
        return built;
    }

    /// <summary>Describes a mapping by its declared keys.</summary>
    internal static JsonObject Describe(string about, IReadOnlyList<Key> keys, SchemaDefinitions definitions)
    {
        var properties = new JsonObject();
        foreach (var key in keys)
        {
            properties[key.Name] = key.Schema(definitions);
        }

        var schema = new JsonObject
        {
            ["type"] = "object",
            ["description"] = about,
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
        if (keys.Any(key => key.IsNeeded))
        {
            schema["required"] = new JsonArray([.. keys.Where(key => key.IsNeeded).Select(key => (JsonNode)key.Name)]);
        }

        return schema;
    }
}
