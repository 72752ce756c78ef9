using CallCenter.Flows.Definition;

namespace CallCenter.Flows.Checking;

/// <content>What can be wrong with flow tests: FLOW100 to FLOW119.</content>
public static partial class FindingKinds
{
    /// <summary>Two acts in a step.</summary>
    public static readonly FindingKind TwoActs = Error(
        "FLOW100", "A step of a test in which two things happen", "Nobody could tell which comes first.",
        "Write a step for each.");

    /// <summary>A step without anything.</summary>
    public static readonly FindingKind EmptyStep = Error(
        "FLOW101", "A step of a test without anything", "It was probably meant to do or check something.",
        "Write what the caller does or what must be true, or remove the step.");

    /// <summary>A test that checks nothing.</summary>
    public static readonly FindingKind ChecksNothing = Warning(
        "FLOW102", "A test that checks nothing", "It passes whatever callers hear.",
        "Say what must be heard, or where the call must be.");

    /// <summary>A beginning that does not exist.</summary>
    public static readonly FindingKind UnknownBeginning = Error(
        "FLOW103", "A test that goes on from one that is not there, or from itself", "It has no beginning.",
        "Name another test of the same file after 'after', and no more steps than it has.");

    /// <summary>A flow that cannot be tested by itself.</summary>
    public static readonly FindingKind UnknownTestedFlow = Error(
        "FLOW104", "Tests of a flow that is not there, or that no call begins with", "They would test nothing.",
        "Name a flow that calls begin with; a sub-flow is tested through the flow that calls it.");

    /// <summary>An expectation of something that does not exist.</summary>
    public static readonly FindingKind CannotBe = Error(
        "FLOW105", "A test that names a node or prompt that is not there", "It could never pass.",
        "Correct the name, or change the test with the flow.");

    /// <summary>A world that nothing asks for.</summary>
    public static readonly FindingKind NeverAsked = Warning(
        "FLOW106", "Something given that nothing asks for", "The test is probably about a node that was renamed.",
        "Correct the name, or remove the line.");

    /// <summary>A regular expression that is none.</summary>
    public static readonly FindingKind BadExpression = Error(
        "FLOW107", "A regular expression that cannot be used", "It would match nothing.",
        "Correct it, or write ~part of the text instead.");

    /// <summary>A time that is none.</summary>
    public static readonly FindingKind BadTestTime = Error(
        "FLOW108", "Something that is no time", "Opening hours would be judged by another one.",
        "Write the day and the time in Kosovo, like 2026-11-24 10:15.");

    /// <summary>A code that is none.</summary>
    public static readonly FindingKind BadCode = Error(
        "FLOW109", "A customer code that is none", "No caller could key it.",
        "Write three letters and the number without zeros in front, like DPR1234.");
}
