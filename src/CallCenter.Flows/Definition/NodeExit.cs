using System.Collections.Immutable;
using CallCenter.Core.Customers;
using CallCenter.Flows.Prompts;
using CallCenter.Flows.Values;

namespace CallCenter.Flows.Definition;

/// <summary>A prompt as a flow names it.</summary>
/// <param name="Name">The prompt's name.</param>
/// <param name="At">Where it is named.</param>
public readonly record struct PromptRef(string Name, SourceMark At);

/// <summary>A text with values, as a flow writes it.</summary>
/// <param name="Key">The key it is the value of.</param>
/// <param name="Template">The text.</param>
/// <param name="At">Where it stands.</param>
public sealed record WrittenText(string Key, TextTemplate Template, SourceMark At)
{
    /// <summary>A text without words.</summary>
    public static readonly WrittenText None = new("", TextTemplate.Empty, default);
}

/// <summary>A value that is set on the way.</summary>
/// <param name="Name">The value's name.</param>
/// <param name="Literal">What it is set to; null where a text says it.</param>
/// <param name="Text">The text that says it; null where it is fixed.</param>
/// <param name="At">Where it is written.</param>
public sealed record Setting(string Name, FlowValue? Literal, WrittenText? Text, SourceMark At);

/// <summary>A way out of a node: what to say and set on it, and where it leads.</summary>
/// <param name="Target">The node to go to.</param>
/// <param name="At">Where that is written.</param>
/// <param name="Say">What to say on the way, or null.</param>
/// <param name="Language">The language that is chosen by taking this way, or null to keep the present one.</param>
/// <param name="Settings">The values that are set on the way.</param>
public sealed record NodeExit(
    string Target, SourceMark At, PromptRef? Say, Language? Language, ImmutableArray<Setting> Settings)
{
    /// <summary>A way that leads nowhere: what is left of one that was at fault.</summary>
    public static readonly NodeExit None = To("", default);

    /// <summary>A plain way.</summary>
    /// <param name="target">The node to go to.</param>
    /// <param name="at">Where that is written.</param>
    public static NodeExit To(string target, SourceMark at) => new(target, at, null, null, []);
}
