namespace CallCenter.Flows.Comparing;

/// <summary>What a difference is about.</summary>
public enum DifferenceTopic
{
    /// <summary>A flow as a whole: its start, languages, keys that work everywhere.</summary>
    Flow,

    /// <summary>A node, or one of its settings.</summary>
    Node,

    /// <summary>Where an outcome of a node leads, or what happens on the way.</summary>
    Way,

    /// <summary>A prompt's words in one language.</summary>
    Prompt,

    /// <summary>A district.</summary>
    District,

    /// <summary>A calendar.</summary>
    Hours,
}

/// <summary>One difference between two versions, as people read it.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Where">The flow; for prompts the language; else empty.</param>
/// <param name="Name">The node, prompt, district or calendar; empty for the flow itself.</param>
/// <param name="What">The setting or outcome; empty where the thing itself came or went.</param>
/// <param name="Before">What it was; null where it was not there.</param>
/// <param name="After">What it is; null where it is gone.</param>
public sealed record FlowDifference(
    DifferenceTopic Topic, string Where, string Name, string What, string? Before, string? After);
