using System.Text.Json.Nodes;
using CallCenter.Core.CodeEntry;
using CallCenter.Flows.Files;
using CallCenter.Flows.Nodes;
using CallCenter.Flows.Running;

namespace CallCenter.Flows.Tests.Properties;

/// <summary>
/// Sets of flows made at random: a main flow with sub-flows, nodes of every kind, loops, keys that work everywhere.
/// A node that does not wait leads forward, for the checker refuses loops without the caller's turn; every fourth set
/// knows no such manners, so that what the checker refuses is generated as well.
/// </summary>
internal static class GeneratedFlows
{
    /// <summary>What a set is read with.</summary>
    public static readonly FlowReading Reading = new("main", CodeShape.Widest, "last-resort");

    private static readonly IReadOnlyList<string> Kinds = [.. NodeKinds.All.Select(kind => kind.Keyword)];

    private static readonly FlowFileSet Around = FlowFileSet.Empty
        .With("districts.yaml", ShippedFiles.Files.Texts["districts.yaml"])
        .With("hours.yaml", new JsonObject { ["calendars"] = GeneratedWords.Calendars }.ToJsonString())
        .With("prompts/sq.yaml", Prompts)
        .With("prompts/sr.yaml", Prompts)
        .With("prompts/en.yaml", Prompts);

    private static string Prompts => new JsonObject { ["prompts"] = new JsonObject(GeneratedWords.Prompts.Select(prompt => KeyValuePair.Create(prompt.Key, (JsonNode?)prompt.Value))) }.ToJsonString();

    /// <summary>The files of a set.</summary>
    /// <param name="numbers">What decides.</param>
    public static FlowFileSet Files(int[] numbers)
    {
        var choices = new Choices(numbers);
        var isWild = choices.Percent(25);
        var subs = choices.Below(3);
        var plan = new Plan(isWild, KnowsTheCustomer: choices.Percent(50));
        var files = Around.With("main.yaml", Flow(choices, "main", subs, plan));
        for (var sub = 1; sub <= subs; sub++)
        {
            files = files.With($"sub{sub}.yaml", Flow(choices, $"sub{sub}", isWild ? subs : subs - sub, plan));
        }

        return files;
    }

    /// <summary>Reads a set; nothing where it is refused.</summary>
    public static FlowSet? Read(int[] numbers) => FlowSetReader.Read(Files(numbers), Reading).Value;

    // The sub-flows a flow may call are the last so many: so none calls itself.
    private static string Flow(Choices choices, string name, int callable, Plan plan)
    {
        var (isMain, isWild) = (name == "main", plan.IsWild);
        var flows = Enumerable.Range(1, 9).Select(sub => $"sub{sub}").Where(sub => string.CompareOrdinal(sub, name) > 0 || isWild).Take(callable).ToList();
        var kinds = Kinds.Where(kind => (plan.KnowsTheCustomer || isWild || kind is not ("lookup" or "verify" or "notify")) && (kind != "return" || !isMain) && (kind != "call-flow" || flows.Count > 0)).ToList();
        var names = Enumerable.Range(1, choices.Between(1, 9)).Select(number => $"node{number}").Append("last").ToList();
        var nodes = new JsonObject();
        for (var at = 0; at < names.Count - 1; at++)
        {
            nodes[names[at]] = GeneratedNodes.Make(choices, choices.OneOf(kinds), flows, Ahead(choices, names, at, isWild), isWild);
        }

        nodes["last"] = isMain ? new JsonObject { ["hangup"] = true } : new JsonObject { ["return"] = "returned" };
        var flow = new JsonObject
        {
            ["flow"] = name,
            ["languages"] = new JsonArray("en", "sq"),
            ["start"] = isMain ? "given" : names[0],
            ["nodes"] = nodes,
        };
        if (isMain)
        {
            Given(nodes, plan.KnowsTheCustomer ? "who" : names[0], names[0]);
        }
        else if (plan.KnowsTheCustomer)
        {
            flow["takes"] = new JsonArray("code");
        }

        if (isMain || choices.Percent(30))
        {
            nodes["person"] = new JsonObject { ["queue"] = "general", ["served"] = "last", ["full"] = "last" };
            flow["on-error"] = isWild ? choices.OneOf(names) : "person";
            flow["anywhere"] = Anywhere(choices);
        }

        return flow.ToJsonString();
    }

    // Every value there is, set before anything names it; and the customer, where nodes need to know who calls.
    private static void Given(JsonObject nodes, string next, string first)
    {
        nodes["given"] = new JsonObject { ["set"] = new JsonObject { ["own.one"] = "1", ["own.two"] = "two", ["own"] = "own" }, ["next"] = next };
        if (next != first)
        {
            nodes["who"] = new JsonObject
            {
                ["identify"] = "customer-code",
                ["prompts"] = new JsonObject { ["ask"] = "plain", ["which"] = "which", ["confirm"] = "code", ["not-a-code"] = "short", ["unknown"] = "short" },
                ["identified"] = first,
                ["unidentified"] = "person",
                ["unavailable"] = first,
            };
        }
    }

    private static JsonObject Anywhere(Choices choices)
    {
        var keys = new JsonObject { ["0"] = "person" };
        if (choices.Percent(50))
        {
            keys["*"] = choices.OneOf("repeat", "help");
        }

        return keys;
    }

    // First the next node, so that every node is led to; then whichever, before or after as the kind of node allows.
    private static Func<bool, string> Ahead(Choices choices, List<string> names, int at, bool isWild)
    {
        var isFirst = true;
        return waits =>
        {
            var first = isFirst;
            isFirst = false;
            return first ? names[at + 1]
                : waits || isWild ? choices.OneOf(names)
                : names[choices.Between(at + 1, names.Count - 1)];
        };
    }

    private sealed record Plan(bool IsWild, bool KnowsTheCustomer);
}
