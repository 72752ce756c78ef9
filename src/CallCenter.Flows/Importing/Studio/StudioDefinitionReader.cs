using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace CallCenter.Flows.Importing.Studio;

/// <summary>Reads a definition of Studio. The shape is the published one: https://www.twilio.com/docs/studio/rest-api/v2/schemas</summary>
internal static class StudioDefinitionReader
{
    // The published schema allows so many, and the service takes no longer definition.
    private const int MostWidgets = 1_000;
    private const int LongestDefinition = 2_000_000;

    /// <summary>Reads a definition.</summary>
    /// <param name="json">Its text.</param>
    /// <param name="fault">Why there is none, in a sentence; empty where there is one.</param>
    /// <returns>Null where the text is no definition.</returns>
    public static StudioDefinition? Read(string json, out string fault)
    {
        fault = json.Length > LongestDefinition ? $"The file is longer than {LongestDefinition} characters: that is no Studio flow." : "";
        if (fault.Length > 0)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement.Clone(), out fault);
        }
        catch (JsonException e)
        {
            fault = string.Create(CultureInfo.InvariantCulture, $"This is not JSON, from line {e.LineNumber + 1} on: export the flow's definition again.");
            return null;
        }
    }

    private static StudioDefinition? Read(JsonElement root, out string fault)
    {
        // What the API answers holds the definition under this name.
        if (root.ValueKind is JsonValueKind.Object && root.TryGetProperty("definition", out var inner) && inner.ValueKind is JsonValueKind.Object)
        {
            root = inner;
        }

        if (root.ValueKind is not JsonValueKind.Object || !root.TryGetProperty("states", out var states) || states.ValueKind is not JsonValueKind.Array)
        {
            fault = "This is no Studio flow: it has no list of 'states'. Export the flow's definition as JSON.";
            return null;
        }

        fault = "";
        var widgets = states.EnumerateArray()
            .Where(state => state.ValueKind is JsonValueKind.Object)
            .Select(Widget)
            .Where(widget => widget.Name.Length > 0)
            .DistinctBy(widget => widget.Name, StringComparer.Ordinal)
            .ToImmutableArray();
        if (widgets.Length is 0 or > MostWidgets)
        {
            fault = widgets.Length == 0 ? "This Studio flow has no widgets: there is nothing to import." : $"This Studio flow has more than {MostWidgets} widgets; Studio itself allows no more.";
            return null;
        }

        var initial = StudioWidget.TextAt(root, "initial_state");
        return new StudioDefinition(StudioWidget.TextAt(root, "description"), initial.Length > 0 ? initial : null, widgets);
    }

    private static StudioWidget Widget(JsonElement state) => new(
        StudioWidget.TextAt(state, "name"),
        StudioWidget.TextAt(state, "type"),
        state.TryGetProperty("properties", out var properties) ? properties : default,
        [.. Items(state, "transitions").Select(Transition)]);

    private static StudioTransition Transition(JsonElement transition)
    {
        var next = StudioWidget.TextAt(transition, "next");
        return new StudioTransition(
            StudioWidget.TextAt(transition, "event"),
            next.Length > 0 ? next : null,
            [.. Items(transition, "conditions").Select(condition => new StudioCondition(StudioWidget.TextAt(condition, "type"), StudioWidget.TextAt(condition, "value")))]);
    }

    private static IEnumerable<JsonElement> Items(JsonElement from, string name) =>
        from.TryGetProperty(name, out var list) && list.ValueKind is JsonValueKind.Array
            ? list.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.Object)
            : [];
}
