using CallCenter.Core.CodeEntry;
using CallCenter.Core.Customers;
using CallCenter.Flows.Files;

namespace CallCenter.Flows.Importing.Studio;

/// <summary>Makes one of our flows of a Twilio Studio flow, and says what is different.</summary>
public static class StudioImporter
{
    // Only to check the flow with: which districts there are is no matter of Studio's.
    private const string Districts = "districts: [{ prefix: DPR, queue: general, names: { sq: Prishtinë, sr: Priština, en: Prishtina } }]";

    private const int MostTimes = 20;

    /// <summary>Imports a flow. Never throws, whatever the text holds.</summary>
    /// <param name="json">The flow's definition as Studio exports it.</param>
    /// <param name="name">What the flow shall be called; made a name of ours.</param>
    /// <param name="language">The language of words that name none of ours.</param>
    public static StudioImport Import(string json, string name, Language language)
    {
        var flowName = new StudioNames("districts", "hours").Of(name);
        if (StudioDefinitionReader.Read(json, out var fault) is not { } definition)
        {
            return new StudioImport(flowName, FlowFileSet.Empty, [], [], fault);
        }

        var (flow, files) = Fill(definition, flowName, language);
        var read = FlowSetReader.Read(files.With("districts.yaml", Districts).With("prompts/sq.yaml", Rest(files, "sq")).With("prompts/sr.yaml", Rest(files, "sr")).With("prompts/en.yaml", Rest(files, "en")), new FlowReading(flowName, CodeShape.Widest, "general"));
        return new StudioImport(flowName, files, [.. flow.Remarks], [.. read.Findings.Where(finding => files.Texts.ContainsKey(finding.At.File))], null);
    }

    // A value counts only where the flow comes to set it, which shows only once it is made: so it is made again without
    // those that it does not, until all are. Each time there are fewer, and few flows need a third time.
    private static (ImportedFlow Flow, FlowFileSet Files) Fill(StudioDefinition definition, string name, Language language)
    {
        var (values, languages) = (StudioValues.Of(definition), new StudioLanguages(definition, language));
        for (var time = 1; ; time++)
        {
            var flow = new ImportedFlow(definition, new StudioText(values), languages);
            var files = Make(definition, flow, name);
            var kept = values.Where(value => flow.Made.Contains(value.Value)).ToDictionary();
            if (kept.Count == values.Count)
            {
                return (flow, files);
            }

            values = time < MostTimes ? kept : [];
        }
    }

    private static FlowFileSet Make(StudioDefinition definition, ImportedFlow flow, string name)
    {
        var start = Start(definition, flow);
        // The first way asked for, so that the nodes come in the order a call does.
        flow.Way([], "start", start);
        foreach (var widget in flow.Open())
        {
            if (StudioLanguages.Strange(widget) is { } strange)
            {
                flow.Remark(widget, $"it speaks '{strange}', which is not spoken here; its words are taken for {flow.Languages.All[0]}");
            }

            StudioWidgets.Convert(widget, flow);
        }

        foreach (var widget in flow.NeverAsked().Where(widget => widget.Type != "trigger"))
        {
            flow.Remark(widget, "no way of a call leads here, so it is left out", isReplaced: true);
        }

        return flow.Write(name, definition.Description, start);
    }

    private static string? Start(StudioDefinition definition, ImportedFlow flow)
    {
        var trigger = flow.Find(definition.InitialState) ?? definition.Widgets.FirstOrDefault(widget => widget.Type == "trigger");
        if (trigger is not { Type: "trigger" })
        {
            return trigger?.Name ?? definition.Widgets[0].Name;
        }

        foreach (var transition in trigger.Transitions.Where(transition => transition is { Next: not null, Event: not "incomingCall" }))
        {
            flow.Remark(trigger, $"what '{transition.Event}' begins is left out: only calls begin a flow here");
        }

        if (flow.Find(trigger.Next("incomingCall")) is null)
        {
            flow.Remark(trigger, "no call begins this flow in Studio; here a call comes to its end at once", isReplaced: true);
        }

        return trigger.Next("incomingCall");
    }

    private static string Rest(FlowFileSet files, string language) =>
        files.Texts.GetValueOrDefault($"prompts/{language}.yaml", "prompts: { studio-goodbye: Goodbye. }");
}
