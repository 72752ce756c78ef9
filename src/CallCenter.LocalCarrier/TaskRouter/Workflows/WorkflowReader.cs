using System.Globalization;
using System.Text.Json;
using CallCenter.LocalCarrier.TaskRouter.Expressions;

namespace CallCenter.LocalCarrier.TaskRouter.Workflows;

/// <summary>Reads a workflow's configuration. Pure; never throws.</summary>
internal sealed class WorkflowReader
{
    private const int MaxSteps = 1_000;
    private string? fault;

    private WorkflowReader()
    {
    }

    /// <summary>The plan, or a sentence that names the first fault.</summary>
    /// <param name="configuration">The JSON text.</param>
    public static (WorkflowPlan? Plan, string? Fault) Read(string configuration)
    {
        try
        {
            using var document = JsonDocument.Parse(configuration);
            var reader = new WorkflowReader();
            var plan = reader.Plan(document.RootElement);
            return reader.fault is null ? (plan, null) : (null, reader.fault);
        }
        catch (JsonException e)
        {
            return (null, "The configuration is no JSON: " + e.Message);
        }
    }

    private WorkflowPlan? Plan(JsonElement root)
    {
        if (Child(root, "task_routing") is not { ValueKind: JsonValueKind.Object } routing)
        {
            return Fail<WorkflowPlan>("The configuration has no object 'task_routing'.");
        }

        List<WorkflowFilter> filters = [.. Children(routing, "filters").Select(Filter).OfType<WorkflowFilter>()];
        WorkflowTarget? last = Child(routing, "default_filter") is { ValueKind: JsonValueKind.Object } given ? Target(given, null) : null;
        var plan = new WorkflowPlan(filters, last);
        return plan.Targets.Count() > MaxSteps ? Fail<WorkflowPlan>($"A workflow has at most {MaxSteps} routing steps.") : plan;
    }

    private WorkflowFilter? Filter(JsonElement json)
    {
        List<WorkflowTarget> targets = [];
        foreach (var given in Children(json, "targets"))
        {
            if (Target(given, targets.LastOrDefault()) is { } target)
            {
                targets.Add(target);
            }
        }

        return targets.Count == 0
            ? Fail<WorkflowFilter>($"The filter '{Text(json, "filter_friendly_name") ?? Text(json, "friendly_name")}' has no targets.")
            : new WorkflowFilter(Condition(json, "expression"), targets);
    }

    // A step without a queue goes on in the queue of the step before it.
    private WorkflowTarget? Target(JsonElement json, WorkflowTarget? before)
    {
        if ((Text(json, "queue") ?? before?.QueueSid) is not { } queue)
        {
            return Fail<WorkflowTarget>("A target has no 'queue'.");
        }

        return new WorkflowTarget(queue)
        {
            Condition = Condition(json, "expression"),
            Known = Known(json, "known_worker_sid", byName: false) ?? Known(json, "known_worker_friendly_name", byName: true),
            Priority = Whole(json, "priority"),
            Timeout = Whole(json, "timeout") is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            OrderBy = Order(Text(json, "order_by")),
            SkipIf = Condition(json, "skip_if"),
        };
    }

    private Expression? Condition(JsonElement json, string name)
    {
        if (Text(json, name) is not { } text)
        {
            return null;
        }

        var (expression, why) = ExpressionParser.Parse(text);
        return expression ?? Fail<Expression>($"{name} '{text}': {why}");
    }

    private KnownWorker? Known(JsonElement json, string name, bool byName)
    {
        if (Text(json, name) is not { } text)
        {
            return null;
        }

        var (who, why) = ExpressionParser.ParseOperand(text);
        return who is null ? Fail<KnownWorker>($"{name} '{text}': {why}") : new KnownWorker(who, byName);
    }

    private List<WorkerOrder> Order(string? text)
    {
        List<WorkerOrder> keys = [];
        foreach (var key in (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var direction = words.Length == 1 ? "ASC" : words[^1].ToUpperInvariant();
            if (words.Length > 2 || direction is not ("ASC" or "DESC")
                || ExpressionParser.ParseOperand(words[0]).Operand is not Operand.Name { Path: ["worker", _, ..] } name)
            {
                Fail<WorkerOrder>($"order_by '{key}': 'worker.attribute ASC' or 'worker.attribute DESC' is expected.");
                continue;
            }

            keys.Add(new WorkerOrder([.. name.Path.Skip(1)], direction == "DESC"));
        }

        return keys;
    }

    // The documentation writes numbers both bare and in quotes.
    private int? Whole(JsonElement json, string name)
    {
        if (Text(json, name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Fail<WorkflowTarget>($"{name} '{text}' is no whole number from 0.");
        return null;
    }

    private static string? Text(JsonElement json, string name) => Child(json, name) switch
    {
        { ValueKind: JsonValueKind.String } text when text.GetString() is { Length: > 0 } words => words,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    private static JsonElement? Child(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var child) ? child : null;

    private static List<JsonElement> Children(JsonElement json, string name) =>
        Child(json, name) is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray()] : [];

    private T? Fail<T>(string sentence)
        where T : class
    {
        fault ??= sentence;
        return null;
    }
}
