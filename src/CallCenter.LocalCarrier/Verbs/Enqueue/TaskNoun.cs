using CallCenter.LocalCarrier.TaskRouter.Tasks;
using CallCenter.LocalCarrier.Twiml;

namespace CallCenter.LocalCarrier.Verbs.Enqueue;

/// <summary><c>&lt;Task&gt;</c> in an Enqueue with a <c>workflowSid</c>: the task to make of the call.</summary>
/// <param name="WorkflowSid">Whose rules it follows; also the name of the voice queue.</param>
/// <param name="Json">Its attributes, "a valid JSON object"; <c>{}</c> when there is no noun.</param>
/// <param name="Priority">0 or more; null for the default.</param>
/// <param name="Seconds">Its life before assignment; null for the default.</param>
internal sealed record TaskNoun(string WorkflowSid, string Json, int? Priority, int? Seconds)
{
    /// <summary>Null when the Enqueue has no workflow.</summary>
    public static TaskNoun? Read(VerbReader reader)
    {
        if (reader.Text("workflowSid") is not { } workflow)
        {
            return null;
        }

        var noun = reader.Children("Task").FirstOrDefault();
        var task = new TaskNoun(
            workflow,
            noun?.Value is { Length: > 0 } json ? json : "{}",
            noun?.OptionalWhole("priority", 0, int.MaxValue),
            noun?.OptionalWhole("timeout", 1, RoutedTask.LongestSeconds));
        noun?.WarnOfUnknown();
        return task;
    }
}
