using CallCenter.Core.Customers;

namespace CallCenter.Flows.Prompts;

/// <summary>What a prompt or a condition may name.</summary>
/// <param name="Code">The customer code (<c>code</c>), or null.</param>
/// <param name="District">Its district (<c>district</c>, <c>district.queue</c>, <c>district.prefix</c>), or null.</param>
/// <param name="Vulnerable">Whether the customer depends on supply (<c>customer.vulnerable</c>).</param>
/// <param name="Key">The key to press (<c>key</c>), or null.</param>
public sealed record PromptValues(CustomerCode? Code = null, District? District = null, bool Vulnerable = false, string? Key = null)
{
    /// <summary>No values.</summary>
    public static readonly PromptValues None = new();

    /// <summary>The values under the names that texts use.</summary>
    internal Dictionary<string, object> ToVariables(Language language)
    {
        var variables = new Dictionary<string, object>
        {
            ["language"] = language.Code ?? "",
            ["key"] = Key ?? "",
            ["code"] = Code?.ToString() ?? "",
            ["customer"] = new Dictionary<string, object> { ["vulnerable"] = Vulnerable },
        };
        if (District is not null)
        {
            variables["district"] = new Dictionary<string, object>
            {
                ["queue"] = District.Queue,
                ["prefix"] = District.Prefix,
                ["name"] = District.NameIn(language),
            };
        }

        return variables;
    }
}
