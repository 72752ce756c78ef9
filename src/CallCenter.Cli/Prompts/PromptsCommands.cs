using System.CommandLine;

namespace CallCenter.Cli.Prompts;

/// <summary><c>callcenter prompts</c>: what callers hear, as audio.</summary>
internal static class PromptsCommands
{
    /// <summary>Builds the group.</summary>
    public static Command Create() => new("prompts", "Makes what callers hear into audio ahead of calls.")
    {
        RenderCommand.Create(),
    };
}
