using CallCenter.Core.Customers;

namespace CallCenter.Flows.Prompts;

/// <summary>A condition that was read and tried out: <c>customer.vulnerable and balance.amount &gt; 50</c>.</summary>
public sealed class Condition
{
    /// <summary>A condition that never holds: what is left of one that was at fault.</summary>
    public static readonly Condition Never = new("", TextTemplate.Empty);

    private Condition(string text, TextTemplate template) => (Text, Template) = (text, template);

    /// <summary>The condition as written.</summary>
    public string Text { get; }

    /// <summary>The text it is put into: words where it holds, else none.</summary>
    public TextTemplate Template { get; }

    /// <summary>Reads a condition and tries it with made-up values.</summary>
    /// <param name="text">The condition, in Liquid.</param>
    /// <param name="fault">What is wrong with it, on one line; empty where nothing is.</param>
    /// <returns>Null where it is at fault.</returns>
    public static Condition? TryParse(string text, out string fault)
    {
        if (text.Contains('{', StringComparison.Ordinal) || text.Contains('}', StringComparison.Ordinal))
        {
            fault = "a condition stands without braces";
            return null;
        }

        return TextTemplate.TryParse($"{{% if {text} %}}1{{% endif %}}", out fault) is { } template ? new Condition(text, template) : null;
    }

    /// <summary>Whether it holds.</summary>
    /// <param name="values">What it may name; what is missing is nothing, and less than any number.</param>
    /// <param name="language">The call's language.</param>
    public bool Holds(PromptValues values, Language language) => Template.Render(values, language).Length > 0;
}
