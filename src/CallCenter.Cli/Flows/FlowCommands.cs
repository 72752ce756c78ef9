using System.CommandLine;

namespace CallCenter.Cli.Flows;

/// <summary><c>callcenter flow</c>: writes, checks, tests, publishes and rolls back call flows. A command is one line here.</summary>
internal static class FlowCommands
{
    /// <summary>Builds the group.</summary>
    public static Command Create() => new("flow", "Checks, tests, publishes and rolls back call flows.")
    {
        ImportStudioCommand.Create(),
        TestCommand.Create(),
    };
}
