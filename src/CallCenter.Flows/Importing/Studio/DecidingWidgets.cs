namespace CallCenter.Flows.Importing.Studio;

/// <summary>The widgets that decide and remember.</summary>
internal static class DecidingWidgets
{
    /// <summary><c>split-based-on</c>: a <c>branch</c> node.</summary>
    public static void Split(StudioWidget widget, ImportedFlow flow)
    {
        if (flow.Text.OnlyValue(widget.Text("input")) is not { } value)
        {
            StudioWidgets.Replace(widget, flow, $"it decides by {Short(widget.Text("input"))}, which is not known here");
            return;
        }

        var cases = new List<YamlMap>();
        foreach (var match in widget.Transitions.Where(transition => transition.Event == "match"))
        {
            var conditions = match.Conditions.Select(condition => Condition(value, condition)).ToList();
            if (conditions.Count == 0 || conditions.Contains(null))
            {
                flow.Remark(widget, $"the condition {string.Join(" and ", match.Conditions.Select(condition => $"'{condition.Type} {Short(condition.Value)}'"))} cannot be written here; the case is left out");
                continue;
            }

            var one = new YamlMap { { "if", string.Join(" and ", conditions) } };
            flow.Way(one, "next", match.Next);
            cases.Add(one);
        }

        if (cases.Count == 0)
        {
            StudioWidgets.Replace(widget, flow, "none of its conditions can be written here");
            return;
        }

        var keys = new YamlMap { { "branch", cases } };
        flow.Way(keys, "else", widget.Next("noMatch"));
        flow.Node(widget, keys);
    }

    /// <summary><c>set-variables</c>: a <c>set</c> node.</summary>
    public static void Set(StudioWidget widget, ImportedFlow flow)
    {
        var values = new YamlMap();
        foreach (var (key, value) in widget.Pairs("variables").DistinctBy(pair => StudioValues.Variable(pair.Key)))
        {
            var text = flow.Text.Ours(value, reason => flow.Remark(widget, $"of '{key}', {reason}")).Trim();
            if (text.Length == 0)
            {
                flow.Remark(widget, $"'{key}' is set to nothing; here it is left out");
                continue;
            }

            flow.Made.Add(StudioValues.Variable(key));
            values.Add(StudioValues.Variable(key), text);
        }

        if (values.Count == 0)
        {
            flow.Remark(widget, "it sets nothing that is known here; the call goes on");
            values = StudioWidgets.Passed(flow, widget.Next("next"));
        }
        else if (flow.Find(widget.Next("next")) is { } next && flow.Languages.Chosen(next) is { } language)
        {
            values.Add("language", language.Code);
        }

        flow.Node(widget, new YamlMap { { "set", values }, { "next", flow.NodeOf(widget.Next("next")) } });
    }

    // Null where ours has no such comparison. What a condition compares with is a text, so no number is less than another.
    private static string? Condition(string value, StudioCondition condition)
    {
        var words = condition.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (condition.Value.AsSpan().ContainsAny("'{}%|") || words.Length > 50)
        {
            return null;
        }

        return condition.Type switch
        {
            "equal_to" => $"{value} == '{condition.Value.Trim()}'",
            "not_equal_to" => $"{value} != '{condition.Value.Trim()}'",
            "matches_any_of" when words.Length > 0 => string.Join(" or ", words.Select(word => $"{value} == '{word}'")),
            "does_not_match_any_of" when words.Length > 0 => string.Join(" and ", words.Select(word => $"{value} != '{word}'")),
            "contains" => $"{value} contains '{condition.Value.Trim()}'",
            "is_not_blank" => value,
            "is_blank" => $"{value} == nil",
            _ => null,
        };
    }

    private static string Short(string text) => text.Length switch
    {
        0 => "nothing",
        > 80 => $"{text[..80]} …",
        _ => text,
    };
}
