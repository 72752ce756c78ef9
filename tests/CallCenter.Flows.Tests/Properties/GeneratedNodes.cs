using System.Text.Json.Nodes;

namespace CallCenter.Flows.Tests.Properties;

/// <summary>Nodes of every kind: as their keys are declared, and then mended where one key depends on another.</summary>
internal static class GeneratedNodes
{
    /// <summary>Writes a node.</summary>
    /// <param name="choices">What decides.</param>
    /// <param name="kind">The kind's keyword.</param>
    /// <param name="flows">The sub-flows that may be called.</param>
    /// <param name="target">The next node to lead to; told whether it may be one before.</param>
    /// <param name="isWild">Whether faults are left in.</param>
    public static JsonObject Make(Choices choices, string kind, IReadOnlyList<string> flows, Func<bool, string> target, bool isWild)
    {
        var node = new SchemaValues(choices, new GeneratedWords(choices, flows)).Node(kind, () => target(MayGoBack(kind)));
        if (isWild && choices.Percent(20))
        {
            return node;
        }

        switch (kind)
        {
            case "say" when IsTrue(node, "hangup"):
                node.Remove("next");
                break;
            case "queue":
                Together(node, "patience", "waited");
                break;
            case "collect":
                Collect(node, choices);
                break;
            case "http":
                Http((JsonObject)node["http"]!);
                break;
            case "split":
                Split((JsonArray)(node["split"] is JsonArray many ? many : node["split"] = new JsonArray(node["split"]!.DeepClone())));
                break;
        }

        return node;
    }

    // A loop's bound ends it, and these wait for the caller whichever way they are taken.
    private static bool MayGoBack(string kind) => kind is "menu" or "collect" or "identify" or "callback" or "voicemail" or "loop";

    private static void Collect(JsonObject node, Choices choices)
    {
        var (least, most) = (node["min"]?.GetValue<int>() ?? 1, node["max"]!.GetValue<int>());
        (node["min"], node["max"]) = (Math.Min(least, most), Math.Max(least, most));
        if (node["clears-with"] is not null || node["ends-with"] is not null)
        {
            (node["ends-with"], node["clears-with"]) = choices.OneOf(("#", "*"), ("*", "#"), ("nothing", "*"), ("#", "nothing"));
        }

        // What is secret may never be spoken, so its name is one that no prompt knows.
        if (IsTrue(node, "secret"))
        {
            node["into"] = "hidden";
        }
    }

    private static void Http(JsonObject request)
    {
        if (request["body"] is not null)
        {
            request["method"] = "POST";
        }
    }

    private static void Split(JsonArray shares)
    {
        var left = 100;
        foreach (var share in shares.Cast<JsonObject>())
        {
            var percent = Math.Min(left, share["share"]!.GetValue<int>());
            share["share"] = percent;
            left -= percent;
        }

        shares[^1]!["share"] = shares[^1]!["share"]!.GetValue<int>() + left;
    }

    private static void Together(JsonObject node, string one, string other)
    {
        if (node[one] is null || node[other] is null)
        {
            node.Remove(one);
            node.Remove(other);
        }
    }

    private static bool IsTrue(JsonObject node, string key) => node[key] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;
}
