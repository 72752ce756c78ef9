using System.Text.Json;
using System.Text.Json.Nodes;
using CallCenter.LocalCarrier.Rest;

namespace CallCenter.LocalCarrier.TaskRouter.Expressions;

/// <summary>The JSON object a task or a worker carries. Immutable.</summary>
internal sealed class Attributes
{
    /// <summary>Most characters of the JSON text (limits of the worker and task pages).</summary>
    public const int MaxLength = 4_096;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private readonly JsonElement root;

    private Attributes(string text, JsonElement root)
    {
        Text = text;
        this.root = root;
    }

    public static Attributes Empty { get; } = Parse("{}")!;

    /// <summary>The JSON as it travels.</summary>
    public string Text { get; }

    /// <summary>Reads the text; null when it is no JSON object or too long.</summary>
    public static Attributes? Parse(string text) => text.Length > MaxLength ? null : Read(text);

    /// <summary>These and the given ones; a name that is taken gets the new value. What the carrier adds may pass the limit.</summary>
    public Attributes With(IEnumerable<KeyValuePair<string, string>> more)
    {
        var json = JsonNode.Parse(Text)!.AsObject();
        foreach (var (name, value) in more)
        {
            json[name] = value;
        }

        return Read(json.ToJsonString(RestReply.Json))!;
    }

    /// <summary>What stands at a path; nothing when the document does not go there.</summary>
    public Value At(IEnumerable<string> path)
    {
        var here = root;
        foreach (var part in path)
        {
            switch (here.ValueKind)
            {
                case JsonValueKind.Object when here.TryGetProperty(part, out var inside):
                    here = inside;
                    break;
                case JsonValueKind.Array when int.TryParse(part, out var index) && index >= 0 && index < here.GetArrayLength():
                    here = here[index];
                    break;
                default:
                    return new Value.Nothing();
            }
        }

        return Value.Of(here);
    }

    /// <summary>A text attribute at the top; null when it is no text, or empty.</summary>
    public string? this[string name] => At([name]) is Value.Text { Content: { Length: > 0 } text } ? text : null;

    private static Attributes? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? new Attributes(text, document.RootElement.Clone()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
