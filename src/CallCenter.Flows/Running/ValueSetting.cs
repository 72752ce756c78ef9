using System.Collections.Immutable;
using CallCenter.Flows.Definition;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Running;

/// <summary>Sets values on the way from node to node.</summary>
internal static class ValueSetting
{
    // What a call carries is bounded, however long it lasts and whatever a text makes of it.
    private const int LongestText = 500;

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

    private static string Short(string text) => text.Length <= LongestText ? text : text[..LongestText];
}
