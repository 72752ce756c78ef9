namespace CallCenter.LocalCarrier.Tests.Conformance;

/// <summary>Says which chapter a class of tests belongs to, and where its rules are written.</summary>
/// <param name="point">The chapter.</param>
/// <param name="source">Address of the provider's page; empty where the rule is this carrier's own.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ChecklistAttribute(ChecklistPoint point, string source) : Attribute
{
    public ChecklistPoint Point => point;

    public string Source => source;
}

/// <summary>A rule that a test proves, in the provider's words where it has some; a row of <c>docs/carrier-conformance.md</c>.</summary>
/// <param name="text">The rule.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class RuleAttribute(string text) : Attribute
{
    /// <summary>A rule of another chapter than the class's.</summary>
    /// <param name="point">The chapter.</param>
    /// <param name="text">The rule.</param>
    public RuleAttribute(ChecklistPoint point, string text)
        : this(text) => Point = point;

    public string Text => text;

    /// <summary>Null for the class's own chapter.</summary>
    public ChecklistPoint? Point { get; }

    /// <summary>Another page than the class's, or than the other chapter's; null for that one.</summary>
    public string? Source { get; init; }
}
