using System.Collections.Frozen;

namespace CallCenter.Flows.Importing.Studio;

/// <summary>What becomes of each type of widget.</summary>
internal static class StudioWidgets
{
    private static readonly FrozenDictionary<string, Action<StudioWidget, ImportedFlow>> Converters = new Dictionary<string, Action<StudioWidget, ImportedFlow>>
    {
        ["say-play"] = TalkingWidgets.Say,
        ["gather-input-on-call"] = TalkingWidgets.Gather,
        ["record-voicemail"] = TalkingWidgets.Voicemail,
        ["split-based-on"] = DecidingWidgets.Split,
        ["set-variables"] = DecidingWidgets.Set,
        ["make-http-request"] = AskingWidgets.Request,
        ["run-function"] = AskingWidgets.Function,
        ["send-message"] = AskingWidgets.Message,
        ["connect-call-to"] = ConnectingWidgets.Connect,
        ["enqueue-call"] = ConnectingWidgets.Enqueue,
        ["send-to-flex"] = ConnectingWidgets.Flex,
        ["record-call"] = PassOver("calls are recorded by the carrier's settings, not by a flow"),
        ["fork-stream"] = PassOver("no flow sends a call's sound elsewhere"),
        ["run-subflow"] = NotHere("import the other flow as well, and write 'call-flow' here"),
        ["send-and-wait-for-reply"] = NotHere("a call cannot wait for a text message"),
        ["make-outgoing-call-v1"] = NotHere("flows take calls and make none; to call back, write 'callback'"),
        ["make-outgoing-call-v2"] = NotHere("flows take calls and make none; to call back, write 'callback'"),
        ["add-twiml-redirect"] = NotHere("the address would take the call out of the flow"),
        ["capture-payments"] = NotHere("no flow may take a card's number"),
        ["connect-virtual-agent"] = NotHere("there is no virtual agent"),
        ["connect-virtual-agent-v2"] = NotHere("there is no virtual agent"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every type that is known.</summary>
    public static IEnumerable<string> Types => Converters.Keys.Append("trigger");

    /// <summary>Adds what becomes of a widget.</summary>
    /// <param name="widget">The widget.</param>
    /// <param name="flow">Where to.</param>
    public static void Convert(StudioWidget widget, ImportedFlow flow)
    {
        if (Converters.TryGetValue(widget.Type, out var convert))
        {
            convert(widget, flow);
        }
        else
        {
            Replace(widget, flow, "this type of widget is not known here");
        }
    }

    /// <summary>Puts a person in a widget's place, and says so.</summary>
    /// <param name="widget">The widget.</param>
    /// <param name="flow">The flow.</param>
    /// <param name="reason">Why.</param>
    public static void Replace(StudioWidget widget, ImportedFlow flow, string reason)
    {
        flow.Remark(widget, $"{reason}; callers are led to a person instead", isReplaced: true);
        flow.Node(
            widget,
            new YamlMap { { "queue", "general" }, { "served", ImportedFlow.End }, { "full", ImportedFlow.End } },
            $"In Studio: {widget.Type} '{widget.Name}'. {reason}.");
    }

    /// <summary>A number within bounds.</summary>
    public static string Within(int number, int least, int most) =>
        Math.Clamp(number, least, most).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Action<StudioWidget, ImportedFlow> NotHere(string reason) => (widget, flow) => Replace(widget, flow, reason);

    // What callers do not notice must not keep them from what comes after.
    private static Action<StudioWidget, ImportedFlow> PassOver(string reason) => (widget, flow) =>
    {
        flow.Remark(widget, $"{reason}; the call goes on without it", isReplaced: true);
        var next = widget.Next("success") ?? widget.Transitions.FirstOrDefault(transition => transition.Next is not null)?.Next;
        var keys = new YamlMap { { "set", Passed(flow, next) }, { "next", flow.NodeOf(next) } };
        flow.Node(widget, keys, $"In Studio: {widget.Type} '{widget.Name}'. {reason}.");
    };

    /// <summary>What a node sets that sets nothing: the language, where the next widget speaks another, else that it was passed.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="next">The next widget, or null.</param>
    public static YamlMap Passed(ImportedFlow flow, string? next) =>
        flow.Find(next) is { } widget && flow.Languages.Chosen(widget) is { } language
            ? new YamlMap { { "language", language.Code } }
            : new YamlMap { { "studio-passed", "true" } };
}
