using System.Collections.Immutable;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Running;

/// <summary>Sets values on the way from node to node.</summary>
internal static class ValueSetting
{
    // What a call carries is bounded, however long it lasts and whatever a text makes of it.
    private const int LongestText = 500;
    private const int MostLearned = 20;

    /// <summary>The state with the values set, one after the other, so that a later one may name an earlier.</summary>
    /// <param name="turn">Where the call stands.</param>
    /// <param name="settings">What to set.</param>
    public static FlowState Apply(NodeTurn turn, ImmutableArray<Setting> settings)
    {
        var at = turn;
        foreach (var setting in settings)
        {
            var value = setting.Literal ?? FlowValue.Of(Short(at.Fill(setting.Text!)));
            at = at with { State = at.State with { Values = at.State.Values.SetItem(setting.Name, value) } };
        }

        return at.State;
    }

    /// <summary>
    /// The state with what was learned of the world in place of what was known of it before. Nothing else is let in, each
    /// text is cut to 500 characters, and no more than 20 values are taken.
    /// </summary>
    /// <param name="state">Where the call stands.</param>
    /// <param name="belongs">Whether a value of that name is of what was asked about.</param>
    /// <param name="learned">What was learned; empty for nothing.</param>
    public static FlowState Learn(FlowState state, Func<string, bool> belongs, ImmutableDictionary<string, FlowValue> learned) => state with
    {
        Values = state.Values
            .RemoveRange(state.Values.Keys.Where(belongs))
            .SetItems(learned
                .Where(value => belongs(value.Key))
                .OrderBy(value => value.Key, StringComparer.Ordinal)
                .Take(MostLearned)
                .Select(value => KeyValuePair.Create(value.Key, value.Value with { Text = Short(value.Value.Text) }))),
    };

    private static string Short(string text) => text.Length <= LongestText ? text : text[..LongestText];
}
