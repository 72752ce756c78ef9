using System.Collections.Immutable;
using CallCenter.Flows.Running;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Tests.Properties;

/// <summary>What happens to a call: anything at all, or what can happen where it stands.</summary>
internal static class GeneratedCalls
{
    // Only ever keyed at a secret node, so whatever holds two of them in a row holds a secret.
    public const char SecretKey = '7';

    private const string SecretKeys = "7";

    private const string Keys = "012345689*#";

    private static readonly string[] Outcomes =
        ["found", "none", "unavailable", "known", "verified", "failed", "locked", "done", "refused", "booked", "ok", "closed", "open", "returned", "what nobody knows", ""];

    /// <summary>Any event, whether or not it belongs where the call stands.</summary>
    public static FlowEvent Anything(Choices choices) => choices.Below(9) switch
    {
        0 => new FlowEvent.Keys(Pressed(choices, Keys)),
        1 => new FlowEvent.Silence(),
        2 => choices.OneOf<FlowEvent>(new FlowEvent.Repeat(), new FlowEvent.Help(), FlowEvent.Entered.Now),
        3 => Answer(choices),
        4 => new FlowEvent.QueueLeft(choices.OneOf(Enum.GetValues<QueueEnd>())),
        5 => new FlowEvent.TransferEnded(choices.OneOf(Enum.GetValues<TransferEnd>())),
        6 => new FlowEvent.Recorded(TimeSpan.FromSeconds(choices.OneOf(0, 1, 30, 600))),
        7 => choices.OneOf<FlowEvent>(new FlowEvent.Returned(choices.OneOf("returned", "failed", "else")), new FlowEvent.Keys(choices.OneOf("", "x", " ", "12a4", "ë"))),
        _ => new FlowEvent.Speech(choices.OneOf("bill", "nothing", ""), choices.OneOf<double?>(null, 0.1, 0.9)),
    };

    /// <summary>What may come next; null where the call is over.</summary>
    public static FlowEvent? Next(Choices choices, FlowSet set, FlowAdvance at) => at switch
    {
        { Question: not null } => Answer(choices),
        { Output.Turn: CallerTurn.Collect } when IsSecret(set, at.State) => new FlowEvent.Keys(Pressed(choices, SecretKeys)),
        { Output.Turn: CallerTurn.Collect } => choices.Below(5) switch
        {
            < 3 => new FlowEvent.Keys(Pressed(choices, Keys)),
            3 => new FlowEvent.Silence(),
            _ => new FlowEvent.Speech("bill", null),
        },
        { Output.Turn: CallerTurn.Enqueue } => new FlowEvent.QueueLeft(choices.OneOf(Enum.GetValues<QueueEnd>())),
        { Output.Turn: CallerTurn.Transfer } => new FlowEvent.TransferEnded(choices.OneOf(Enum.GetValues<TransferEnd>())),
        { Output.Turn: CallerTurn.Record } => new FlowEvent.Recorded(TimeSpan.FromSeconds(choices.OneOf(0, 1, 30, 600))),
        _ => null,
    };

    private static FlowEvent.Answered Answer(Choices choices)
    {
        var values = ImmutableDictionary<string, FlowValue>.Empty;
        if (choices.Percent(50))
        {
            values = values
                .SetItem("customer.vulnerable", FlowValue.Of(choices.Percent(50)))
                .SetItem("queue.waiting", FlowValue.Of(choices.OneOf(0m, 3m, 5000m)))
                .SetItem("queue.agents", FlowValue.Of(choices.OneOf(0m, 2m)))
                .SetItem(choices.OneOf("outage.since", "own.one", "x"), FlowValue.Of(choices.OneOf("", "word", "2026-11-22T09:00:00+01:00")));
        }

        return new FlowEvent.Answered(choices.OneOf(Outcomes), values);
    }

    private static string Pressed(Choices choices, string keys) =>
        choices.Below(4) switch
        {
            0 => keys[choices.Below(keys.Length)].ToString(),
            1 when keys.Length > 1 => choices.OneOf("345112", "31415112", "1", "2", "345112#21", "1#2#0*"),
            2 => new string([.. Enumerable.Range(0, choices.Between(1, 45)).Select(_ => keys[choices.Below(keys.Length)])]),
            _ => new string([.. Enumerable.Range(0, choices.Between(1, 6)).Select(_ => keys[choices.Below(keys.Length)])]),
        };

    private static bool IsSecret(FlowSet set, FlowState state) =>
        (state.Flow is null ? set.Main : set.Flows.GetValueOrDefault(state.Flow))?.Nodes.GetValueOrDefault(state.Node) is { HearsSecrets: true };
}
