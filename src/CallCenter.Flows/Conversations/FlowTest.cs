using System.Collections.Immutable;
using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Conversations;

/// <summary>The tests of one file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Flow">The flow a call begins with.</param>
/// <param name="FlowAt">Where that is written.</param>
/// <param name="Tests">The tests in file order.</param>
public sealed record FlowTestFile(string File, string Flow, SourceMark FlowAt, ImmutableArray<FlowTest> Tests);

/// <summary>One conversation that tests a flow.</summary>
/// <param name="Name">Its name in its file.</param>
/// <param name="At">Where it is written.</param>
/// <param name="About">A sentence about it, or null.</param>
/// <param name="After">The test it goes on from, or null.</param>
/// <param name="Given">What the world is like.</param>
/// <param name="Steps">What happens, and what must be true then.</param>
public sealed record FlowTest(
    string Name, SourceMark At, string? About, TestBeginning? After, World Given, ImmutableArray<TestStep> Steps);

/// <summary>Where a test goes on from.</summary>
/// <param name="Test">The other test.</param>
/// <param name="Steps">How many of its steps come first; null for all.</param>
/// <param name="At">Where that is written.</param>
public sealed record TestBeginning(string Test, int? Steps, SourceMark At);

/// <summary>One step of a conversation.</summary>
/// <param name="At">Where it is written.</param>
/// <param name="Wait">How much time passes first.</param>
/// <param name="Act">What happens, or null where only something must be true.</param>
/// <param name="Checks">What must be true then.</param>
/// <param name="MayFault">Whether the call is meant to be handed to <c>on-error</c>.</param>
public sealed record TestStep(SourceMark At, TimeSpan Wait, CallerAct? Act, ImmutableArray<Check> Checks, bool MayFault);

/// <summary>Something that must be true at one point of a conversation.</summary>
/// <param name="At">Where the test says so.</param>
/// <param name="Key">The word it is written by, such as <c>heard</c>.</param>
/// <param name="Expected">What it must be, as the test says.</param>
/// <param name="Was">Looks: null where it is so, else what it is instead.</param>
public sealed record Check(SourceMark At, string Key, string Expected, Func<ConversationMoment, string?> Was)
{
    /// <summary>The node that it says the call is at, or null.</summary>
    internal string? Node { get; init; }

    /// <summary>The prompts that it says were spoken.</summary>
    internal ImmutableArray<string> PromptNames { get; init; } = [];
}
