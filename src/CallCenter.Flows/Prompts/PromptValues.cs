using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Prompts;

/// <summary>What a text or a condition may name.</summary>
/// <param name="Code">The customer code (<c>code</c>), or null.</param>
/// <param name="District">Its district (<c>district.name</c>, <c>district.queue</c>, <c>district.prefix</c>), or null.</param>
/// <param name="Key">The key to press (<c>key</c>), or null.</param>
/// <param name="Values">Whatever else the call carries, by dotted name; null for nothing.</param>
public sealed record PromptValues(
    CustomerCode? Code = null, District? District = null, string? Key = null, ImmutableDictionary<string, FlowValue>? Values = null)
{
    /// <summary>No values.</summary>
    public static readonly PromptValues None = new();

    /// <summary>The values under the names that texts use; a dotted name becomes a group.</summary>
    internal Dictionary<string, object> ToVariables(Language language)
    {
        var variables = new Dictionary<string, object>();
        foreach (var (name, value) in Values ?? ImmutableDictionary<string, FlowValue>.Empty)
        {
            Put(variables, name, value.ToLiquid());
        }

        variables["language"] = language.Code ?? "";
        if (Key is not null)
        {
            variables["key"] = Key;
        }

        if (Code is { } code)
        {
            variables["code"] = code.ToString();
        }

        if (District is not null)
        {
            Put(variables, "district.queue", District.Queue);
            Put(variables, "district.prefix", District.Prefix);
            Put(variables, "district.name", District.NameIn(language));
        }

        return variables;
    }

    private static void Put(Dictionary<string, object> variables, string name, object value)
    {
        var parts = name.Split('.');
        var group = variables;
        foreach (var part in parts[..^1])
        {
            if (group.GetValueOrDefault(part) is not Dictionary<string, object> inner)
            {
                group[part] = inner = [];
            }

            group = inner;
        }

        group[parts[^1]] = value;
    }
}
