using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CallCenter.Flows.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Conversations;

/// <summary>Something that happened in a conversation, and where that led.</summary>
/// <param name="Wait">How much time passed first.</param>
/// <param name="Act">What happened; null where only time passed.</param>
/// <param name="Then">Where the call stood afterwards.</param>
public sealed record ConversationStep(TimeSpan Wait, CallerAct? Act, ConversationMoment Then);

/// <summary>Writes a conversation that was held as a flow test.</summary>
public static class FlowTestWriter
{
    private static readonly (string Topic, string Key)[] Topics =
    [
        ("customer", "customers"), ("lookup", "lookups"), ("verify", "verify"), ("announcements", "announcements"), ("closure", "closed"),
        ("queue", "queues"), ("http", "http"), ("sms", "sms"), ("notify", "notify"), ("callback", "callback"),
    ];

    /// <summary>Writes a whole file with one test, which passes as it stands.</summary>
    /// <param name="flow">The flow that the call began with.</param>
    /// <param name="name">The test's name.</param>
    /// <param name="world">What the world was like.</param>
    /// <param name="beginning">Where the call stood at first.</param>
    /// <param name="steps">What happened.</param>
    public static string Write(string flow, string name, World world, ConversationMoment beginning, IReadOnlyCollection<ConversationStep> steps)
    {
        var text = new StringBuilder($"flow: {flow}\ntests:\n  {name}:\n");
        var given = Given(world);
        if (given.Count > 0)
        {
            text.Append("    given:\n");
            given.ForEach(line => text.Append($"      {line}\n"));
        }

        text.Append("    talk:\n");
        Step(text, [], beginning);
        foreach (var step in steps)
        {
            IEnumerable<string> happened =
            [
                .. step.Wait > TimeSpan.Zero ? [string.Create(CultureInfo.InvariantCulture, $"wait: {step.Wait.TotalSeconds:0}s")] : (string[])[],
                .. step.Act is { } act ? [act.ToString()!] : (string[])[],
            ];
            Step(text, happened, step.Then);
        }

        return text.ToString();
    }

    private static void Step(StringBuilder text, IEnumerable<string> happened, ConversationMoment then)
    {
        IEnumerable<string> lines =
        [
            .. happened,
            .. then.Prompts.Count > 0 ? [$"prompt: {(then.Prompts is [var only] ? only : $"[ {string.Join(", ", then.Prompts)} ]")}"] : (string[])[],
            $"at: {then.At}",
            .. then.Turn switch
            {
                CallerTurn.Enqueue queue => [$"queue: {Yaml.Text(queue.Queue)}", string.Create(CultureInfo.InvariantCulture, $"priority: {queue.Priority}")],
                CallerTurn.Transfer transfer => [$"transfer: {Yaml.Text(transfer.Number)}"],
                CallerTurn.Collect => (string[])[],
                var turn => [$"outcome: {ExpectationForms.OutcomeOf(turn)}"],
            },
            .. then.WasRescued ? ["on-error: true"] : (string[])[],
        ];
        text.Append($"      - {string.Join("\n        ", lines)}\n");
    }

    private static List<string> Given(World world) =>
    [
        .. world.Time is { } time ? [$"time: {WorldClock.Written(time)}"] : (string[])[],
        .. world.Language is { } language ? [$"language: {language}"] : (string[])[],
        .. Topics.Select(topic => Topic(world, topic.Topic, topic.Key)).OfType<string>(),
        .. world.Shares.IsEmpty ? [] : (string[])[$"shares: {{ {string.Join(", ", world.Shares.Select(share => $"{share.Key}: {share.Value}"))} }}"],
    ];

    private static string? Topic(World world, string topic, string key)
    {
        var things = world.Answers.Where(pair => pair.Key.StartsWith($"{topic} ", StringComparison.Ordinal)).ToList();
        return things.Count > 0
            ? $"{key}: {{ {string.Join(", ", things.Select(pair => $"{pair.Key[(topic.Length + 1)..]}: {Answers(topic, pair.Value)}"))} }}"
            : world.Answers.TryGetValue(topic, out var all) ? $"{key}: {Answers(topic, all)}" : null;
    }

    private static string Answers(string topic, ImmutableArray<WorldAnswer> answers) =>
        answers is [var one] ? Answer(topic, one) : $"[ {string.Join(", ", answers.Select(answer => Answer(topic, answer)))} ]";

    private static string Answer(string topic, WorldAnswer answer) => (topic, answer.Outcome) switch
    {
        ("verify", _) when answer.Right is { } right => Yaml.Text(right),
        ("closure", "closed") => Yaml.Text(answer.Values.GetValueOrDefault("closure.reason").Text ?? "closed"),
        ("customer", "found") => Map(answer.Values, "customer."),
        ("announcements", "found") => Map(answer.Values, "announcement."),
        ("queue", "known") => Map(answer.Values, "queue."),
        ("lookup", "found") => $"{{ found: {Map(answer.Values, "")} }}",
        ("http", "ok") when !answer.Values.IsEmpty => $"{{ ok: {Map(answer.Values, "")} }}",
        _ => answer.Outcome,
    };

    private static string Map(ImmutableDictionary<string, FlowValue> values, string group) =>
        $"{{ {string.Join(", ", values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key[group.Length..]}: {Word(value.Value)}"))} }}";

    private static string Word(FlowValue value) => value.Kind is ValueKind.Text ? Yaml.Text(value.Text) : value.Text;
}
