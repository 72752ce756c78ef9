using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Flows.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Conversations;

/// <summary>One answer of the world to a question of a flow.</summary>
/// <param name="Outcome">How it comes out, in the flow language's word.</param>
/// <param name="Values">What is learned, by dotted name.</param>
public sealed record WorldAnswer(string Outcome, ImmutableDictionary<string, FlowValue> Values)
{
    /// <summary>An answer that brings no values.</summary>
    /// <param name="outcome">How it comes out.</param>
    public WorldAnswer(string outcome)
        : this(outcome, ImmutableDictionary<string, FlowValue>.Empty)
    {
    }

    /// <summary>For <c>verify</c>: what the caller must key to be verified; null where the outcome stands whatever is keyed.</summary>
    public string? Right { get; init; }
}

/// <summary>
/// What the world is like in a conversation: the time, and what it answers to whatever a flow asks. What nothing is said
/// of is a quiet day: nobody is in the directory, no lookup finds anything, nothing is closed, one agent waits in every queue.
/// </summary>
public sealed record World
{
    /// <summary>When a call comes in where nothing else is said: a Tuesday morning.</summary>
    public static readonly DateTimeOffset UsualTime = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(1));

    private static readonly ImmutableDictionary<string, WorldAnswer> Quiet = new Dictionary<string, WorldAnswer>
    {
        ["customer"] = new("none"),
        ["lookup"] = new("none"),
        ["verify"] = new("failed"),
        ["announcements"] = new("none"),
        ["closure"] = new("none"),
        ["queue"] = QueueOf(waiting: 0, agents: 1),
        ["http"] = new("unavailable"),
        ["sms"] = new("done"),
        ["notify"] = new("done"),
        ["callback"] = new("booked"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>A quiet day.</summary>
    public static readonly World Usual = new();

    /// <summary>When the call comes in; null for <see cref="UsualTime"/>.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>A language that was chosen already, or null.</summary>
    public Language? Language { get; init; }

    /// <summary>
    /// The answers by what is asked: a topic (<c>customer</c>, <c>lookup</c>, <c>verify</c>, <c>announcements</c>,
    /// <c>closure</c>, <c>queue</c>, <c>http</c>, <c>sms</c>, <c>notify</c>, <c>callback</c>), or a topic and one thing
    /// of it (<c>lookup outage</c>, <c>customer DPR1234</c>), which comes first. Several answers are given in turn, the
    /// last one for every later time.
    /// </summary>
    public ImmutableSortedDictionary<string, ImmutableArray<WorldAnswer>> Answers { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<WorldAnswer>>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>By split node, which of its shares the call falls in, from 1.</summary>
    public ImmutableSortedDictionary<string, int> Shares { get; init; } =
        ImmutableSortedDictionary<string, int>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>The world with one topic answered otherwise.</summary>
    /// <param name="question">What is asked, as in <see cref="Answers"/>.</param>
    /// <param name="answers">The answers in turn; at least one.</param>
    public World With(string question, params ImmutableArray<WorldAnswer> answers) => this with { Answers = Answers.SetItem(question, answers) };

    /// <summary>This world with all that another one says put over it; a topic that it says anything of is taken from it whole.</summary>
    /// <param name="other">The other.</param>
    public World Under(World other)
    {
        var topics = other.Answers.Keys.Select(Topic).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Time = other.Time ?? Time,
            Language = other.Language ?? Language,
            Answers = Answers.RemoveRange(Answers.Keys.Where(key => topics.Contains(Topic(key)))).SetItems(other.Answers),
            Shares = other.Shares.IsEmpty ? Shares : other.Shares,
        };
    }

    /// <summary>How a queue stands.</summary>
    /// <param name="waiting">How many wait.</param>
    /// <param name="agents">How many agents are signed in for it.</param>
    public static WorldAnswer QueueOf(int waiting, int agents) => new("known", ImmutableDictionary<string, FlowValue>.Empty
        .SetItem("queue.waiting", FlowValue.Of(waiting))
        .SetItem("queue.agents", FlowValue.Of(agents)));

    /// <summary>What a question is called in <see cref="Answers"/>.</summary>
    /// <param name="question">The question.</param>
    /// <param name="node">The node that asks.</param>
    internal static string NameOf(FlowQuestion question, string node) => question switch
    {
        FlowQuestion.Customer { Code: var code } => $"customer {code}",
        FlowQuestion.Lookup { What: var what } => $"lookup {what}",
        FlowQuestion.Verify { Factor: var factor } => $"verify {factor}",
        FlowQuestion.Announcements => "announcements",
        FlowQuestion.Closure { Calendar: var calendar } => $"closure {calendar}",
        FlowQuestion.QueueState { Queue: var queue } => $"queue {queue}",
        FlowQuestion.Http => $"http {node}",
        FlowQuestion.TextMessage => "sms",
        FlowQuestion.Notify { When: var when } => $"notify {when}",
        FlowQuestion.Callback { Queue: var queue } => $"callback {queue}",
        _ => "",
    };

    /// <summary>The answers to a question, in turn.</summary>
    internal ImmutableArray<WorldAnswer> To(string question) =>
        Answers.TryGetValue(question, out var exact) ? exact
        : Answers.TryGetValue(Topic(question), out var topic) ? topic
        : [Quiet.GetValueOrDefault(Topic(question), new WorldAnswer("unavailable"))];

    internal static string Topic(string question) => question.Split(' ', 2)[0];
}
