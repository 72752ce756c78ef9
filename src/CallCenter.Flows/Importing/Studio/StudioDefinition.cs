using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace CallCenter.Flows.Importing.Studio;

/// <summary>A Studio flow as its definition says: widgets, and ways between them.</summary>
/// <param name="Description">What the flow is for; may be empty.</param>
/// <param name="InitialState">The widget it begins with, or null.</param>
/// <param name="Widgets">The widgets, in the order of the file; no two of one name.</param>
internal sealed record StudioDefinition(string Description, string? InitialState, ImmutableArray<StudioWidget> Widgets);

/// <summary>One widget.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, such as <c>say-play</c>.</param>
/// <param name="Properties">Its properties; an object.</param>
/// <param name="Transitions">Where it leads.</param>
internal sealed record StudioWidget(string Name, string Type, JsonElement Properties, ImmutableArray<StudioTransition> Transitions)
{
    /// <summary>Where an event leads, or null.</summary>
    /// <param name="name">The event.</param>
    public string? Next(string name) => Transitions.FirstOrDefault(transition => transition.Event == name && transition.Next is not null)?.Next;

    /// <summary>A property as text; empty where it is not there.</summary>
    /// <param name="name">Its name.</param>
    public string Text(string name) => Properties.ValueKind is JsonValueKind.Object && Properties.TryGetProperty(name, out var value) ? TextOf(value) : "";

    /// <summary>A property as a whole number, or null.</summary>
    /// <param name="name">Its name.</param>
    public int? Number(string name) =>
        int.TryParse(Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A list of keys and values, such as the variables to set.</summary>
    /// <param name="name">The property's name.</param>
    public IEnumerable<(string Key, string Value)> Pairs(string name)
    {
        if (Properties.ValueKind is not JsonValueKind.Object || !Properties.TryGetProperty(name, out var list) || list.ValueKind is not JsonValueKind.Array)
        {
            return [];
        }

        return list.EnumerateArray()
            .Where(pair => pair.ValueKind is JsonValueKind.Object)
            .Select(pair => (TextAt(pair, "key"), TextAt(pair, "value")))
            .Where(pair => pair.Item1.Length > 0);
    }

    /// <summary>A value of an object as text; empty where it is not there.</summary>
    /// <param name="from">The object.</param>
    /// <param name="name">The value's name.</param>
    public static string TextAt(JsonElement from, string name) => from.TryGetProperty(name, out var value) ? TextOf(value) : "";

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => "",
    };
}

/// <summary>One way out of a widget.</summary>
/// <param name="Event">What happens.</param>
/// <param name="Next">The widget it leads to, or null.</param>
/// <param name="Conditions">What must hold besides.</param>
internal sealed record StudioTransition(string Event, string? Next, ImmutableArray<StudioCondition> Conditions);

/// <summary>One condition.</summary>
/// <param name="Type">How it compares: <c>equal_to</c>.</param>
/// <param name="Value">With what.</param>
internal sealed record StudioCondition(string Type, string Value);
