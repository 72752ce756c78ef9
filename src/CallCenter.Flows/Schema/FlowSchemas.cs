using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CallCenter.Flows.Conversations;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Districts;
using CallCenter.Flows.Hours;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Reading;

namespace CallCenter.Flows.Schema;

/// <summary>The JSON Schema of one kind of file, by which editors complete and check while somebody types.</summary>
/// <param name="Name">The kind of file: <c>flow</c>.</param>
/// <param name="Text">The schema, draft 7, with line feeds and one at its end.</param>
public sealed record FlowSchema(string Name, string Text)
{
    /// <summary>What the file is called that holds it.</summary>
    public string FileName => $"{Name}.schema.json";
}

/// <summary>The schemas of every kind of file, made of the very declarations that the files are read by.</summary>
public static class FlowSchemas
{
    // What the language servers for YAML know best.
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Every schema. A new kind of file is one line here.</summary>
    public static ImmutableArray<FlowSchema> All { get; } =
    [
        Make("flow", "A call flow: what a caller hears, may do, and where each outcome leads.", FlowReader.FileKeys),
        Make("prompts", "What is spoken in one language.", PromptBookReader.Shape),
        Make("districts", "The districts a customer code may name.", DistrictReader.FileKeys),
        Make("hours", "When the lines are open.", HoursReader.FileKeys),
        Make("tests", "Conversations that test a flow.", FlowTestReader.FileKeys),
    ];

    private static FlowSchema Make(string name, string about, IReadOnlyList<Key> keys)
    {
        var definitions = new SchemaDefinitions();
        var shape = Shape.Describe(about, keys, definitions);
        var schema = new JsonObject { ["$schema"] = Draft, ["title"] = name };
        foreach (var (key, value) in shape.ToList())
        {
            shape.Remove(key);
            schema[key] = value;
        }

        if (definitions.ToJson() is { Count: > 0 } parts)
        {
            schema["definitions"] = parts;
        }

        return new FlowSchema(name, schema.ToJsonString(Written) + "\n");
    }
}
