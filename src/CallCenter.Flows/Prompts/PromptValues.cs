using CallCenter.Core.Customers;
using CallCenter.Core.ReadOut;
using Fluid;
using Fluid.Values;

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

    private static readonly TemplateOptions Options = MakeOptions();

    internal TemplateContext ToContext(Language language)
    {
        var context = new TemplateContext(Options) { AmbientValues = { ["language"] = language } };
        context.SetValue("language", language.Code ?? "");
        context.SetValue("key", Key ?? "");
        context.SetValue("code", new ObjectValue(Code ?? default));
        context.SetValue("customer", new Dictionary<string, object> { ["vulnerable"] = Vulnerable });
        if (District is not null)
        {
            context.SetValue("district", new Dictionary<string, object>
            {
                ["queue"] = District.Queue,
                ["prefix"] = District.Prefix,
                ["name"] = District.NameIn(language),
            });
        }

        return context;
    }

    private static TemplateOptions MakeOptions()
    {
        var options = new TemplateOptions { MaxSteps = 10_000 };
        options.Filters.AddFilter("code", static (input, _, context) => StringValue.Create(
            input.ToObjectValue() is CustomerCode { Prefix: not null } code
                ? SpokenCode.Words(code, (Language)context.AmbientValues["language"])
                : ""));
        return options;
    }
}
