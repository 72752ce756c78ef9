using System.Text.Json;
using CallCenter.Core.Customers;
using CallCenter.Flows.Tests.Running;

namespace CallCenter.Flows.Tests.Nodes;

/// <summary>A flow around one node that touches the world; each of its exits leads to a queue of the exit's name, every fault to the queue <c>help</c>.</summary>
internal static class WorldFlow
{
    public static readonly CustomerCode Code = new("DGJ", 9904);

    private const string Prompts = """
        prompts:
          ask-code: "en: code"
          ask: "en: ask"
          ask-short: "en: ask again"
          wrong: "en: not right"
          silent: "en: nothing came"
          explain: "en: explanation"
          number: "en: which number"
          confirm: "en: is it {{ callback.number }}"
          words: "en: {{ code }}"
          bye: "en: bye"
        """;

    /// <summary>A call that knows its customer and is at the node.</summary>
    /// <param name="node">The node without its exits.</param>
    /// <param name="exits">The exits' names.</param>
    /// <param name="hours">The file of hours, or null.</param>
    public static Walk Walk(string node, string exits, string? hours = null)
    {
        var names = exits.Split(' ');
        var queues = string.Concat(names.Select(name => $"  {name}: {{ queue: {name}, served: bye, full: bye }}\n").Append("  person: { queue: help, served: bye, full: bye }\n"));
        var flow = $$"""
            flow: world
            languages: [en, sr]
            start: given
            on-error: person
            nodes:
              given: { set: { desk: "+38338500500" }, next: who }
              who:
                identify: customer-code
                prompts: { ask: ask-code, which: ask-code, confirm: ask-code, not-a-code: ask-code, unknown: ask-code }
                identified: it
                unidentified: person
                unavailable: it
              it: { {{node}}, {{string.Join(", ", names.Select(name => $"{name}: {name}"))}} }
              bye: { say: bye, hangup: true }

            """ + queues;
        return Running.Walk.Of(flow, Prompts, "last-resort", hours)
            .With(state => state with { Node = "it", Language = Language.English, Code = Code, Identified = true });
    }

    /// <summary>What is stored of a call between two webhooks.</summary>
    public static string Stored(this Walk walk) => JsonSerializer.Serialize(walk.State);

    public static void AssertStep(Walk walk, string phase, string @event, string next)
    {
        walk.With(state => state with { Cursor = state.Cursor with { Phase = phase } }).On(@event);
        Assert.That(walk.Next, Is.EqualTo(next));
    }
}
