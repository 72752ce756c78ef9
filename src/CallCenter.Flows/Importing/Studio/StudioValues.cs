namespace CallCenter.Flows.Importing.Studio;

/// <summary>Which of the values that Studio's Liquid names are set by the flow itself, and what they are called here.</summary>
internal static class StudioValues
{
    /// <summary>Our names by Studio's.</summary>
    /// <param name="definition">The flow.</param>
    public static Dictionary<string, string> Of(StudioDefinition definition)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var widget in definition.Widgets)
        {
            switch (widget.Type)
            {
                case "set-variables":
                    foreach (var (key, _) in widget.Pairs("variables"))
                    {
                        values[$"flow.variables.{key}"] = Variable(key);
                    }

                    break;
                case "gather-input-on-call":
                    values[$"widgets.{widget.Name}.Digits"] = Digits(widget);
                    break;
            }
        }

        foreach (var (widget, path) in Answers(definition))
        {
            values[$"widgets.{widget.Name}.parsed.{path}"] = Answer(widget, path);
        }

        return values;
    }

    /// <summary>What a variable is called here.</summary>
    public static string Variable(string key) => StudioNames.Value(key);

    /// <summary>What the keys of a gather are called here.</summary>
    public static string Digits(StudioWidget gather) => $"{StudioNames.Value(gather.Name)}.digits";

    /// <summary>What a value of an answer is called here.</summary>
    public static string Answer(StudioWidget request, string path) => $"{StudioNames.Value(request.Name)}.{StudioNames.Value(path)}";

    /// <summary>Which values of its answers the flow uses, by request and path.</summary>
    /// <param name="definition">The flow.</param>
    public static IEnumerable<(StudioWidget Widget, string Path)> Answers(StudioDefinition definition)
    {
        var requests = definition.Widgets.Where(widget => widget.Type is "make-http-request" or "run-function").ToList();
        var named = definition.Widgets
            .Where(widget => widget.Properties.ValueKind is System.Text.Json.JsonValueKind.Object)
            .SelectMany(widget => StudioText.NamesIn(Harmless(widget.Properties.GetRawText())))
            .Distinct()
            .ToList();
        return
            from request in requests
            let start = $"widgets.{request.Name}.parsed."
            from name in named
            where name.StartsWith(start, StringComparison.Ordinal) && name.Length > start.Length
            select (request, name[start.Length..]);
    }

    // Quotes within JSON are no part of a name.
    private static string Harmless(string json) => json.Replace("\\", "", StringComparison.Ordinal);
}
