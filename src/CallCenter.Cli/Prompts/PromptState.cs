using CallCenter.Core.Customers;

namespace CallCenter.Cli.Prompts;

/// <summary>How callers hear a prompt in a language.</summary>
internal enum PromptState
{
    /// <summary>There is no text: callers of that language hear nothing.</summary>
    Missing,

    /// <summary>A studio recording is played; its words are made, too, for when the recording cannot be had.</summary>
    Recorded,

    /// <summary>The carrier speaks it; nothing is made ahead.</summary>
    Carrier,

    /// <summary>It was made into audio and is kept.</summary>
    Synthesised,

    /// <summary>It names values of the call, so it is made when a call needs it.</summary>
    PerCall,

    /// <summary>No voice could speak it.</summary>
    Failed,
}

/// <summary>One prompt in one language.</summary>
/// <param name="Prompt">The prompt's name.</param>
/// <param name="Language">The language.</param>
/// <param name="State">How it is heard.</param>
/// <param name="Reason">Why not, where it failed.</param>
internal sealed record PromptLine(string Prompt, Language Language, PromptState State, string? Reason = null);
