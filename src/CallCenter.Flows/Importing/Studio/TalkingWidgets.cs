namespace CallCenter.Flows.Importing.Studio;

/// <summary>The widgets that speak to callers and listen to them.</summary>
internal static class TalkingWidgets
{
    private const int MostKeys = 40;
    private const string KeysOfATelephone = "0123456789*#";

    /// <summary><c>say-play</c>: a <c>say</c> node.</summary>
    public static void Say(StudioWidget widget, ImportedFlow flow)
    {
        var keys = new YamlMap { { "say", Words(widget, flow) } };
        if (flow.Find(widget.Next("audioComplete")) is { } next)
        {
            flow.Way(keys, "next", next.Name);
        }
        else
        {
            keys.Add("hangup", "true");
        }

        if (widget.Text("digits").Length > 0)
        {
            flow.Remark(widget, "the keys it plays are left out");
        }

        flow.Node(widget, keys);
    }

    /// <summary><c>gather-input-on-call</c>: a <c>menu</c> where a split of single keys follows, else a <c>collect</c>.</summary>
    public static void Gather(StudioWidget widget, ImportedFlow flow)
    {
        if (widget.Next("speech") is not null || widget.Text("hints").Length > 0)
        {
            flow.Remark(widget, "speech is not listened to; for a menu, write 'input: [keys, speech]' and 'words' for each choice");
        }

        if (flow.Find(widget.Next("keypress")) is { Type: "split-based-on" } split && Choices(widget, split) is { } choices)
        {
            Menu(widget, split, choices, flow);
        }
        else
        {
            Collect(widget, flow);
        }
    }

    /// <summary><c>record-voicemail</c>: a <c>voicemail</c> node.</summary>
    public static void Voicemail(StudioWidget widget, ImportedFlow flow)
    {
        var keys = new YamlMap
        {
            { "voicemail", flow.Prompt(widget, "", "Please leave your message after the tone.") },
            { "max", $"{StudioWidgets.Within(widget.Number("max_length") ?? 120, 5, 600)}s" },
        };
        flow.Way(keys, "left", widget.Next("recordingComplete"));
        flow.Way(keys, "empty", widget.Next("noAudio"));
        if (widget.Next("hangup") is not null)
        {
            flow.Remark(widget, "nothing follows a caller's hanging up; what does in Studio is left out");
        }

        flow.Node(widget, keys);
    }

    private static string Words(StudioWidget widget, ImportedFlow flow)
    {
        if (widget.Text("play") is { Length: > 0 } recording)
        {
            flow.Remark(widget, $"it plays a recording; write its words into the prompt: {recording}");
        }

        if (widget.Type == "say-play" && widget.Number("loop") is > 1)
        {
            flow.Remark(widget, "it says its words several times; here they are said once");
        }

        return flow.Prompt(widget, widget.Text("say"), "A recording was played here.");
    }

    // By key, where each leads; null where the split is about something else than one key of this gather.
    private static Dictionary<string, string?>? Choices(StudioWidget gather, StudioWidget split)
    {
        if (StudioText.NamesIn(split.Text("input")).FirstOrDefault() != $"widgets.{gather.Name}.Digits" || gather.Number("number_of_digits") is > 1)
        {
            return null;
        }

        var choices = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var match in split.Transitions.Where(transition => transition.Event == "match"))
        {
            foreach (var condition in match.Conditions)
            {
                var keys = condition.Type switch
                {
                    "equal_to" => [condition.Value.Trim()],
                    "matches_any_of" => condition.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                    _ => [],
                };
                if (keys.Length == 0 || match.Conditions.Length != 1 || keys.Any(key => key.Length != 1 || !KeysOfATelephone.Contains(key[0], StringComparison.Ordinal)))
                {
                    return null;
                }

                foreach (var key in keys)
                {
                    choices.TryAdd(key, match.Next);
                }
            }
        }

        return choices.Count > 0 ? choices : null;
    }

    private static void Menu(StudioWidget widget, StudioWidget split, Dictionary<string, string?> choices, ImportedFlow flow)
    {
        var (keys, ways) = (new YamlMap { { "menu", Words(widget, flow) } }, new YamlMap());
        foreach (var (key, next) in choices)
        {
            var way = new YamlMap();
            flow.Way(way, "next", next);
            ways.Add(key, way);
        }

        keys.Add("choices", ways);
        Listening(widget, keys);
        keys.Add("noinput", Limit(flow, Attempts(widget), widget.Next("timeout")));
        keys.Add("nomatch", Limit(flow, 1, split.Next("noMatch")));
        flow.Node(widget, keys, $"With the choices of '{split.Name}'.");
        flow.Merge(split.Name);
    }

    private static void Collect(StudioWidget widget, ImportedFlow flow)
    {
        var most = widget.Number("number_of_digits");
        if (most is null)
        {
            flow.Remark(widget, "it says not how many keys it takes; here up to 20");
        }

        var keys = new YamlMap { { "collect", Words(widget, flow) }, { "into", StudioValues.Digits(widget) }, { "max", StudioWidgets.Within(most ?? 20, 1, MostKeys) } };
        flow.Made.Add(StudioValues.Digits(widget));
        keys.Add("ends-with", widget.Text("finish_on_key") switch
        {
            "#" or "*" => widget.Text("finish_on_key"),
            _ => "nothing",
        });
        keys.Add("clears-with", "nothing");
        Listening(widget, keys);
        flow.Way(keys, "next", widget.Next("keypress"));
        keys.Add("noinput", Limit(flow, Attempts(widget), widget.Next("timeout")));
        keys.Add("nomatch", Limit(flow, 1, widget.Next("timeout")));
        flow.Node(widget, keys);
    }

    private static void Listening(StudioWidget widget, YamlMap keys)
    {
        if (widget.Number("timeout") is { } seconds)
        {
            keys.Add("timeout", $"{StudioWidgets.Within(seconds, 1, 60)}s");
        }
    }

    // How often Studio says the words is how often it asks.
    private static int Attempts(StudioWidget widget) => widget.Number("loop") ?? 1;

    private static YamlMap Limit(ImportedFlow flow, int attempts, string? next)
    {
        var limit = new YamlMap { { "attempts", StudioWidgets.Within(attempts, 1, 9) } };
        flow.Way(limit, "next", next);
        return limit;
    }
}
